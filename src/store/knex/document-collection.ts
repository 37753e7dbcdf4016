import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import type { Query } from '../../values/query.js';
import { compareCodePoints, isStorable } from '../../values/text-keys.js';
import type { BriefResource, Collection, Page, StoredResource } from '../collection.js';
import { BatchLoader } from '../documents/batch-loader.js';
import { FreshResource } from '../documents/fresh-resource.js';
import { briefFrom, type Row, storedRows, wholeFrom } from '../documents/rows.js';
import { insertUnique, replaceUnique } from '../documents/unique-table.js';
import { findDocuments, findWhole } from '../query/find-documents.js';
import { plainList } from '../query/plain-list.js';
import { type ResourceLayout, withoutIndexes } from '../schema/layout.js';
import { cachedQueryText } from '../sql/raw-connection.js';
import type { ActiveTransaction } from '../transaction/active-transaction.js';
import { countAll } from '../transaction/resource-counts.js';
import type { Session } from '../transaction/session.js';

/** Ids in one statement; below SQLite's limit of bound values. */
const IDS_AT_ONCE = 500;

/** The documents of one resource, stored with Knex in its head, body and index tables. */
export class DocumentCollection implements Collection {
  constructor(
    private readonly session: Session,
    private readonly layout: ResourceLayout,
  ) {}

  async insert(resource: Omit<StoredResource, 'version'>): Promise<StoredResource> {
    const created = newResource(resource);
    await this.write([created]);
    return created;
  }

  async insertAll(resources: readonly Omit<StoredResource, 'version'>[]): Promise<StoredResource[]> {
    const created = resources.map(newResource);
    await this.write(created);
    return created;
  }

  async get(id: string, scope: string): Promise<StoredResource | undefined> {
    if (!isStorable(id + scope)) return undefined;
    const { active, reader } = this.session;
    if (active) return this.readIn(active, 'get', id, scope);
    return this.resourceFrom(reader, await this.batchLoader(scope).read(id));
  }

  async lock(id: string, scope: string): Promise<StoredResource | undefined> {
    if (!isStorable(id + scope)) return undefined;
    return this.readIn(this.transaction, 'lock', id, scope);
  }

  async lockShared(ids: readonly string[], scope: string): Promise<StoredResource[]> {
    const sortedIds = [...new Set(ids)].filter((id) => isStorable(id + scope)).sort(compareCodePoints);
    const { trx } = this.transaction;
    const locked: StoredResource[] = [];
    for (let start = 0; start < sortedIds.length; start += IDS_AT_ONCE) {
      const chunk = sortedIds.slice(start, start + IDS_AT_ONCE);
      // All transactions lock several resources in the same order, which prevents deadlocks.
      const rows: Row[] = await this.rows(trx, scope).whereIn('h.id', chunk).orderBy('h.id').forShare();
      locked.push(...(await wholeFrom(trx, this.layout, rows)));
    }
    return locked;
  }

  async replace(resource: StoredResource, document: JsonObject, updatedAt: number): Promise<StoredResource> {
    const { id, scope, version, createdAt } = resource;
    const replaced = new FreshResource(id, scope, version + 1, createdAt, updatedAt, document);
    await this.session.write(async (active) => {
      active.buffer.counts.add(this.layout.tables.head, 0);
      await active.replace(this.layout, { before: resource, after: replaced });
      await replaceUnique(active, this.layout, resource, document);
    });
    return replaced;
  }

  async remove(id: string, scope: string): Promise<boolean> {
    if (!isStorable(id + scope)) return false;
    return (await this.deleteHeads((heads) => heads.where({ id, scope }))) > 0;
  }

  async removeScope(scope: string): Promise<number> {
    if (!isStorable(scope)) return 0;
    if (scope === '') return this.deleteHeads((heads) => heads);
    // '0' is the character after '/': this matches every scope that starts with the scope and a slash.
    return this.deleteHeads((heads) =>
      heads
        .whereRaw(`scope <> ''`)
        .where((below) =>
          below
            .where({ scope })
            .orWhere((deep) => deep.where('scope', '>', `${scope}/`).where('scope', '<', `${scope}0`)),
        ),
    );
  }

  find(query: Query, scope: string): Promise<Page> {
    return findWhole(this.session, this.readable, query, scope);
  }

  async findBrief(query: Query, scope: string): Promise<Page<BriefResource>> {
    const { session, layout, readable } = this;
    const briefs = { isWhole: false, from: (rows: readonly Row[]) => briefFrom(layout, rows) };
    return (
      (await plainList(session, readable, query, scope)) ??
      (await findDocuments(session, readable, query, scope, briefs))
    );
  }

  count(): Promise<number> {
    return countAll(this.session, this.layout);
  }

  /** The layout without indexes that are not filled yet. */
  private get readable(): ResourceLayout {
    return withoutIndexes(this.layout, this.session.database.fillState.unfilled);
  }

  private get transaction(): ActiveTransaction {
    const { active } = this.session;
    if (!active) throw new Error('Resources can be locked only in a transaction');
    return active;
  }

  private async readIn(
    active: ActiveTransaction,
    purpose: 'get' | 'lock',
    id: string,
    scope: string,
  ): Promise<StoredResource | undefined> {
    const { head } = this.layout.tables;
    const text = cachedQueryText(active.trx, `${purpose} ${head}`, () => {
      const query = this.rows(active.trx, scope).where('h.id', id);
      // Locks the body row as well: PostgreSQL then reads it again after waiting, instead of its older version.
      return purpose === 'lock' ? query.forUpdate() : query;
    });
    const [row] = await active.rowsOf<Row>(this.layout, id, text, [scope, id]);
    return this.resourceFrom(active.trx, row);
  }

  private async resourceFrom(db: Knex, row: Row | undefined): Promise<StoredResource | undefined> {
    const [found] = row ? await wholeFrom(db, this.layout, [row]) : [];
    return found;
  }

  /** Returns the loader that combines concurrent reads by id outside of transactions. */
  private batchLoader(scope: string): BatchLoader {
    const { batchLoaders, reader } = this.session.database;
    const key = `${this.layout.tables.head} ${scope}`;
    const loader =
      batchLoaders.get(key) ?? new BatchLoader(reader, this.layout, scope, () => batchLoaders.delete(key));
    batchLoaders.set(key, loader);
    return loader;
  }

  private rows(db: Knex, scope: string): Knex.QueryBuilder {
    return storedRows(db, this.layout).where('h.scope', scope);
  }

  private write(resources: readonly FreshResource[]): Promise<void> {
    return this.session.write(async (active) => {
      active.buffer.counts.add(this.layout.tables.head, resources.length);
      active.buffer.addDocuments(this.layout, resources);
      // All at once, in a fixed order and with all violations in one error.
      await insertUnique(active, this.layout, resources);
    });
  }

  /** Deletes head rows. Their other rows are deleted by foreign keys. */
  private deleteHeads(choose: (heads: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<number> {
    const { head } = this.layout.tables;
    return this.session.write(async ({ trx, buffer }) => {
      const removed: number = await choose(trx(head)).delete();
      if (removed > 0) buffer.counts.add(head, -removed);
      return removed;
    });
  }
}

function newResource(resource: Omit<StoredResource, 'version'>): FreshResource {
  const { id, scope, createdAt, updatedAt, document } = resource;
  return new FreshResource(id, scope, 1, createdAt, updatedAt, document);
}
