import { expect } from 'chai';
import fc from 'fast-check';
import type { Collection } from '../../../src/store/collection.js';
import { instantOf } from '../../../src/values/instant.js';
import type { JsonObject, JsonValue } from '../../../src/values/json.js';
import type { Comparison, Filter, Query, SortKey } from '../../../src/values/query.js';
import { compareCodePoints } from '../../../src/values/text-keys.js';
import { forEachDatabase } from '../../support/databases.js';
import { compare, query, thing, thingSchema, walk } from '../things.js';

const schema = thingSchema('thing');

/** Few values, so that documents often match filters and share values. */
const TEXTS = ['', 'a', 'b', 'B', 'é', '\ufffd', '😀', '\u{10ffff}', "'", 'k'.repeat(197), 'k'.repeat(250)];
const NUMBERS = [-1.5, 0, 1, 2, 1e21, 0.1];
const INSTANTS = [
  '2024-05-01T10:00:00Z',
  '2024-05-01T12:00:00.5+02:00',
  '2024-06-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
];

const text = fc.constantFrom(...TEXTS);
const number = fc.constantFrom(...NUMBERS);
const instant = fc.constantFrom(...INSTANTS);
const party = fc.record({ id: text, name: text }, { requiredKeys: [] });
const oneOrMore = (value: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> =>
  fc.oneof(value, fc.array(value, { maxLength: 3 }));

const DOCUMENT = fc.record(
  {
    status: fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }),
    externalId: text,
    rank: number,
    active: fc.boolean(),
    creationDate: instant,
    relatedParty: oneOrMore(party),
    price: oneOrMore(fc.record({ amount: number, taxed: fc.boolean() }, { requiredKeys: [] })),
    validFor: fc.record({ startDateTime: instant }, { requiredKeys: [] }),
    extra: oneOrMore(fc.oneof(text, number, fc.boolean(), fc.constant(null))),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

const OPERATORS = ['equal', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'exists'] as const;

/** Literals by path. */
const LITERALS: Record<string, readonly string[]> = {
  id: ['t1', 't10', 't2', 'x'],
  status: TEXTS,
  externalId: TEXTS,
  rank: NUMBERS.map(String),
  active: ['true', 'false'],
  creationDate: ['2024', '2024-05-01', '2024-05-01T10:00:00Z', '9999-12-31'],
  'relatedParty.id': TEXTS,
  'relatedParty.name': TEXTS,
  'price.amount': NUMBERS.map(String),
  'price.taxed': ['true'],
  'validFor.startDateTime': ['2024-05'],
  extra: ['a', '1', 'true', '1e21'],
  missing: ['a'],
};

const COMPARISON: fc.Arbitrary<Comparison> = fc
  .constantFrom(...Object.keys(LITERALS))
  .chain((path) =>
    fc.tuple(
      fc.constant(path),
      fc.constantFrom(...OPERATORS),
      fc.array(fc.constantFrom(...(LITERALS[path] ?? [])), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([path, operator, literals]) => {
    const count = operator === 'exists' ? 0 : operator === 'equal' ? literals.length : 1;
    return compare(path, operator, ...literals.slice(0, count));
  });

const { filter: FILTER } = fc.letrec<{ filter: Filter; comparison: Filter; tree: Filter; negation: Filter }>(
  (tie) => ({
    filter: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('comparison'), tie('tree'), tie('negation')),
    comparison: COMPARISON,
    tree: fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { maxLength: 3 }),
    }),
    negation: fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
  }),
);

const SORT: fc.Arbitrary<SortKey[]> = fc.array(
  fc.record({
    path: fc.constantFrom(...Object.keys(LITERALS)).map((path) => path.split('.')),
    descending: fc.boolean(),
  }),
  { maxLength: 3 },
);

const QUERY = fc.record({
  where: fc.option(FILTER, { nil: undefined }),
  sort: SORT,
  offset: fc.nat({ max: 30 }),
  limit: fc.nat({ max: 12 }),
});

/** The same in every run, so that failures can be reproduced; another seed tests other cases. */
const seed = Number(process.env.TEST_SEED ?? 1);
const RUNS = Number(process.env.STORE_RUNS ?? 100);
const QUERIES_PER_RUN = 8;

describe(`The store returns the same as a naive evaluation (TEST_SEED=${seed})`, () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
    });

    it(`for ${RUNS * QUERIES_PER_RUN} queries`, async function () {
      this.timeout(600_000);
      const documents = fc.array(DOCUMENT, { minLength: 5, maxLength: 25 });
      const queries = fc.array(QUERY, { minLength: QUERIES_PER_RUN, maxLength: QUERIES_PER_RUN });
      await fc.assert(fc.asyncProperty(documents, queries, sameAnswers), {
        seed,
        numRuns: RUNS,
        endOnFailure: true,
      });
    });

    async function sameAnswers(documents: JsonObject[], queries: Query[]): Promise<void> {
      await things.removeScope('');
      const shuffled = documents.map((document, n) => ({
        id: `t${(n * 7) % documents.length}-${n}`,
        ...document,
      }));
      await things.insertAll(shuffled.map(({ id, ...document }) => thing(String(id), document)));
      for (const request of queries) {
        const expected = naive(shuffled, request);
        const page = await things.find(request, '');
        const { offset, limit } = request;
        expect(page.items.map(({ id }) => id)).to.deep.equal(expected.slice(offset, offset + limit));
        expect(page.total).to.equal(expected.length);
        expect(page.next !== undefined).to.equal(limit > 0 && offset < expected.length - limit);
        expect(await walk(things, query(request.where, { sort: request.sort }), 3)).to.deep.equal(expected);
      }
    }
  });
});

/** The ids in order, evaluated without indexes. */
function naive(resources: readonly JsonObject[], { where, sort }: Query): string[] {
  return resources
    .filter((resource) => where === undefined || holds(where, resource))
    .toSorted((a, b) => {
      for (const { path, descending } of sort) {
        const order = compareValues(firstValue(a, path), firstValue(b, path), descending);
        if (order !== 0) return order;
      }
      return compareCodePoints(String(a.id), String(b.id));
    })
    .map(({ id }) => String(id));
}

function holds(filter: Filter, resource: JsonObject): boolean {
  switch (filter.kind) {
    case 'not':
      return !holds(filter.part, resource);
    case 'and':
      return !filter.parts.some((part) => !holds(part, resource));
    case 'or':
      return filter.parts.some((part) => holds(part, resource));
    default:
      return filter.matches(resource);
  }
}

function firstValue(resource: JsonObject, path: readonly string[]): JsonValue {
  const isDate = path.at(-1) === 'creationDate' || path.at(-1) === 'startDateTime';
  let values: JsonValue[] = [resource];
  for (const name of path) {
    values = values.flatMap((value) => (value as JsonObject)?.[name] ?? []).flat(3);
  }
  const first = values.find((value) => value !== null) ?? null;
  return isDate && typeof first === 'string' ? (instantOf(first) ?? null) : first;
}

function compareValues(a: JsonValue, b: JsonValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [left, right] = [a, b].map((value) => ['boolean', 'number', 'string'].indexOf(typeof value));
  let order = Number(left) - Number(right);
  if (order === 0) order = typeof a === 'string' ? compareCodePoints(a, String(b)) : Number(a) - Number(b);
  return descending ? -order : order;
}
