import type { FreshResource } from '../documents/fresh-resource.js';
import { insertDocuments, joinDocuments } from '../documents/insert-documents.js';
import { joinReplacement, type Replacement, replaceDocuments } from '../documents/replace-document.js';
import { type EventRow, insertPlaced } from '../outbox/event-rows.js';
import { OUTBOX_TABLES } from '../outbox/tables.js';
import type { ResourceLayout } from '../schema/layout.js';
import { STORE_TABLES } from '../schema/names.js';
import { JoinedStatement } from '../sql/cte-statement.js';
import { insertRows, pieces } from '../sql/insert-rows.js';
import type { Direct } from '../sql/raw-connection.js';
import { ADDING, CountChanges } from './counters.js';

/**
 * What a transaction has been told to write and has not written yet, so that many rows go with one statement
 * (`write…`), and where the database allows it, many tables (`join…`).
 */
export class LaterWrites {
  /** Written when the transaction ends. */
  readonly counts = new CountChanges();
  private readonly documents = new Map<ResourceLayout, FreshResource[]>();
  private readonly replacements = new Map<ResourceLayout, Replacement[]>();
  /** The ids of what is to be written of each resource. */
  private readonly ids = new Map<ResourceLayout, Set<string>>();
  private readonly rows = new Map<string, object[]>();
  private readonly events: EventRow[] = [];

  /** Whether a statement could miss something. */
  get isAwaited(): boolean {
    return this.documents.size > 0 || this.replacements.size > 0 || this.rows.size > 0;
  }

  addDocuments(layout: ResourceLayout, resources: readonly FreshResource[]): void {
    append(this.documents, layout, resources);
    for (const { id } of resources) this.remember(layout, id);
  }

  /** Of a document that is not among those that wait, and that nothing is kept beside. */
  addReplacement(layout: ResourceLayout, replacement: Replacement): void {
    append(this.replacements, layout, [replacement]);
    this.remember(layout, replacement.before.id);
  }

  /** Whether something is to be written of the resource with this id. */
  isAbout(layout: ResourceLayout, id: string): boolean {
    return this.ids.get(layout)?.has(id) === true;
  }

  /** Rows of a table that statements read. */
  addRows(table: string, rows: readonly object[]): void {
    append(this.rows, table, rows);
  }

  /** Nobody reads them in this transaction: they are written when it ends. */
  addEvents(rows: readonly EventRow[]): void {
    for (const row of rows) this.events.push(row);
  }

  get hasEvents(): boolean {
    return this.events.length > 0;
  }

  addAll(others: LaterWrites): void {
    this.counts.addAll(others.counts);
    for (const [layout, resources] of others.documents) this.addDocuments(layout, resources);
    for (const [layout, replacements] of others.replacements)
      for (const each of replacements) this.addReplacement(layout, each);
    for (const [table, rows] of others.rows) this.addRows(table, rows);
    this.addEvents(others.events);
  }

  /** Writes what statements could miss. */
  async write(direct: Direct): Promise<void> {
    const [documents, replacements, rows] = [[...this.documents], [...this.replacements], [...this.rows]];
    this.clear();
    for (const [layout, resources] of documents) await insertDocuments(direct, layout, resources);
    for (const [layout, each] of replacements) await replaceDocuments(direct, layout, each);
    for (const [table, each] of rows) await insertRows(direct, table, each);
  }

  /** Inserts the rest, for the end of a transaction that has the database to itself. */
  async writeLast(direct: Direct, slots: number): Promise<void> {
    await this.counts.write(direct, slots);
    if (this.hasEvents) await insertPlaced(direct, this.events);
  }

  /** Moves what statements could miss into as few statements as there can be. */
  join(statements: JoinedStatement[]): void {
    for (const [layout, resources] of this.documents)
      for (const some of pieces(resources))
        joinDocuments(withRoom(statements, layout.tables.head), layout, some);
    for (const [layout, replacements] of this.replacements)
      for (const each of replacements)
        joinReplacement(withRoom(statements, layout.tables.references), layout, each);
    for (const [table, rows] of this.rows) joinRows(statements, table, rows);
    this.clear();
  }

  /** Puts the rest into them, for the transaction's end. */
  joinLast(statements: JoinedStatement[], slots: number): void {
    joinRows(statements, OUTBOX_TABLES.event, this.events);
    const counts = this.counts.rows(slots);
    if (counts.length > 0)
      withRoom(statements, STORE_TABLES.count).insert(STORE_TABLES.count, counts, ADDING);
  }

  private clear(): void {
    for (const each of [this.documents, this.replacements, this.ids, this.rows]) each.clear();
  }

  private remember(layout: ResourceLayout, id: string): void {
    const known = this.ids.get(layout);
    if (known) known.add(id);
    else this.ids.set(layout, new Set([id]));
  }
}

function joinRows(statements: JoinedStatement[], table: string, rows: readonly object[]): void {
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
