import { CountChanges } from './counters.js';
import type { Direct } from './direct.js';
import { insertDocuments, type NewResource } from './insert-documents.js';
import { insertRows } from './insert-rows.js';
import type { ResourceLayout } from './layout.js';

/** What a transaction has been told to insert and has not inserted yet, so that many rows go with one statement. */
export class LaterWrites {
  /** Written when the transaction ends. */
  readonly counts = new CountChanges();
  private readonly documents = new Map<ResourceLayout, NewResource[]>();
  private readonly rows = new Map<string, object[]>();
  private readonly lastRows = new Map<string, object[]>();

  /** Whether a statement could miss something. */
  get isAwaited(): boolean {
    return this.documents.size > 0 || this.rows.size > 0;
  }

  addDocuments(layout: ResourceLayout, resources: readonly NewResource[]): void {
    append(this.documents, layout, resources);
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
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, items: readonly Item[]): void {
  if (items.length === 0) return;
  const list = lists.get(key);
  if (list) for (const item of items) list.push(item);
  else lists.set(key, [...items]);
}
