import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import { compareCodePoints } from '../../values/text-keys.js';
import type { StoredResource } from '../collection.js';
import type { Dialect } from '../dialects/dialect.js';
import type { ResourceLayout } from '../schema/layout.js';
import { indexName, type ResourceTables } from '../schema/names.js';
import { chunks, insertReturning } from '../sql/insert-rows.js';
import { type UniquenessViolation, UniquenessViolationError } from '../uniqueness-violation.js';
import { type UniqueValue, uniqueValues } from './unique-values.js';

const DOCUMENTS_AT_ONCE = 500;

type Holder = Pick<StoredResource, 'id' | 'scope'>;

/** A unique value that one of several resources claims. */
interface UniqueClaim extends UniqueValue {
  readonly index: number;
  readonly id: string;
  readonly scope: string;
}

/** A transaction whose statements are sent only where there are unique values. */
interface Transactional {
  readonly trx: Knex.Transaction;
}

const keyOf = ({ path, value }: Pick<UniqueValue, 'path' | 'value'>) => `${path} ${value}`;

/**
 * Inserts the unique values of resources. Rejects with a `UniquenessViolationError` that lists every value that
 * another resource has, including other resources of this batch.
 */
export async function insertUnique(
  active: Transactional,
  layout: ResourceLayout,
  resources: readonly (Holder & Pick<StoredResource, 'document'>)[],
): Promise<void> {
  if (layout.unique.length === 0) return;
  const claims = resources.flatMap(({ id, scope, document }, index) =>
    uniqueValues(layout, document).map((value): UniqueClaim => ({ ...value, index, id, scope })),
  );
  if (claims.length === 0) return;
  const refused = await insertClaims(active.trx, layout.tables, claims);
  if (refused.length > 0) throw new UniquenessViolationError(refused.sort((a, b) => a.index - b.index));
}

/** Replaces the unique values of a resource. Values that it had before are not checked again. */
export async function replaceUnique(
  active: Transactional,
  layout: ResourceLayout,
  { id, scope, document: before }: StoredResource,
  after: JsonObject,
): Promise<void> {
  if (layout.unique.length === 0) return;
  const [old, fresh] = [uniqueValues(layout, before), uniqueValues(layout, after)];
  const [oldKeys, newKeys] = [new Set(old.map(keyOf)), new Set(fresh.map(keyOf))];
  for (const { path, value } of old.filter((each) => !newKeys.has(keyOf(each)))) {
    await active.trx(layout.tables.unique).where({ path, value, id }).delete();
  }
  const claims = fresh.filter((each) => !oldKeys.has(keyOf(each)));
  const refused = await insertClaims(
    active.trx,
    layout.tables,
    claims.map((value): UniqueClaim => ({ ...value, index: 0, id, scope })),
  );
  if (refused.length > 0) throw new UniquenessViolationError(refused);
}

/** Inserts the values that are free. Returns the violations of the others. */
async function insertClaims(
  trx: Knex.Transaction,
  tables: ResourceTables,
  claims: readonly UniqueClaim[],
): Promise<UniquenessViolation[]> {
  const first = new Map<string, UniqueClaim>();
  for (const claim of claims) if (!first.has(keyOf(claim))) first.set(keyOf(claim), claim);
  // A fixed order prevents deadlocks between transactions.
  const inOrder = [...first.values()].sort((a, b) => a.path - b.path || compareCodePoints(a.value, b.value));
  const holders = new Map<string, Holder | undefined>();
  for (const chunk of chunks(inOrder))
    for (const [key, holder] of await insertSome(trx, tables, chunk)) holders.set(key, holder);
  return claims.flatMap((claim) => {
    const key = keyOf(claim);
    const holder = holders.has(key) ? holders.get(key) : first.get(key);
    return holder === claim ? [] : [{ index: claim.index, rule: claim.rule, value: claim.text, holder }];
  });
}

/** Inserts some claims and returns the current holders of the others. */
async function insertSome(trx: Knex.Transaction, tables: ResourceTables, claims: readonly UniqueClaim[]) {
  // Conflicts are ignored, because an error would abort the PostgreSQL transaction.
  const inserted = await insertReturning<{ path: number; value: string }>(
    trx,
    tables.unique,
    claims.map(({ path, value, id }) => ({ path, value, id })),
    'on conflict (path, value) do nothing returning path, value',
  );
  const insertedKeys = new Set(inserted.map(keyOf));
  const refused = claims.filter((claim) => !insertedKeys.has(keyOf(claim)));
  const found = await holdersOf(trx, tables, refused);
  return refused.map((claim) => [keyOf(claim), found.get(keyOf(claim))] as const);
}

async function holdersOf(trx: Knex.Transaction, tables: ResourceTables, values: readonly UniqueValue[]) {
  const holders = new Map<string, Holder>();
  if (values.length === 0) return holders;
  const rows: (Holder & { path: number; value: string })[] = await trx({ u: tables.unique })
    .join({ h: tables.head }, 'h.id', 'u.id')
    .whereIn('u.path', [...new Set(values.map(({ path }) => path))])
    .whereIn('u.value', [...new Set(values.map(({ value }) => value))])
    .select('u.path', 'u.value', 'h.id', 'h.scope');
  for (const { id, scope, ...row } of rows) holders.set(keyOf(row), { id, scope });
  return holders;
}

/**
 * Assigns the values of these rules to stored documents, oldest first. Returns messages about documents whose
 * values belong to older ones: these documents are kept, but hold no value.
 */
export async function fillUnique(
  trx: Knex.Transaction,
  dialect: Dialect,
  layout: ResourceLayout,
): Promise<string[]> {
  const { tables, unique } = layout;
  if (unique.length === 0) return [];
  await ensureUniqueTable(trx, dialect, tables);
  const numbers = unique.map(({ number }) => number);
  await trx(tables.unique).whereIn('path', numbers).delete();
  let examples: UniquenessViolation[] = [];
  let count = 0;
  for await (const documents of storedDocuments(trx, tables)) {
    const claims = documents.flatMap(({ id, document }, index) =>
      uniqueValues(layout, JSON.parse(document) as JsonObject).map(
        (value): UniqueClaim => ({ ...value, index, id, scope: '' }),
      ),
    );
    const refused = await insertClaims(trx, tables, claims);
    count += refused.length;
    examples = [...examples, ...refused].slice(0, 5);
  }
  const named = examples.map(({ value, holder }) => `"${value}" of ${holder?.id ?? ''}`).join(', ');
  return count === 0
    ? []
    : [`${tables.head}: ${count} documents have unique values of older documents: ${named}`];
}

async function* storedDocuments(trx: Knex.Transaction, { head, body }: ResourceTables) {
  for (let last = 0; ; ) {
    const rows: { key: number; id: string; document: string }[] = await trx({ b: body })
      .join({ h: head }, 'h.key', 'b.key')
      .where('b.key', '>', last)
      .orderBy('b.key')
      .limit(DOCUMENTS_AT_ONCE)
      .select('b.key', 'h.id', 'b.document');
    const end = rows.at(-1);
    if (!end) return;
    last = end.key;
    yield rows;
  }
}

async function ensureUniqueTable(
  trx: Knex.Transaction,
  { textType, keyOnlyTable }: Dialect,
  { head, unique }: ResourceTables,
) {
  if (await trx.schema.hasTable(unique)) return;
  await trx.raw(
    `create table ?? (
      path integer not null,
      value ${textType} not null,
      id ${textType} not null references ?? (id) on delete cascade,
      primary key (path, value)
    ) ${keyOnlyTable}`,
    [unique, head],
  );
  await trx.raw('create index ?? on ?? (id)', [indexName(unique, 'id'), unique]);
}
