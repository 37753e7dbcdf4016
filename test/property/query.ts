import fc from 'fast-check';
import type { ObjectShape, ResourceContract, ScalarType, Shape } from './contract.js';
import { jsonPathOf, type Path } from './jsonpath.js';
import { literalsOf, NESTED_NAMES, NUMBERS, PATTERNS, TEXTS, UNDECLARED_NAMES } from './values.js';

/** Generated list request: its conditions and parameters, and how they are written. */
export interface ListQuery {
  /** Separator of the conditions: `&` requires all of them, `;` any of them. */
  readonly separator: '&' | ';';
  readonly conditions: readonly Condition[];
  readonly filter: Path | undefined;
  readonly sort: readonly SortKey[];
  readonly fields: readonly Field[] | 'none' | undefined;
  readonly page: Page;
  /** Piece that makes the request a 400. */
  readonly malformed: string | undefined;
}

export type Operator = 'equal' | 'notEqual' | '<' | '<=' | '>' | '>=' | 'regex' | 'exists';

export interface Condition {
  readonly path: readonly string[];
  readonly operator: Operator;
  /** Literals; for `href`, indexes of documents. */
  readonly values: readonly string[];
  readonly style: number;
}

export interface SortKey {
  readonly path: readonly string[];
  readonly descending: boolean;
  readonly style: number;
}

export type Field =
  | { readonly kind: 'path'; readonly path: readonly string[] }
  | { readonly kind: 'choice'; readonly name: string; readonly choice: Path };

export type Page =
  | { readonly kind: 'default' }
  | { readonly kind: 'part'; readonly offset: number | undefined; readonly limit: number | undefined }
  /** Follows the links from the first page to the last. */
  | { readonly kind: 'walk'; readonly size: number };

const ORDERINGS = ['<', '<=', '>', '>='] as const;

/** Pieces that every server must reject. */
const MALFORMED = [
  'x..y=1',
  '=1',
  'x[0]=1',
  'nothing',
  'limit=-1',
  'offset=1.5',
  'limit=all',
  'cursor=!',
  'cursor=e30',
  'sort=',
  'sort=x,,y',
  'fields=x,,y',
  'fields=x[',
  'fields=x;y',
  'x=a,,b',
  'x=%22a',
  'x!=1',
  'x~=1',
  'x.y.like=1',
  'x.gt=1,2',
  'x.exists=perhaps',
  'x.regex=(',
  'x=%zz',
  'x=%00',
  'filter=x[?(@.a=)]',
  'filter=x[?(@.a==1]',
  'filter=',
  'filter=$[?(1)]',
  'filter=$[?(@..a==1)]',
];

const style = fc.nat({ max: 999 });

interface PathInContract {
  readonly path: readonly string[];
  readonly type: ScalarType | undefined;
}

function knownPaths(shape: ObjectShape, contract: ResourceContract): PathInContract[] {
  const declared = pathsIn(shape).map((path) => ({ path, type: contract.typeOf(path) }));
  const objects = declared.filter(({ type }) => type === undefined).map(({ path }) => path);
  const undeclared = [
    ...UNDECLARED_NAMES.map((name) => [name]),
    ...UNDECLARED_NAMES.flatMap((name) => NESTED_NAMES.map((inner) => [name, inner])),
    ...objects.flatMap((path) => ['x', 'é', 'x-ours'].map((name) => [...path, name])),
    ['x-ours', 'x', 'y'],
    ['nowhere', 'at', 'all'],
  ].map((path) => ({ path, type: contract.typeOf(path) }));
  return [...declared, ...undeclared];
}

function pathsIn(shape: Shape): string[][] {
  if (shape.kind === 'array') return pathsIn(shape.item);
  if (shape.kind === 'any') return NESTED_NAMES.map((name) => [name]);
  if (shape.kind === 'scalar') return [];
  return Object.entries(shape.members).flatMap(([name, member]) => [
    [name],
    ...pathsIn(member).map((path) => [name, ...path]),
  ]);
}

function conditionOn({ path, type }: PathInContract, ids: readonly string[]): fc.Arbitrary<Condition> {
  const { valid, invalid } = literalsOf(type);
  const pool = path.join() === 'id' ? [...ids, 'unknown'] : valid;
  const literal = fc.oneof(
    { weight: 25, arbitrary: fc.constantFrom(...pool.slice(0, 8)) },
    { weight: 25, arbitrary: fc.constantFrom(...pool) },
    { weight: type === undefined ? 25 : 1, arbitrary: fc.constantFrom(...invalid) },
  );
  const on = (operator: Operator, values: fc.Arbitrary<string[]>) =>
    fc.record({ path: fc.constant(path), operator: fc.constant(operator), values, style });
  const some = fc.oneof(fc.tuple(literal), fc.array(literal, { minLength: 1, maxLength: 4 }));
  const ordering = fc.oneof(...ORDERINGS.map((operator) => on(operator, fc.tuple(literal))));
  const bad = Object.keys(PATTERNS).filter((pattern) => PATTERNS[pattern] === false);
  const good = Object.keys(PATTERNS).filter((pattern) => PATTERNS[pattern] !== false);
  const pattern = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
  return fc.oneof(
    { weight: 5, arbitrary: on('equal', some) },
    { weight: 2, arbitrary: on('notEqual', some) },
    { weight: type === 'boolean' ? 0 : 5, arbitrary: ordering },
    { weight: 1, arbitrary: on('regex', fc.tuple(pattern)) },
    { weight: 1, arbitrary: on('exists', fc.tuple(fc.constantFrom('true', 'false'))) },
  );
}

/** Generates list requests. `ids`: ids that documents can have; an href is represented by the index of its id. */
export function queryOf(
  shape: ObjectShape,
  contract: ResourceContract,
  ids: readonly string[],
): fc.Arbitrary<ListQuery> {
  const known = knownPaths(shape, contract);
  const typed = known.filter(({ type }) => type !== undefined);
  const first = Object.keys(shape.members);
  const idPath: PathInContract = { path: ['id'], type: 'string' };
  const href: fc.Arbitrary<Condition> = fc.record({
    path: fc.constant(['href']),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    values: fc.array(fc.nat({ max: ids.length }).map(String), { minLength: 1, maxLength: 3 }),
    style,
  });
  const booleans = known.filter(({ type }) => type === 'boolean');
  const orderedBoolean = booleans.map(({ path }) =>
    fc.record({
      path: fc.constant(path),
      operator: fc.constantFrom(...ORDERINGS),
      values: fc.constant(['true']),
      style,
    }),
  );
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    ...weigh(
      20,
      typed.filter(({ path }) => path.length === 1).map((path) => conditionOn(path, ids)),
    ),
    ...weigh(
      30,
      typed.filter(({ path }) => path.length > 1).map((path) => conditionOn(path, ids)),
    ),
    ...weigh(
      20,
      known.filter(({ type }) => type === undefined).map((path) => conditionOn(path, ids)),
    ),
    ...weigh(1, orderedBoolean),
    ...weigh(3, [conditionOn(idPath, ids)]),
    ...weigh(3, [href]),
  );
  const anyPath = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...typed.map(({ path }) => path), ['id']) },
    { weight: 2, arbitrary: fc.constantFrom(...known.map(({ path }) => path)) },
  );
  const inner = [...new Set(known.flatMap(({ path }) => path.slice(1)))];
  const literals = [...TEXTS.slice(0, 20), ...NUMBERS, true, false, null];
  const jsonPath = jsonPathOf({
    first: [...first, ...UNDECLARED_NAMES],
    inner: [...inner, ...NESTED_NAMES],
    literals,
  });
  const arrays = first.filter((name) => shape.members[name]?.kind === 'array' && /^\w+$/.test(name));
  const choice: fc.Arbitrary<Field>[] = arrays.map((name) =>
    fc.record({
      kind: fc.constant('choice' as const),
      name: fc.constant(name),
      choice: jsonPath.map((path): Path => {
        const last = path.segments.at(-1) as Path['segments'][number];
        const own = { deep: false, selectors: [{ kind: 'name' as const, name }], dotted: true };
        return { from: '', segments: [own, { ...last, deep: false, dotted: false }] };
      }),
    }),
  );
  const field: fc.Arbitrary<Field> = fc.oneof(
    ...weigh(6, [anyPath.map((path): Field => ({ kind: 'path', path }))]),
    ...weigh(1, choice),
  );
  const page: fc.Arbitrary<Page> = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Page>({ kind: 'default' }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('part' as const),
        offset: fc.option(fc.nat({ max: 14 }), { nil: undefined }),
        limit: fc.option(fc.nat({ max: 14 }), { nil: undefined }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('walk' as const), size: fc.integer({ min: 1, max: 5 }) }),
    },
  );
  return fc.record({
    separator: fc.constantFrom('&', '&', ';'),
    conditions: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(condition) },
      { weight: 4, arbitrary: fc.array(condition, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant<Condition[]>([]) },
    ),
    filter: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: jsonPath }),
    sort: fc.array(fc.record({ path: anyPath, descending: fc.boolean(), style }), { maxLength: 3 }),
    fields: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.array(field, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant<'none'>('none') },
    ),
    page,
    malformed: fc.oneof(
      { weight: 60, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...MALFORMED) },
    ),
  });
}

const weigh = <T>(total: number, arbitraries: readonly fc.Arbitrary<T>[]) =>
  arbitraries.map((arbitrary) => ({
    weight: Math.max(1, Math.round((100 * total) / arbitraries.length)),
    arbitrary,
  }));
