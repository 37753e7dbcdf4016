import type { Knex } from 'knex';
import type { Direct } from './direct.js';
import { insertReturning } from './insert-rows.js';
import type { ResourceLayout } from './layout.js';
import { STORE_TABLES } from './names.js';
import type { Session } from './session.js';
import { rowsOfShape } from './shapes.js';

/** Adds the rows of changes to those that there are. */
export const ADDING = `on conflict (resource, slot) do update set amount = "${STORE_TABLES.count}".amount + excluded.amount`;

/**
 * Changes to the numbers of resources that a transaction has yet to write. They are written last and in one
 * order, so that the rows are locked for a moment only and never crosswise.
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
  get tables(): Iterable<string> {
    return this.amounts.keys();
  }

  addAll(others: CountChanges): void {
    for (const [resource, amount] of others.amounts) this.add(resource, amount);
  }

  async write(direct: Direct, slots: number): Promise<void> {
    await insertReturning(direct, STORE_TABLES.count, this.rows(slots), ADDING);
  }

  /** What is to be added: each change to one of the resource's slots, chosen at random. */
  rows(slots: number) {
    const slot = Math.floor(Math.random() * slots);
    return [...this.amounts]
      .filter(([, amount]) => amount !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([resource, amount]) => ({ resource, slot, amount }));
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

async function readCount(db: Knex, resource: string): Promise<number> {
  const build = () =>
    db(STORE_TABLES.count)
      .where({ resource })
      .select(db.raw('cast(coalesce(sum(amount), 0) as bigint) as total'));
  const [row] = await rowsOfShape<{ total: number }>(db, 'count', build, [resource]);
  return row?.total ?? 0;
}
