import type { Knex } from 'knex';
import type { ResourceLayout } from '../schema/layout.js';
import { STORE_TABLES } from '../schema/names.js';
import { insertReturning } from '../sql/insert-rows.js';
import { rowsOfShape } from '../sql/query-text-cache.js';
import type { Direct } from '../sql/raw-connection.js';
import type { Session } from './session.js';

/** Adds the rows of changes to those that there are. */
export const ADDING = `on conflict (resource, slot) do update set ${['amount', 'changes']
  .map((column) => `${column} = "${STORE_TABLES.count}".${column} + excluded.${column}`)
  .join(', ')}`;

/**
 * Which resources a transaction has changed, and by how much their numbers; it has yet to write that. It does so last
 * and in one order, so that the rows are locked for a moment only and never crosswise.
 */
export class CountChanges {
  private readonly amounts = new Map<string, number>();

  add(resource: string, amount: number): void {
    this.amounts.set(resource, this.of(resource) + amount);
  }

  of(resource: string): number {
    return this.amounts.get(resource) ?? 0;
  }

  /** The tables whose numbers change. */
  get tables(): string[] {
    return [...this.amounts].flatMap(([resource, amount]) => (amount === 0 ? [] : resource));
  }

  addAll(others: CountChanges): void {
    for (const [resource, amount] of others.amounts) this.add(resource, amount);
  }

  /** Adds them with a statement of their own. */
  async write(direct: Direct, slots: number): Promise<void> {
    await insertReturning(direct, STORE_TABLES.count, this.rows(slots), ADDING);
  }

  /** What is to be added: each change to one of the resource's slots, chosen at random, where it counts as one. */
  rows(slots: number) {
    const slot = Math.floor(Math.random() * slots);
    return [...this.amounts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([resource, amount]) => ({ resource, slot, amount, changes: 1 }));
  }
}

/** Milliseconds for which a number of resources tells small tables from large ones. */
const RECENT = 1_000;

/** Whether a resource has no more than so many; false where that is not counted. */
export async function hasAtMost(session: Session, layout: ResourceLayout, most: number): Promise<boolean> {
  const { layouts, sizes } = session.database;
  const { head } = layout.tables;
  if (!layouts.has(head)) return false;
  const known = sizes.get(head);
  if (known && performance.now() - known.at < RECENT) return known.count <= most;
  const count = await countAll(session, layout);
  sizes.set(head, { count, at: performance.now() });
  return count <= most;
}

/** All resources: those that committed transactions have left and those of the transaction that reads. */
export async function countAll(
  session: Session,
  { tables }: Pick<ResourceLayout, 'tables'>,
): Promise<number> {
  const { reader, active, database } = session;
  const known = active?.knownCounts.get(tables.head);
  const count = known ?? (await readCount(reader, tables.head));
  if (database.dialect.hasOneWriter) active?.knownCounts.set(tables.head, count);
  return count + (active?.countChange(tables.head) ?? 0);
}

/** SQL: the number of resources that are committed; the question mark stands for their head table. */
export const NUMBER_OF_RESOURCES = `select cast(coalesce(sum(amount), 0) as bigint) as total from "${STORE_TABLES.count}" where resource = ?`;

/** SQL: goes up with every change to the resources of a head table, for which the question mark stands. */
export const REVISION_OF_RESOURCES = `select cast(coalesce(sum(changes), 0) as bigint) as revision from "${STORE_TABLES.count}" where resource = ?`;

async function readCount(db: Knex, resource: string): Promise<number> {
  const [row] = await rowsOfShape<{ total: number }>(db, 'count', () => NUMBER_OF_RESOURCES, [resource]);
  return row?.total ?? 0;
}
