import {
  checkPathLength,
  checkQueryLimit,
  invalidParameter,
  type QueryLimits,
  quoted,
  withoutRoot,
} from '../query-string/query-text.js';
import type { FieldSelection, JsonPathSelect, Selection } from './select-fields.js';

export interface FieldsContext {
  /** Returns the values that a JSONPath expression selects from a resource; throws a 400 for an invalid expression. */
  readonly jsonPathSelect: JsonPathSelect;
  readonly limits: QueryLimits;
}

interface SelectionNode {
  whole: boolean;
  readonly members: Map<string, SelectionNode>;
  readonly picks: { expression: string; selection: SelectionNode }[];
}

const emptyNode = (): SelectionNode => ({ whole: false, members: new Map(), picks: [] });

/**
 * Parses `a,b.c,note[?(@.author=='X')]`; `none` alone selects only the attributes that are always included, `*` all of an
 * object's.
 */
export function parseFieldSelection(text: string, context: FieldsContext): FieldSelection {
  const root = emptyNode();
  const names = splitNames(text);
  checkQueryLimit(context.limits, 'maxConditions', names.filter((name) => name.includes('[')).length);
  if (names.length !== 1 || names[0] !== 'none') for (const name of names) addPath(root, name, context);
  return { selection: toSelection(root), select: context.jsonPathSelect };
}

/** Name between two dots, with or without brackets. */
const STEP = /^([^.[\]]+)((?:\[.*\])?)$/s;

function addPath(root: SelectionNode, name: string, context: FieldsContext): void {
  let node = root;
  const steps = splitOutsideBrackets(withoutRoot(name), '.');
  checkPathLength(steps, name);
  const isWhole = steps.at(-1) === '*';
  for (const step of isWhole ? steps.slice(0, -1) : steps) {
    const [, attribute = '', brackets = ''] = STEP.exec(step) ?? [];
    if (attribute === '' || attribute === '$' || /[;=*]/.test(attribute)) throw invalidName(name);
    node = brackets === '' ? memberNode(node, attribute) : pickNode(node, attribute, brackets, context);
  }
  node.whole = true;
}

function memberNode(node: SelectionNode, attribute: string): SelectionNode {
  const child = node.members.get(attribute) ?? emptyNode();
  node.members.set(attribute, child);
  return child;
}

/** Evaluates the expression on an empty resource once: an invalid one fails before a resource is read. */
function pickNode(
  node: SelectionNode,
  attribute: string,
  brackets: string,
  context: FieldsContext,
): SelectionNode {
  const expression = attribute + brackets;
  context.jsonPathSelect({}, expression);
  const selection = emptyNode();
  memberNode(node, attribute).picks.push({ expression, selection });
  return selection;
}

function toSelection({ whole, members, picks }: SelectionNode): Selection {
  return {
    whole,
    members: new Map([...members].map(([name, node]) => [name, toSelection(node)])),
    picks: picks.map(({ expression, selection }) => ({ expression, selection: toSelection(selection) })),
  };
}

/** Splits names at commas, except commas in brackets, which belong to an expression. */
export function splitNames(text: string): string[] {
  const names = splitOutsideBrackets(text, ',').map((name) => name.trim());
  if (names.includes('')) throw invalidParameter('fields', 'Give attribute names separated by commas');
  return names;
}

/** Splits at each separator outside brackets, parentheses and quoted strings. */
function splitOutsideBrackets(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\.|./gs)) {
    if ('[('.includes(token)) depth += 1;
    if ('])'.includes(token)) depth -= 1;
    if (depth < 0) break;
    if (depth > 0 || token !== separator) continue;
    pieces.push(text.slice(start, index));
    start = index + 1;
  }
  if (depth !== 0) throw invalidParameter('fields', `The brackets in ${quoted(text)} do not match`);
  return [...pieces, text.slice(start)];
}

const invalidName = (name: string) =>
  invalidParameter(
    'fields',
    `${quoted(name)} is neither a path like a.b nor a selection like note[?(@.a=='b')]`,
  );
