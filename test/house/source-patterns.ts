import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { fromRoot } from '../../src/root.js';

/** Regular expression in the source code. */
export interface SourcePattern {
  /** `src/values/instant.ts:8`. */
  readonly place: string;
  /** Undefined when the pattern is put together at run time. */
  readonly source: string | undefined;
  readonly flags: string;
}

/** Node of Babel's syntax tree; attributes depend on its type. */
// biome-ignore lint/suspicious/noExplicitAny: a node of any type
type Node = any;

/** All regular expression literals and calls of `RegExp` below a folder of the project. */
export function patternsIn(folder: string): SourcePattern[] {
  const names = readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => patternsOf(`${folder}/${name}`, readFileSync(fromRoot(folder, name), 'utf8')));
}

/** The regular expressions in the text of one file. */
export function patternsOf(file: string, text: string): SourcePattern[] {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const nodes = [...descendants(program)];
  const constants = new Map<string, Node>(
    nodes
      .filter(({ type, init }) => type === 'VariableDeclarator' && init)
      .map(({ id, init }) => [id.name as string, init]),
  );
  return nodes.flatMap((node): SourcePattern[] => {
    const place = `${file}:${node.loc?.start.line}`;
    if (node.type === 'RegExpLiteral') return [{ place, source: node.pattern, flags: node.flags }];
    if (!isRegExpCall(node)) return [];
    const [source, flags] = node.arguments;
    return [
      { place, source: textOf(source, constants), flags: flags ? (textOf(flags, constants) ?? '') : '' },
    ];
  });
}

function* descendants(node: Node): Generator<Node> {
  if (Array.isArray(node)) for (const each of node) yield* descendants(each);
  if (typeof node?.type !== 'string') return;
  yield node;
  for (const [name, value] of Object.entries(node))
    if (name !== 'loc' && value !== null && typeof value === 'object') yield* descendants(value);
}

const isRegExpCall = ({ type, callee }: Node) =>
  (type === 'NewExpression' || type === 'CallExpression') && callee.name === 'RegExp';

/** The text of an expression of literals and of constants of the same file; undefined for any other. */
function textOf(node: Node, constants: ReadonlyMap<string, Node>): string | undefined {
  switch (node?.type) {
    case 'StringLiteral':
      return node.value;
    case 'Identifier':
      return textOf(constants.get(node.name), constants);
    case 'MemberExpression':
      return node.property.name === 'source' ? constants.get(node.object.name)?.pattern : undefined;
    case 'CallExpression':
      return joinedText(node, constants);
    case 'TemplateLiteral': {
      const parts = node.expressions.map((each: Node) => textOf(each, constants));
      if (parts.includes(undefined)) return undefined;
      return node.quasis
        .map(({ value }: Node, index: number) => value.cooked + (parts[index] ?? ''))
        .join('');
    }
    default:
      return undefined;
  }
}

/** The text of `NAMES.join('|')`, where `NAMES` is an array of literals. */
function joinedText({ callee, arguments: [separator] }: Node, constants: ReadonlyMap<string, Node>) {
  const list = constants.get(callee.object?.name);
  if (callee.property?.name !== 'join' || list?.type !== 'ArrayExpression') return undefined;
  return list.elements.map(({ value }: Node) => value).join(textOf(separator, constants));
}
