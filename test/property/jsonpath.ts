import fc from 'fast-check';
import { storedInstant } from './dates.js';
import type { Json, JsonMap } from './documents.js';

/** JSONPath expression: generated, written as text, and evaluated as RFC 9535 specifies. */
export interface Path {
  readonly from: '$' | '@' | '';
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly deep: boolean;
  readonly selectors: readonly Selector[];
  /** True if a single name or wildcard is written with a dot. */
  readonly dotted: boolean;
}

type Selector =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'slice'; readonly bounds: readonly (number | undefined)[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'test'; readonly test: Test };

export type Test =
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly kind: 'not'; readonly part: Test }
  | { readonly kind: 'exists'; readonly path: Path }
  | {
      readonly kind: 'compare';
      readonly operator: string;
      readonly left: Comparable;
      readonly right: Comparable;
    }
  | { readonly kind: 'regex'; readonly value: Path; readonly pattern: string; readonly syntax: string };

type Comparable =
  | { readonly kind: 'literal'; readonly value: Json; readonly quote: string }
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'call'; readonly name: string; readonly path: Path; readonly suffixed: boolean };

// Writing

export function writePath({ from, segments }: Path): string {
  return (from + segments.map(writeSegment).join('')).replace(/^\.(?!\.)/, '');
}

function writeSegment({ deep, selectors, dotted }: Segment): string {
  const [only] = selectors;
  if (dotted && selectors.length === 1 && only?.kind === 'all') return deep ? '..*' : '.*';
  if (dotted && selectors.length === 1 && only?.kind === 'name' && /^@?[A-Za-z_]\w*$/.test(only.name))
    return `${deep ? '..' : '.'}${only.name}`;
  return `${deep ? '..' : ''}[${selectors.map(writeSelector).join(', ')}]`;
}

function writeSelector(selector: Selector): string {
  switch (selector.kind) {
    case 'name':
      return quoted(selector.name, "'");
    case 'index':
      return String(selector.index);
    case 'slice':
      return selector.bounds.map((bound) => bound ?? '').join(':');
    case 'all':
      return '*';
    case 'test':
      return `?(${writeTest(selector.test)})`;
  }
}

function quoted(text: string, quote: string): string {
  const inner = JSON.stringify(text).slice(1, -1);
  return quote === '"' ? `"${inner}"` : `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

export function writeTest(test: Test): string {
  switch (test.kind) {
    case 'and':
      return `${writeOperandOfAnd(test.left)} && ${writeOperandOfAnd(test.right)}`;
    case 'or':
      return `${writeTest(test.left)}||${writeTest(test.right)}`;
    case 'not':
      return test.part.kind === 'exists' ? `!${writeTest(test.part)}` : `!(${writeTest(test.part)})`;
    case 'exists':
      return writePath(test.path);
    case 'compare':
      return `${writeComparable(test.left)}${test.operator} ${writeComparable(test.right)}`;
    case 'regex':
      return writeRegex(test);
  }
}

const writeOperandOfAnd = (test: Test) => (test.kind === 'or' ? `(${writeTest(test)})` : writeTest(test));

function writeRegex({ value, pattern, syntax }: Test & { kind: 'regex' }): string {
  if (syntax === '/') return `${writePath(value)} =~ /${pattern.replaceAll('/', '\\/')}/`;
  if (syntax === '/i') return `${writePath(value)}=~/${pattern.replaceAll('/', '\\/')}/i`;
  return `${syntax}(${writePath(value)}, ${quoted(pattern, "'")})`;
}

function writeComparable(comparable: Comparable): string {
  if (comparable.kind === 'path') return writePath(comparable.path);
  if (comparable.kind === 'literal') {
    const { value, quote } = comparable;
    return typeof value === 'string' ? quoted(value, quote) : writeNumber(value);
  }
  const { name, path, suffixed } = comparable;
  return suffixed ? `${writePath(path)}.${name}()` : `${name}(${writePath(path)})`;
}

const writeNumber = (value: Json) => (Object.is(value, -0) ? '-0' : JSON.stringify(value));

// Evaluation

/** Node: a value with its location, which counts once. */
interface Node {
  readonly location: string;
  readonly value: Json;
}

export function selectedValues(path: Path, root: JsonMap): Json[] {
  return nodesOf(path, root, root).map(({ value }) => value);
}

function nodesOf({ from, segments }: Path, root: JsonMap, current: Json): Node[] {
  let found: Node[] = [{ location: '', value: from === '@' ? current : root }];
  segments.forEach(({ deep, selectors }, index) => {
    const starts = deep ? distinct(found.flatMap(withDescendants)) : found;
    const testsItself = from === '$' && index === 0 && !deep;
    found = starts.flatMap((node) =>
      selectors.flatMap((selector) => selectFrom(node, selector, root, testsItself)),
    );
  });
  return found;
}

/** A `..` visits each node once. */
const distinct = (nodes: readonly Node[]): Node[] =>
  nodes.filter((node, n) => nodes.findIndex(({ location }) => location === node.location) === n);

function children({ location, value }: Node): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, child]) => ({
    location: `${location}/${JSON.stringify(Array.isArray(value) ? Number(key) : key)}`,
    value: child,
  }));
}

const withDescendants = (node: Node): Node[] => [node, ...children(node).flatMap(withDescendants)];

function selectFrom(node: Node, selector: Selector, root: JsonMap, testsItself: boolean): Node[] {
  const { value } = node;
  const below = children(node);
  switch (selector.kind) {
    case 'name':
      return Array.isArray(value)
        ? []
        : below.filter(({ location }) => location === `${node.location}/${JSON.stringify(selector.name)}`);
    case 'index':
      return Array.isArray(value)
        ? below.slice(selector.index).slice(0, 1).filter(isWithin(selector, value))
        : [];
    case 'slice':
      return Array.isArray(value) ? sliceNodes(below, selector.bounds) : [];
    case 'all':
      return below;
    case 'test':
      return (testsItself ? [node] : below).filter((child) => isTrue(selector.test, root, child.value));
  }
}

/** `slice(-5)` of a shorter array would start at its first element. */
const isWithin =
  ({ index }: { index: number }, { length }: Json[]) =>
  () =>
    index >= -length;

/** Selects a slice by RFC 9535, 2.3.4.2.2. */
function sliceNodes(items: Node[], [start, end, step = 1]: readonly (number | undefined)[]): Node[] {
  const size = items.length;
  const normal = (bound: number) => (bound >= 0 ? bound : size + bound);
  const result: Node[] = [];
  if (step > 0) {
    const lower = Math.min(Math.max(normal(start ?? 0), 0), size);
    const upper = Math.min(Math.max(normal(end ?? size), 0), size);
    for (let i = lower; i < upper; i += step) result.push(items[i] as Node);
  } else if (step < 0) {
    const upper = Math.min(Math.max(normal(start ?? size - 1), -1), size - 1);
    const lower = Math.min(Math.max(normal(end ?? -size - 1), -1), size - 1);
    for (let i = upper; i > lower; i += step) result.push(items[i] as Node);
  }
  return result;
}

function isTrue(test: Test, root: JsonMap, current: Json): boolean {
  switch (test.kind) {
    case 'and':
      return isTrue(test.left, root, current) && isTrue(test.right, root, current);
    case 'or':
      return isTrue(test.left, root, current) || isTrue(test.right, root, current);
    case 'not':
      return !isTrue(test.part, root, current);
    case 'exists':
      return nodesOf(test.path, root, current).length > 0;
    case 'compare':
      return compareValues(
        operandValue(test.left, root, current),
        test.operator,
        operandValue(test.right, root, current),
      );
    case 'regex': {
      const value = nodesOf(test.value, root, current)[0]?.value;
      const source = test.syntax === 'match' ? `^(?:${test.pattern})$` : test.pattern;
      return typeof value === 'string' && new RegExp(source, test.syntax === '/i' ? 'iu' : 'u').test(value);
    }
  }
}

function operandValue(comparable: Comparable, root: JsonMap, current: Json): Json | undefined {
  if (comparable.kind === 'literal') return comparable.value;
  const values = nodesOf(comparable.path, root, current).map(({ value }) => value);
  return comparable.kind === 'path' ? values[0] : callValue(comparable, values);
}

function callValue({ name, path }: Comparable & { kind: 'call' }, values: Json[]): Json | undefined {
  if (name === 'count') return values.length;
  if (name === 'value') return values.length === 1 ? values[0] : undefined;
  if (name === 'length') return isSingular(path) ? lengthOf(values[0]) : values.length;
  const numbers = values.flat(1).filter((value) => typeof value === 'number');
  const result = aggregate(name, numbers);
  return numbers.length > 0 && Number.isFinite(result) ? result : undefined;
}

const isSingular = ({ segments }: Path) =>
  segments.every(
    ({ deep, selectors: [only, another] }) =>
      !deep && another === undefined && (only?.kind === 'name' || only?.kind === 'index'),
  );

function lengthOf(value: Json | undefined): number | undefined {
  if (typeof value === 'string') return [...value].length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function aggregate(name: string, numbers: number[]): number {
  if (name === 'min') return Math.min(...numbers);
  if (name === 'max') return Math.max(...numbers);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  if (name === 'avg') return mean;
  return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
}

/** Compares values by RFC 9535, 2.3.5.2.2; two date-times by time. */
function compareValues(left: Json | undefined, operator: string, right: Json | undefined): boolean {
  const equal = jsonEqual(left, right);
  if (operator === '==') return equal;
  if (operator === '!=') return !equal;
  const [low, high] = operator.startsWith('<') ? [left, right] : [right, left];
  return isBefore(low, high) || (operator.endsWith('=') && equal);
}

function isBefore(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const [earlier, later] = [instantIn(a), instantIn(b)];
  if (earlier !== undefined && later !== undefined) return earlier < later;
  return typeof a === 'string' && typeof b === 'string' && Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}

const instantIn = (value: Json | undefined) => (typeof value === 'string' ? storedInstant(value) : undefined);

function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  const [instant, other] = [instantIn(a), instantIn(b)];
  if (instant !== undefined && other !== undefined) return instant === other;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && jsonEqual(value, (b as JsonMap)[key]))
  );
}

// Generation

interface Recursive {
  test: Test;
}

const PATTERNS = ['a', '^a', '^(a|b)$', '[a-c]+', '^.$', 'k{3}', '😀', 'a/b', '\\d'];

export interface Vocabulary {
  /** Names of attributes at the first level, and of nested attributes. */
  readonly first: readonly string[];
  readonly inner: readonly string[];
  readonly literals: readonly Json[];
}

export function jsonPathOf({ first, inner, literals }: Vocabulary): fc.Arbitrary<Path> {
  const nameOf = (names: readonly string[]): fc.Arbitrary<Selector> =>
    fc.constantFrom(...names).map((name) => ({ kind: 'name', name }));
  const index: fc.Arbitrary<Selector> = fc
    .integer({ min: -3, max: 3 })
    .map((at) => ({ kind: 'index', index: at || 0 }));
  const all: fc.Arbitrary<Selector> = fc.constant({ kind: 'all' });
  const bound = fc.option(
    fc.integer({ min: -4, max: 4 }).map((at) => at || 0),
    { nil: undefined },
  );
  const slice: fc.Arbitrary<Selector> = fc
    .oneof(fc.tuple(bound, bound), fc.tuple(bound, bound, bound))
    .map((bounds) => ({ kind: 'slice', bounds }));
  const one = (selector: fc.Arbitrary<Selector>, deep = false): fc.Arbitrary<Segment> =>
    fc.record({ deep: fc.constant(deep), selectors: fc.tuple(selector), dotted: fc.boolean() });
  const anyName = nameOf([...first, ...inner]);
  const singular = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(one(nameOf(inner))) },
    { weight: 1, arbitrary: fc.tuple(one(nameOf(inner)), one(fc.oneof(nameOf(inner), index))) },
    { weight: 1, arbitrary: fc.constant<Segment[]>([]) },
  );
  const several = fc.tuple(
    fc.oneof(one(anyName), one(anyName, true), one(all)),
    fc.oneof(one(nameOf(inner)), one(all), one(slice), one(index)),
  );
  const at = (segments: fc.Arbitrary<Segment[]>): fc.Arbitrary<Path> =>
    fc.record({ from: fc.constant<'@'>('@'), segments });
  const fromRoot: fc.Arbitrary<Path> = fc.record({
    from: fc.constant<'$'>('$'),
    segments: fc.oneof(fc.tuple(one(nameOf(first))), fc.tuple(one(nameOf(first)), one(nameOf(inner)))),
  });
  const literal: fc.Arbitrary<Comparable> = fc.record({
    kind: fc.constant('literal' as const),
    value: fc.constantFrom(...literals),
    quote: fc.constantFrom("'", '"'),
  });
  const path: fc.Arbitrary<Comparable> = fc
    .oneof({ weight: 4, arbitrary: at(singular) }, { weight: 1, arbitrary: fromRoot })
    .map((it) => ({ kind: 'path', path: it }));
  const call: fc.Arbitrary<Comparable> = fc.record({
    kind: fc.constant('call' as const),
    name: fc.constantFrom('length', 'count', 'value', 'min', 'max', 'avg', 'stddev'),
    path: fc.oneof(at(singular), at(several), fromRoot),
    suffixed: fc.boolean(),
  });
  const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
  const compare = fc.record({
    kind: fc.constant('compare' as const),
    operator,
    left: fc.oneof({ weight: 4, arbitrary: path }, { weight: 2, arbitrary: call }),
    right: fc.oneof({ weight: 5, arbitrary: literal }, { weight: 1, arbitrary: path }),
  });
  const reversed = compare.map((it) => ({ ...it, left: it.right, right: it.left }));
  const leaf: fc.Arbitrary<Test> = fc.oneof(
    { weight: 6, arbitrary: compare },
    { weight: 1, arbitrary: reversed },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('exists' as const),
        path: fc.oneof(at(singular), at(several)),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('regex' as const),
        value: at(singular),
        pattern: fc.constantFrom(...PATTERNS),
        syntax: fc.constantFrom('/', '/i', 'match', 'search'),
      }),
    },
  );
  const { test } = fc.letrec<Recursive>((tie) => ({
    test: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        left: tie('test') as fc.Arbitrary<Test>,
        right: tie('test') as fc.Arbitrary<Test>,
      }),
      fc.record({ kind: fc.constant('not' as const), part: tie('test') as fc.Arbitrary<Test> }),
    ),
  }));
  const filter: fc.Arbitrary<Selector> = fc.record({ kind: fc.constant('test' as const), test });
  const union: fc.Arbitrary<Segment> = fc.record({
    deep: fc.constant(false),
    selectors: fc.array(fc.oneof(anyName, index, slice, all, filter), { minLength: 2, maxLength: 3 }),
    dotted: fc.constant(false),
  });
  const tail = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(one(filter)) },
    { weight: 1, arbitrary: fc.tuple(one(filter), one(nameOf(inner))) },
    { weight: 1, arbitrary: fc.tuple(one(nameOf(inner)), one(filter)) },
    { weight: 1, arbitrary: fc.tuple(one(all), one(filter)) },
    { weight: 1, arbitrary: fc.tuple(union) },
    { weight: 1, arbitrary: fc.tuple(one(fc.oneof(index, slice, all)), one(nameOf(inner))) },
    { weight: 1, arbitrary: fc.tuple(one(nameOf(inner), true)) },
    { weight: 1, arbitrary: fc.tuple(one(filter, true)) },
  );
  const head = fc.oneof(
    { weight: 8, arbitrary: one(nameOf(first)) },
    { weight: 1, arbitrary: one(nameOf(first), true) },
  );
  const selectsParts = fc
    .tuple(fc.constantFrom<'$' | ''>('$', ''), head, tail)
    .map(([from, start, rest]): Path => {
      const named = start.selectors[0]?.kind === 'name' ? start.selectors[0].name : '';
      const isBare = from === '' && !start.deep && start.dotted && /^[A-Za-z_]\w*$/.test(named);
      return { from: isBare ? '' : '$', segments: [start, ...rest] };
    });
  const testsRoot = test.map((it): Path => {
    const selectors = [{ kind: 'test' as const, test: it }];
    return { from: '$', segments: [{ deep: false, selectors, dotted: false }] };
  });
  return fc.oneof({ weight: 3, arbitrary: selectsParts }, { weight: 1, arbitrary: testsRoot });
}
