import type { FreshResource } from '../documents/fresh-resource.js';
import { planInsert } from '../documents/insert-plan.js';
import { planReplace, type Replacement } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import { chunks } from '../sql/insert-rows.js';
import { CountChanges } from './count-changes.js';
import type { WriteEmitter } from './write-emitter.js';

/** Write buffer of a transaction: collects writes, so that many rows are sent with one statement. */
export class WriteBuffer {
  /** Sent at the end of the transaction. */
  readonly counts = new CountChanges();
  private readonly documents = new Map<ResourceLayout, FreshResource[]>();
  private readonly replacements = new Map<ResourceLayout, Replacement[]>();
  /** The ids of the resources that have buffered writes. */
  private readonly ids = new Map<ResourceLayout, Set<string>>();
  private readonly rows = new Map<string, object[]>();
  private readonly events: object[] = [];

  /** Whether statements could read tables with buffered writes. */
  get hasVisibleWrites(): boolean {
    return this.documents.size > 0 || this.replacements.size > 0 || this.rows.size > 0;
  }

  addDocuments(layout: ResourceLayout, resources: readonly FreshResource[]): void {
    append(this.documents, layout, resources);
    for (const { id } of resources) this.rememberId(layout, id);
  }

  /** The resource must not have other buffered writes. */
  addReplacement(layout: ResourceLayout, replacement: Replacement): void {
    append(this.replacements, layout, [replacement]);
    this.rememberId(layout, replacement.before.id);
  }

  /** Whether the resource with this id has buffered writes. */
  touches(layout: ResourceLayout, id: string): boolean {
    return this.ids.get(layout)?.has(id) === true;
  }

  /** Adds rows of a table that statements may read. */
  addRows(table: string, rows: readonly object[]): void {
    append(this.rows, table, rows);
  }

  /** Adds events. They are sent at the end, because their transaction does not read them. */
  addEvents(rows: readonly object[]): void {
    for (const row of rows) this.events.push(row);
  }

  get hasEvents(): boolean {
    return this.events.length > 0;
  }

  addAll(others: WriteBuffer): void {
    this.counts.addAll(others.counts);
    for (const [layout, resources] of others.documents) this.addDocuments(layout, resources);
    for (const [layout, replacements] of others.replacements)
      for (const each of replacements) this.addReplacement(layout, each);
    for (const [table, rows] of others.rows) this.addRows(table, rows);
    this.addEvents(others.events);
  }

  /** Passes the writes that statements could read to the emitter. */
  async flushTo(emitter: WriteEmitter): Promise<void> {
    const [documents, replacements, rows] = [[...this.documents], [...this.replacements], [...this.rows]];
    for (const each of [this.documents, this.replacements, this.ids, this.rows]) each.clear();
    for (const [layout, resources] of documents)
      for (const chunk of chunks(resources, emitter.documentsAtOnce(layout)))
        await emitter.insertDocuments(planInsert(layout, chunk));
    for (const [layout, each] of replacements) {
      const plans = each.map((replacement) => planReplace(layout, replacement));
      await emitter.replaceDocuments(layout, plans);
    }
    for (const [table, each] of rows) await emitter.insertRows(table, each);
  }

  /** Passes the remaining writes to the emitter, at the end of the transaction. */
  async finishTo(emitter: WriteEmitter, slots: number): Promise<void> {
    if (this.hasEvents) await emitter.insertEvents(this.events);
    await emitter.addCounts(this.counts.rows(slots));
  }

  private rememberId(layout: ResourceLayout, id: string): void {
    const known = this.ids.get(layout);
    if (known) known.add(id);
    else this.ids.set(layout, new Set([id]));
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, items: readonly Item[]): void {
  if (items.length === 0) return;
  const list = lists.get(key);
  if (list) for (const item of items) list.push(item);
  else lists.set(key, [...items]);
}
