import { headColumns, type InsertPlan } from '../documents/insert-plan.js';
import { type ReplacePlan, staleVersion } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import { STORE_TABLES } from '../schema/names.js';
import { idTaken } from '../sql/cte-statement.js';
import { chunks, insertReturning, insertRows, insertValues, rowsAtOnce } from '../sql/insert-rows.js';
import { jsonRows } from '../sql/json-rows.js';
import type { RawConnection } from '../sql/raw-connection.js';
import { ON_CONFLICT_ADD } from './count-changes.js';
import type { EventWriter, WriteEmitter } from './write-emitter.js';

/** Rows in one statement; externalized values may be long. */
const EXTERNALIZED_AT_ONCE = 50;

const IF_MISSING = 'on conflict do nothing';

/**
 * Sends writes to SQLite as a sequence of statements for many rows each, in a transaction that has the database
 * to itself.
 */
export class StatementEmitter implements WriteEmitter {
  constructor(
    private readonly connection: RawConnection,
    private readonly events: EventWriter,
  ) {}

  documentsAtOnce(layout: ResourceLayout): number {
    return rowsAtOnce(headColumns(layout).length);
  }

  async insertDocuments(plan: InsertPlan): Promise<void> {
    const { body, externalized, references } = plan.layout.tables;
    const keys = await this.insertHeads(plan);
    const keyed = <Row extends { readonly id: string }>({ id, ...row }: Row) => ({
      key: keys.get(id),
      ...row,
    });
    await this.insertRows(body, plan.bodies.map(keyed));
    await this.insertRows(externalized, plan.externalized.map(keyed), EXTERNALIZED_AT_ONCE);
    await this.insertRows(references, plan.references);
  }

  async replaceDocuments(layout: ResourceLayout, plans: readonly ReplacePlan[]): Promise<void> {
    const keys = new Map<string, number>();
    for (const group of byColumns(plans))
      for (const chunk of chunks(group))
        for (const { id, key } of await this.updateHeads(layout, chunk)) keys.set(id, key);
    const stale = plans.find(({ before }) => !keys.has(before.id));
    if (stale) throw staleVersion(stale.before);
    for (const chunk of chunks(plans)) await this.updateBodies(layout, chunk, keys);
    await this.replaceExternalized(layout, plans, keys);
    await this.replaceReferences(layout, plans);
  }

  insertRows(table: string, rows: readonly object[], size?: number): Promise<void> {
    return insertRows(this.connection, table, rows, size, jsonRows);
  }

  insertEvents(rows: readonly object[]): Promise<void> {
    return this.events.insertSequenced(this.connection, rows);
  }

  async addCounts(rows: readonly object[]): Promise<void> {
    await insertReturning(this.connection, STORE_TABLES.count, rows, ON_CONFLICT_ADD);
  }

  /** Does nothing: everything has been sent. */
  async send(): Promise<void> {}

  /** Inserts head rows and returns their keys by id. */
  private async insertHeads({ layout, ids, heads }: InsertPlan): Promise<Map<string, number>> {
    // An id that is not returned exists already. An error would not say which id it is.
    const rows = await insertValues<{ id: string; key: number }>(
      this.connection,
      layout.tables.head,
      heads.columns,
      heads.rows,
      'on conflict (id) do nothing returning id, key',
      jsonRows,
    );
    const inserted = new Set(rows.map(({ id }) => id));
    const existing = ids.find((id) => !inserted.delete(id));
    if (existing !== undefined) throw idTaken(existing);
    return new Map(rows.map(({ id, key }) => [id, key]));
  }

  /** Updates the head rows that still have the version that was read, and returns their ids and keys. */
  private updateHeads({ tables }: ResourceLayout, plans: readonly ReplacePlan[]) {
    const rows = plans.map(({ before, columns }) => [
      before.id,
      before.scope,
      before.version,
      ...Object.values(columns),
    ]);
    const set = Object.keys(plans[0]?.columns ?? {}).map((name, at) => `"${name}" = fresh.column${at + 4}`);
    const fresh = jsonRows(rows);
    const text = `update "${tables.head}" as h set ${set.join(', ')} from (${fresh.text}) as fresh
      where h.id = fresh.column1 and h.scope = fresh.column2 and h.version = fresh.column3 returning id, key`;
    return this.connection.rows<{ id: string; key: number }>(text, fresh.values);
  }

  private async updateBodies(
    { tables }: ResourceLayout,
    plans: readonly ReplacePlan[],
    keys: ReadonlyMap<string, number>,
  ): Promise<void> {
    const fresh = jsonRows(plans.map(({ after, document }) => [keys.get(after.id), document]));
    const text = `update "${tables.body}" set document = fresh.column2 from (${fresh.text}) as fresh where key = fresh.column1`;
    await this.connection.rows(text, fresh.values);
  }

  private async replaceExternalized(
    { tables }: ResourceLayout,
    plans: readonly ReplacePlan[],
    keys: ReadonlyMap<string, number>,
  ): Promise<void> {
    const removed = plans.flatMap(({ before, externalized }) =>
      externalized.removed.map((name) => [keys.get(before.id), name]),
    );
    const added = plans.flatMap(({ externalized }) =>
      externalized.added.map(({ id, ...row }) => ({ key: keys.get(id), ...row })),
    );
    await this.deleteRows(tables.externalized, ['key', 'name'], removed);
    await this.insertRows(tables.externalized, added, EXTERNALIZED_AT_ONCE);
  }

  private async replaceReferences({ tables }: ResourceLayout, plans: readonly ReplacePlan[]): Promise<void> {
    const removed = plans.flatMap(({ references }) =>
      references.removed.map(({ path, value, id }) => [path, value, id]),
    );
    await this.deleteRows(tables.references, ['path', 'value', 'id'], removed);
    for (const chunk of chunks(plans.flatMap(({ references }) => references.added)))
      await insertReturning(this.connection, tables.references, chunk, IF_MISSING, jsonRows);
  }

  private async deleteRows(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | undefined)[])[],
  ): Promise<void> {
    const condition = `(${columns.map((column) => `${column} = ?`).join(' and ')})`;
    for (const chunk of chunks(rows)) {
      const text = `delete from "${table}" where ${chunk.map(() => condition).join(' or ')}`;
      await this.connection.rows(text, chunk.flat());
    }
  }
}

/** Groups the plans that change the same columns of the head table. */
function byColumns(plans: readonly ReplacePlan[]): Iterable<ReplacePlan[]> {
  const groups = new Map<string, ReplacePlan[]>();
  for (const plan of plans) {
    const names = Object.keys(plan.columns).join();
    const group = groups.get(names);
    if (group) group.push(plan);
    else groups.set(names, [plan]);
  }
  return groups.values();
}
