import { isInexactInteger } from '../../values/exact-number.js';
import type { JsonValue } from '../../values/json.js';
import { child } from './pointer.js';
import type { Condition } from './query-path.js';

/** Conditions grouped by path: those about one array element are tested on the same element. */
export interface ConditionTree {
  /** Texts that the value itself must equal. */
  readonly texts: string[];
  readonly members: Map<string, ConditionTree>;
}

export function conditionTree(conditions: readonly Condition[]): ConditionTree {
  const root: ConditionTree = { texts: [], members: new Map() };
  for (const { names, text } of conditions) {
    let tree = root;
    for (const name of names) {
      const subtree = tree.members.get(name) ?? { texts: [], members: new Map() };
      tree.members.set(name, subtree);
      tree = subtree;
    }
    if (!tree.texts.includes(text)) tree.texts.push(text);
  }
  return root;
}

export const isEmpty = ({ texts, members }: ConditionTree) => texts.length === 0 && members.size === 0;

/**
 * Returns true if a value meets all conditions. In an array, one element must meet all of them: two conditions on
 * `note` are about the same note. Calls `visit` for each element that is tested.
 */
export function meets(value: JsonValue | undefined, tree: ConditionTree, visit: () => void): boolean {
  if (isEmpty(tree)) return true;
  if (!Array.isArray(value)) return meetsExcept(value, tree, undefined, visit);
  return value.some((element) => {
    visit();
    return meets(element, tree, visit);
  });
}

/** As `meets`, for a value that is not an array, ignoring the conditions on one member. */
export function meetsExcept(
  value: JsonValue | undefined,
  { texts, members }: ConditionTree,
  except: string | undefined,
  visit: () => void,
): boolean {
  for (const text of texts) if (!isWrittenAs(value, text)) return false;
  for (const [name, tree] of members) {
    if (name === except) continue;
    const member = child(value, name);
    if (member === undefined || !meets(member, tree, visit)) return false;
  }
  return true;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Returns true if the text equals the value: numbers are compared as numbers, other scalars as text. No number
 * equals an integer that is not kept exactly. */
function isWrittenAs(value: JsonValue | undefined, text: string): boolean {
  if (typeof value === 'number')
    return NUMBER.test(text) && Number(text) === value && !isInexactInteger(value, text);
  if (typeof value === 'object' && value !== null) return false;
  return value !== undefined && String(value) === text;
}
