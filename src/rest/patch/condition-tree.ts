import type { JsonValue } from '../../values/json.js';
import { child } from './pointer.js';
import type { Condition } from './query-path.js';

/** Conditions by the names of their paths, so that those about one element are asked of one element. */
export interface ConditionTree {
  /** What the value itself must be written as. */
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
 * Whether a value meets all the conditions. In an array one element must meet them together: two conditions about
 * `note` are about the same note. Calls `visit` for each element that is looked at.
 */
export function meets(value: JsonValue | undefined, tree: ConditionTree, visit: () => void): boolean {
  if (isEmpty(tree)) return true;
  if (!Array.isArray(value)) return meetsExcept(value, tree, undefined, visit);
  return value.some((element) => {
    visit();
    return meets(element, tree, visit);
  });
}

/** The same for a value that is no array, one member left aside. */
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

/** Whether a text writes this value: numbers compare as numbers, the rest as it is written. */
function isWrittenAs(value: JsonValue | undefined, text: string): boolean {
  if (typeof value === 'number') return NUMBER.test(text) && Number(text) === value;
  if (typeof value === 'object' && value !== null) return false;
  return value !== undefined && String(value) === text;
}
