import { ADDING, CountChanges } from './counters.js';
import type { Direct } from './direct.js';
import { insertDocuments, joinDocuments, type NewResource } from './insert-documents.js';
import { insertRows, pieces } from './insert-rows.js';
import { JoinedStatement } from './joined-statement.js';
import type { ResourceLayout } from './layout.js';
import { STORE_TABLES } from './names.js';
import { joinReplacement, type Replacement } from './replace-document.js';

/**
 * What a transaction has been told to write and has not written yet, so that many rows go with one statement
 * (`write…`), and where the database allows it, many tables (`join…`).
 */
export class LaterWrites {
  /** Written when the transaction ends. */
  readonly counts = new CountChanges();
  private readonly documents = new Map<ResourceLayout, NewResource[]>();
  private readonly replacements: (readonly [ResourceLayout, Replacement])[] = [];
  private readonly rows = new Map<string, object[]>();
  private readonly lastRows = new Map<string, object[]>();

  /** Whether a statement could miss something. */
  get isAwaited(): boolean {
    return this.documents.size > 0 || this.replacements.length > 0 || this.rows.size > 0;
  }

  addDocuments(layout: ResourceLayout, resources: readonly NewResource[]): void {
    append(this.documents, layout, resources);
  }

  /** Only where writes are joined, and of a document that is not among those that wait. */
  addReplacement(layout: ResourceLayout, replacement: Replacement): void {
    this.replacements.push([layout, replacement]);
  }

  /** Rows of a table that statements read. */
  addRows(table: string, rows: readonly object[]): void {
    append(this.rows, table, rows);
  }

  /** Rows that nobody reads in this transaction: they are written when it ends. */
  addLastRows(table: string, rows: readonly object[]): void {
    append(this.lastRows, table, rows);
  }

  has(table: string): boolean {
    return this.lastRows.has(table);
  }

  addAll(others: LaterWrites): void {
    this.counts.addAll(others.counts);
    for (const [layout, resources] of others.documents) this.addDocuments(layout, resources);
    this.replacements.push(...others.replacements);
    for (const [table, rows] of others.rows) this.addRows(table, rows);
    for (const [table, rows] of others.lastRows) this.addLastRows(table, rows);
  }

  /** Inserts what statements could miss. */
  async write(direct: Direct): Promise<void> {
    const [documents, rows] = [[...this.documents], [...this.rows]];
    this.documents.clear();
    this.rows.clear();
    for (const [layout, resources] of documents) await insertDocuments(direct, layout, resources);
    for (const [table, each] of rows) await insertRows(direct, table, each);
  }

  /** Inserts the rest, for the transaction's end. */
  async writeLast(direct: Direct, slots: number): Promise<void> {
    await this.counts.write(direct, slots);
    for (const [table, rows] of this.lastRows) await insertRows(direct, table, rows);
  }

  /** Moves what statements could miss into as few statements as there can be. */
  join(statements: JoinedStatement[]): void {
    for (const [layout, resources] of this.documents)
      for (const some of pieces(resources))
        joinDocuments(withRoom(statements, layout.tables.head), layout, some);
    for (const [layout, replacement] of this.replacements)
      joinReplacement(withRoom(statements, layout.tables.references), layout, replacement);
    joinRows(statements, this.rows);
    this.documents.clear();
    this.replacements.length = 0;
    this.rows.clear();
  }

  /** Puts the rest into them, for the transaction's end. */
  joinLast(statements: JoinedStatement[], slots: number): void {
    joinRows(statements, this.lastRows);
    const counts = this.counts.rows(slots);
    if (counts.length > 0)
      withRoom(statements, STORE_TABLES.count).insert(STORE_TABLES.count, counts, ADDING);
  }
}

function joinRows(statements: JoinedStatement[], tables: ReadonlyMap<string, object[]>): void {
  for (const [table, rows] of tables)
    for (const some of pieces(rows)) withRoom(statements, table).insert(table, some);
}

/** The last of the statements, or one more where that inserts into the table already. */
function withRoom(statements: JoinedStatement[], table: string): JoinedStatement {
  const last = statements.at(-1);
  if (last && !last.tables.has(table)) return last;
  const next = new JoinedStatement();
  statements.push(next);
  return next;
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, items: readonly Item[]): void {
  if (items.length === 0) return;
  const list = lists.get(key);
  if (list) for (const item of items) list.push(item);
  else lists.set(key, [...items]);
}
