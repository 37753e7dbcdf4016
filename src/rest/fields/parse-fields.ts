import { checkLimit, type QueryLimits } from '../query-string/query-limits.js';
import { checkDepth, invalidParameter, shown } from '../query-string/query-text.js';
import type { FieldSelection, JsonPathSelect, Selection } from './select-fields.js';

export interface FieldsContext {
  /** The values that a JSONPath expression picks from a resource; throws a 400 when it is malformed. */
  readonly jsonPathSelect: JsonPathSelect;
  readonly limits: QueryLimits;
}

interface Node {
  whole: boolean;
  readonly members: Map<string, Node>;
  readonly picks: { expression: string; selection: Node }[];
}

const newNode = (): Node => ({ whole: false, members: new Map(), picks: [] });

/** Reads `a,b.c,note[?(@.author=='X')]`; `none` alone selects nothing but what is always there. */
export function parseFieldSelection(text: string, context: FieldsContext): FieldSelection {
  const root = newNode();
  const names = splitNames(text);
  checkLimit(context.limits, 'maxConditions', names.filter((name) => name.includes('[')).length);
  if (names.length !== 1 || names[0] !== 'none') for (const name of names) add(root, name, context);
  return { selection: frozen(root), select: context.jsonPathSelect };
}

/** A name, or a name with brackets, between two dots. */
const STEP = /^([^.[\]]+)((?:\[.*\])?)$/s;

function add(root: Node, name: string, context: FieldsContext): void {
  let node = root;
  const steps = splitOutside(name.replace(/^\$\./, ''), '.');
  checkDepth(steps, name);
  for (const step of steps) {
    const [, attribute = '', brackets = ''] = STEP.exec(step) ?? [];
    if (attribute === '' || /[;=]/.test(attribute)) throw wrongName(name);
    node = brackets === '' ? member(node, attribute) : pick(node, attribute, brackets, context);
  }
  node.whole = true;
}

function member(node: Node, attribute: string): Node {
  const found = node.members.get(attribute) ?? newNode();
  node.members.set(attribute, found);
  return found;
}

/** Asks for nothing of an empty resource, so that a malformed expression is found before there is a resource. */
function pick(node: Node, attribute: string, brackets: string, context: FieldsContext): Node {
  const expression = attribute + brackets;
  context.jsonPathSelect({}, expression);
  const selection = newNode();
  member(node, attribute).picks.push({ expression, selection });
  return selection;
}

function frozen({ whole, members, picks }: Node): Selection {
  return {
    whole,
    members: new Map([...members].map(([name, node]) => [name, frozen(node)])),
    picks: picks.map(({ expression, selection }) => ({ expression, selection: frozen(selection) })),
  };
}

/** Names between commas; those in brackets belong to an expression. */
export function splitNames(text: string): string[] {
  const names = splitOutside(text, ',').map((name) => name.trim());
  if (names.includes('')) throw invalidParameter('fields', 'Give attribute names separated by commas');
  return names;
}

/** Splits at a separator that stands outside of brackets, parentheses and the quoted texts in them. */
function splitOutside(text: string, separator: string): string[] {
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
  if (depth !== 0) throw invalidParameter('fields', `The brackets in ${shown(text)} do not match`);
  return [...pieces, text.slice(start)];
}

const wrongName = (name: string) =>
  invalidParameter('fields', `${shown(name)} is neither a path like a.b nor a choice like note[?(@.a=='b')]`);
