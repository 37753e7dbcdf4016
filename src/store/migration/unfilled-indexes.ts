import type { Knex } from 'knex';
import type { FillState } from '../schema/layout.js';
import { indexName, resourceTables, STORE_TABLES } from '../schema/names.js';
import { toColumn, toReference } from '../schema/registered-layout.js';
import type { RegisteredIndex } from '../schema/registry.js';
import { addIndex } from '../schema/tables.js';
import type { FillStep } from '../store.js';
import type { ActiveTransaction } from '../transaction/active-transaction.js';
import { countAll } from '../transaction/resource-counts.js';
import { type Database, Session } from '../transaction/session.js';
import { type FilledLayout, fillBatch } from './fill-indexes.js';

/** An index that does not contain all documents yet. */
interface UnfilledIndex extends RegisteredIndex {
  readonly resource: string;
  /** The key of the last document that was processed. */
  readonly filled_to: number;
  readonly filled_count: number;
}

/** Marks these indexes to be filled in steps. Queries do not use them until then. */
export async function markUnfilled(trx: Knex.Transaction, indexes: readonly RegisteredIndex[]) {
  await numbered(trx(STORE_TABLES.index), indexes).update({ filled_to: 0, filled_count: 0 });
}

/** Marks these indexes as filled, if they are registered in these rows. Returns the number of rows. */
export function markFilled(
  db: Knex,
  indexes: readonly RegisteredIndex[],
  rows: Knex.QueryBuilder = unfilled(db),
): Promise<number> {
  return numbered(rows, indexes).update({ filled_to: null, filled_count: null, refilling: null });
}

export async function readFillState(db: Knex): Promise<FillState> {
  const rows: Pick<RegisteredIndex, 'number' | 'refilling'>[] = await unfilled(db).select(
    'number',
    'refilling',
  );
  const unused = rows.filter(({ refilling }) => !refilling);
  return { unfilled: new Set(unused.map(({ number }) => number)), isFilling: rows.length > 0 };
}

/**
 * Fills indexes of one resource from at most `limit` documents; after the last document, completes the indexes.
 * Returns undefined when no index is left or another process is filling them.
 */
export async function fillNext(session: Session, limit: number): Promise<FillStep | undefined> {
  const { database } = session;
  const step = await session.write((active) => fillNextBatch(database, active, limit));
  if (!step) return undefined;
  const { indexes, layout, done, total, isComplete } = step;
  if (isComplete && !(await makeReady(database, layout, indexes))) return undefined;
  const names = indexes.map(({ name }) => name);
  return { resource: layout.tables.head, indexes: names, done, total, isReady: isComplete };
}

async function fillNextBatch(database: Database, active: ActiveTransaction, limit: number) {
  const { trx } = active;
  const indexes = await lockNext(database, trx);
  const [first] = indexes;
  if (!first) return undefined;
  const schema = database.layouts.get(first.resource)?.schema ?? { columns: [] };
  const layout: FilledLayout = {
    tables: resourceTables(first.resource),
    columns: indexes.flatMap((index) => toColumn(schema, index)),
    references: indexes.flatMap(toReference),
  };
  const filled = await fillBatch(trx, layout, first.filled_to, limit);
  const done = first.filled_count + (filled?.count ?? 0);
  if (filled) await numbered(unfilled(trx), indexes).update({ filled_to: filled.key, filled_count: done });
  // Remembered totals of queries that use the indexes are not valid any more.
  if (indexes.some(({ refilling }) => refilling)) active.buffer.counts.add(layout.tables.head, 0);
  const total = await countAll(new Session(database, active), layout);
  return { indexes, layout, done, total, isComplete: !filled };
}

/** Locks and returns the indexes that are closest to completion, without those that another process has locked. */
async function lockNext({ dialect }: Database, trx: Knex.Transaction): Promise<UnfilledIndex[]> {
  const candidates = unfilled(trx).orderBy('filled_to', 'desc').orderBy('number');
  const free: UnfilledIndex[] = await dialect.lockSkippingLocked(candidates).select('*');
  const [first] = free;
  return free.filter((each) => each.resource === first?.resource && each.filled_to === first.filled_to);
}

/**
 * Creates the database indexes and marks them as filled. Returns false when another process is doing it or has
 * done it.
 */
async function makeReady(
  { dialect, writer }: Database,
  { tables, columns }: FilledLayout,
  indexes: readonly UnfilledIndex[],
): Promise<boolean> {
  for (const column of columns) {
    const name = indexName(tables.head, column.column);
    const create = (option: string) => addIndex(writer, tables.head, column, option);
    if (!(await dialect.buildIndex(writer, tables.head, name, create))) return false;
  }
  // Excludes indexes that were declared again meanwhile, which are filled from the start.
  const asFilled = unfilled(writer).where('filled_to', indexes[0]?.filled_to ?? 0);
  return (await markFilled(writer, indexes, asFilled)) > 0;
}

const unfilled = (db: Knex) => db(STORE_TABLES.index).where({ current: true }).whereNotNull('filled_to');

function numbered(rows: Knex.QueryBuilder, indexes: readonly RegisteredIndex[]) {
  return rows.whereIn(
    'number',
    indexes.map(({ number }) => number),
  );
}
