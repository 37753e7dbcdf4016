import type { InsertPlan } from '../documents/insert-plan.js';
import { type ReplacePlan, staleVersion } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import { STORE_TABLES } from '../schema/names.js';
import { CteStatement, idTaken } from '../sql/cte-statement.js';
import { chunks } from '../sql/insert-rows.js';
import type { RawConnection } from '../sql/raw-connection.js';
import { ON_CONFLICT_ADD } from './count-changes.js';
import type { EventWriter, WriteEmitter } from './write-emitter.js';

/** Several tables share the values of one statement. */
const DOCUMENTS_AT_ONCE = 200;

const IF_MISSING = 'on conflict do nothing';

/** Sends writes to PostgreSQL in as few statements as possible, each a `with` clause that changes several tables. */
export class CteEmitter implements WriteEmitter {
  private readonly statements: CteStatement[] = [];

  constructor(
    private readonly connection: RawConnection,
    private readonly events: EventWriter,
  ) {}

  documentsAtOnce(): number {
    return DOCUMENTS_AT_ONCE;
  }

  /** Throws a 409 when two of the resources have the same id. */
  async insertDocuments({ layout, ids, heads, bodies, externalized, references }: InsertPlan): Promise<void> {
    const { tables } = layout;
    const duplicate = ids.find((id, index) => ids.indexOf(id) < index);
    if (duplicate !== undefined) throw idTaken(duplicate);
    const statement = this.statementFor(tables.head);
    const rows = heads.rows.map((row) =>
      Object.fromEntries(heads.columns.map((column, index) => [column, row[index]])),
    );
    const inserted = statement.insert(tables.head, rows, 'returning id, key');
    statement.add(
      `insert into "${tables.body}" (key, document) select key, cast(document as json)
        from ${inserted} join json_to_recordset(?) as fresh (id text, document text) using (id)`,
      JSON.stringify(bodies),
    );
    if (externalized.length > 0) insertExternalized(statement, layout, inserted, externalized);
    if (references.length > 0) statement.insert(tables.references, references);
  }

  async replaceDocuments(layout: ResourceLayout, plans: readonly ReplacePlan[]): Promise<void> {
    for (const plan of plans) replaceDocument(this.statementFor(layout.tables.references), layout, plan);
  }

  async insertRows(table: string, rows: readonly object[]): Promise<void> {
    for (const chunk of chunks(rows)) this.statementFor(table).insert(table, chunk);
  }

  insertEvents(rows: readonly object[]): Promise<void> {
    return this.insertRows(this.events.table, rows);
  }

  async addCounts(rows: readonly object[]): Promise<void> {
    const { count } = STORE_TABLES;
    if (rows.length > 0) this.statementFor(count).insert(count, rows, ON_CONFLICT_ADD);
  }

  async send(isEnd: boolean): Promise<void> {
    const isOnly = isEnd && this.statements.length === 1;
    for (const statement of this.statements.splice(0)) await statement.send(this.connection, isOnly);
  }

  /** Returns the last statement, or a new one if the last statement already inserts into the table. */
  private statementFor(table: string): CteStatement {
    const last = this.statements.at(-1);
    if (last && !last.tables.has(table)) return last;
    const next = new CteStatement();
    this.statements.push(next);
    return next;
  }
}

/** `heads`: the name of the part that returns ids and keys. */
function insertExternalized(
  statement: CteStatement,
  { tables }: ResourceLayout,
  heads: string,
  rows: readonly object[],
): void {
  statement.add(
    `insert into "${tables.externalized}" (key, name, content) select key, name, content
      from ${heads} join json_to_recordset(?) as fresh (id text, name text, content text) using (id)`,
    JSON.stringify(rows),
  );
}

function replaceDocument(statement: CteStatement, layout: ResourceLayout, plan: ReplacePlan): void {
  const { head, body, externalized, references } = layout.tables;
  const { before, columns, document } = plan;
  const set = Object.keys(columns).map((column) => `"${column}" = ?`);
  const changed = statement.add(
    `update "${head}" set ${set.join(', ')} where id = ? and scope = ? and version = ? returning id, key`,
    ...Object.values(columns),
    before.id,
    before.scope,
    before.version,
  );
  statement.expect(changed, () => staleVersion(before));
  statement.add(
    `update "${body}" set document = ? from ${changed} where "${body}".key = ${changed}.key`,
    document,
  );
  if (plan.externalized.removed.length > 0)
    statement.add(
      `delete from "${externalized}" using ${changed} where "${externalized}".key = ${changed}.key
        and name in (select json_array_elements_text(?))`,
      JSON.stringify(plan.externalized.removed),
    );
  if (plan.externalized.added.length > 0)
    insertExternalized(statement, layout, changed, plan.externalized.added);
  const { removed, added } = plan.references;
  if (removed.length > 0)
    statement.add(
      `delete from "${references}" where id = ? and (path, value) in
        (select path, value from json_populate_recordset(null::"${references}", ?))`,
      before.id,
      JSON.stringify(removed),
    );
  if (added.length > 0) statement.insert(references, added, IF_MISSING);
}
