import fc from 'fast-check';

// biome-ignore lint/suspicious/noExplicitAny: documents of a contract
export type Doc = Record<string, any>;

export interface Claims extends Doc {
  readonly roles: readonly string[];
}

/** A condition of a rule, and what it means, written by hand for the independent evaluation. */
export interface Where {
  readonly text: string;
  holds(document: Doc, claims: Doc): boolean;
}

const parties = ({ relatedParty = [] }: Doc): string[] => relatedParty.map(({ id }: Doc) => id);
const categoriesOf = ({ cats }: Doc): string[] => (Array.isArray(cats) ? cats : []);

export const WHERES: readonly Where[] = [
  { text: 'relatedParty.id={sub}', holds: (doc, { sub }) => parties(doc).includes(sub) },
  { text: 'category={cats}', holds: (doc, claims) => categoriesOf(claims).includes(doc.category) },
  {
    text: 'externalId.ne={tenant}',
    holds: (doc, { tenant }) => tenant !== undefined && doc.externalId !== tenant,
  },
  {
    text: 'relatedParty.id={sub}&category={cats}',
    holds: (doc, claims) => parties(doc).includes(claims.sub) && categoriesOf(claims).includes(doc.category),
  },
  {
    text: 'relatedParty.id={sub};category=a',
    holds: (doc, { sub }) => parties(doc).includes(sub) || doc.category === 'a',
  },
  { text: 'relatedParty.id={nobody}', holds: () => false },
  { text: 'description.exists=true', holds: (doc) => doc.description !== undefined },
];

export const OPERATIONS = ['list', 'retrieve', 'create', 'patch', 'delete'] as const;
export const EVENT_OPERATIONS = ['subscribe', 'watch'] as const;
export type Operation = (typeof OPERATIONS | typeof EVENT_OPERATIONS)[number];

/** Attributes that rules hide and protect, and that requests name. */
export const SCALARS = ['description', 'category', 'externalId'] as const;
export const PATHS = [...SCALARS, 'note', 'calendarEvent.name'] as const;

export interface Rule {
  readonly operations: readonly Operation[];
  readonly where: Where | undefined;
  readonly hide: readonly string[];
  readonly readOnly: readonly string[];
  /** The category that a creation gets. */
  readonly category: string | undefined;
}

/** The date of the last change would tell of changes of hidden attributes. */
const ALWAYS_HIDDEN = ['lastUpdate'];

const ruleFor = (operations: readonly Operation[]): fc.Arbitrary<Rule> =>
  fc.record({
    operations: fc.oneof(fc.constant([...operations]), fc.subarray([...operations], { minLength: 1 })),
    where: fc.option(fc.constantFrom(...WHERES), { nil: undefined, freq: 5 }),
    hide: fc
      .oneof(fc.constant([]), fc.subarray([...PATHS], { maxLength: 3 }))
      .map((paths) => [...paths, ...ALWAYS_HIDDEN]),
    readOnly: fc.oneof(fc.constant([]), fc.subarray([...PATHS], { maxLength: 2 })),
    category: fc.option(fc.constantFrom('a', 'b'), { nil: undefined, freq: 2 }),
  });

const rulesFor = (operations: readonly Operation[]) =>
  fc.array(ruleFor(operations), { minLength: 1, maxLength: 3 });

export const rules = rulesFor(OPERATIONS);

/** Rules about events; `list` takes no part in them. */
export const eventRules = rulesFor([...EVENT_OPERATIONS, 'list']);

export const claims: fc.Arbitrary<Claims> = fc
  .record(
    {
      sub: fc.constantFrom('anna', 'bert', 'carl'),
      cats: fc.subarray(['a', 'b', 'c']),
      tenant: fc.constantFrom('x1', 'x2'),
    },
    { requiredKeys: ['sub'] },
  )
  .map((each) => ({ ...each, roles: ['client'] }));

const party = (id: string) => ({ id, role: 'customer', '@referredType': 'Individual' });

const values = {
  description: fc.constantFrom('d1', 'd2', 'd3'),
  category: fc.constantFrom('a', 'b', 'c'),
  externalId: fc.constantFrom('x1', 'x2', 'x3'),
  note: fc.constantFrom('s1', 's2').map((text) => [{ text }]),
  calendarEvent: fc.constantFrom('n1', 'n2').map((name) => ({ id: 'event', name })),
  relatedParty: fc
    .subarray(['anna', 'bert', 'carl'], { minLength: 1 })
    .map((ids) => ids.map((id) => party(id))),
};

const VALID_FOR = { startDateTime: '2026-05-04T08:00:00Z', endDateTime: '2026-05-04T10:00:00Z' };

/** Documents that a client creates. */
export const document: fc.Arbitrary<Doc> = fc
  .record(values, { requiredKeys: ['relatedParty', 'calendarEvent'] })
  .map((each) => ({ ...each, validFor: VALID_FOR }));

/** Creations that name no attribute which a policy may protect. */
const modestDocument = fc
  .record({ relatedParty: values.relatedParty })
  .map((each) => ({ ...each, validFor: VALID_FOR }));

export const created = fc.oneof(document, modestDocument);

/** A merge patch of one attribute. */
export const mergePatch: fc.Arbitrary<Doc> = fc.oneof(
  ...(['description', 'category', 'externalId', 'note'] as const).map((name) =>
    fc
      .option(values[name] as fc.Arbitrary<unknown>, { nil: null, freq: 4 })
      .map((value) => ({ [name]: value })),
  ),
  fc.constantFrom('n1', 'n2').map((name) => ({ calendarEvent: { name } })),
  values.relatedParty.map((relatedParty) => ({ relatedParty })),
);

/** A condition of a list, and what it means for what a client sees of a resource. */
export interface Condition {
  readonly query: string;
  /** The attributes that it names; undefined for JSONPath, which sees what the client sees. */
  readonly paths: readonly string[];
  holds(shown: Doc): boolean;
}

const valueAt = (doc: Doc, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Doc | undefined)?.[name], doc);

const jsonPath = (expression: string) => `filter=${encodeURIComponent(`$[?(${expression})]`)}`;

const scalarConditions = (path: string, value: string): Condition[] => [
  { query: `${path}=${value}`, paths: [path], holds: (doc) => valueAt(doc, path) === value },
  { query: `${path}.ne=${value}`, paths: [path], holds: (doc) => valueAt(doc, path) !== value },
  { query: `${path}.exists=true`, paths: [path], holds: (doc) => valueAt(doc, path) !== undefined },
  { query: `${path}.regex=${value}`, paths: [path], holds: (doc) => valueAt(doc, path) === value },
  { query: jsonPath(`@.${path}=='${value}'`), paths: [], holds: (doc) => valueAt(doc, path) === value },
];

export const CONDITIONS: readonly Condition[] = [
  ...scalarConditions('description', 'd1'),
  ...scalarConditions('category', 'a'),
  ...scalarConditions('externalId', 'x1'),
  ...scalarConditions('calendarEvent.name', 'n1'),
  { query: 'note.text=s1', paths: ['note.text'], holds: ({ note = [] }) => note[0]?.text === 's1' },
  { query: jsonPath('@.note'), paths: [], holds: ({ note }) => note !== undefined },
  { query: jsonPath("@..[?(@.text=='s1')]"), paths: [], holds: ({ note = [] }) => note[0]?.text === 's1' },
  { query: 'relatedParty.id=anna', paths: [], holds: (doc) => parties(doc).includes('anna') },
];

export interface ListQuery {
  readonly condition: Condition | undefined;
  readonly sort: { readonly path: string; readonly descending: boolean } | undefined;
  readonly fields: readonly string[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

export const listQuery: fc.Arbitrary<ListQuery> = fc.record({
  condition: fc.option(fc.constantFrom(...CONDITIONS), { nil: undefined, freq: 4 }),
  sort: fc.option(
    fc.record({ path: fc.constantFrom(...SCALARS, 'calendarEvent.name'), descending: fc.boolean() }),
    { nil: undefined, freq: 2 },
  ),
  fields: fc.option(fc.subarray([...SCALARS, 'note'], { minLength: 1 }), { nil: undefined, freq: 2 }),
  offset: fc.constantFrom(0, 0, 1, 3),
  limit: fc.constantFrom(0, 1, 2, 100, 100),
});

/** The query string. */
export function queryText({ condition, sort, fields, offset, limit }: ListQuery): string {
  return [
    ...(condition ? [condition.query] : []),
    ...(sort ? [`sort=${sort.descending ? '-' : ''}${sort.path}`] : []),
    ...(fields ? [`fields=${fields.join(',')}`] : []),
    `offset=${offset}`,
    `limit=${limit}`,
  ].join('&');
}

/** The policy file with these rules for the role `client`, and others for it that are not random. */
export function policyText(each: readonly Rule[], others: readonly object[] = []): string {
  const random = each.map(({ operations, where, hide, readOnly, category }) => ({
    apis: ['appointment'],
    resources: ['appointment'],
    operations,
    ...(where && { where: where.text }),
    hide,
    ...(readOnly.length > 0 && { readOnly }),
    ...(category !== undefined && { set: { category } }),
  }));
  return JSON.stringify({ roles: { admin: [{}], client: [...random, ...others] } });
}
