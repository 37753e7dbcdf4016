import type { Knex } from 'knex';
import type { ResourceLayout } from '../schema/layout.js';
import { STORE_TABLES } from '../schema/names.js';
import { rowsOfCachedQuery } from '../sql/raw-connection.js';
import type { Database, Session } from './session.js';
import type { CommitListener } from './types.js';

/** Time for which a cached number of resources is used to tell small tables from large ones. */
const SIZE_VALID_MS = 1_000;

/** Whether the table has at most `limit` resources; false when they are not counted. */
export async function countsAtMost(
  session: Session,
  layout: ResourceLayout,
  limit: number,
): Promise<boolean> {
  const { layouts, sizes } = session.database;
  const { head } = layout.tables;
  if (!layouts.has(head)) return false;
  const knownCount = sizes.get(head);
  if (knownCount && performance.now() - knownCount.at < SIZE_VALID_MS) return knownCount.count <= limit;
  const count = await countAll(session, layout);
  sizes.set(head, { count, at: performance.now() });
  return count <= limit;
}

/** Returns a listener that drops the cached numbers of resources that a transaction has changed. */
export const forgetSizes =
  (sizes: Database['sizes']): CommitListener =>
  ({ countedTables }) => {
    for (const table of countedTables) sizes.delete(table);
  };

/** Returns the number of all resources, including the changes of the current transaction. */
export async function countAll(
  session: Session,
  { tables }: Pick<ResourceLayout, 'tables'>,
): Promise<number> {
  const { reader, active, database } = session;
  const knownCount = active?.knownCounts.get(tables.head);
  const count = knownCount ?? (await readCount(reader, tables.head));
  if (database.dialect.hasOneWriter) active?.knownCounts.set(tables.head, count);
  return count + (active?.countChange(tables.head) ?? 0);
}

/** SQL for the number of committed resources; the question mark stands for the head table. */
export const NUMBER_OF_RESOURCES = `select cast(coalesce(sum(amount), 0) as bigint) as total from "${STORE_TABLES.count}" where resource = ?`;

/**
 * SQL for a revision that increases with every change to the resources of a head table, for which the question
 * mark stands.
 */
export const REVISION_OF_RESOURCES = `select cast(coalesce(sum(changes), 0) as bigint) as revision from "${STORE_TABLES.count}" where resource = ?`;

async function readCount(db: Knex, resource: string): Promise<number> {
  const [row] = await rowsOfCachedQuery<{ total: number }>(db, 'count', () => NUMBER_OF_RESOURCES, [
    resource,
  ]);
  return row?.total ?? 0;
}
