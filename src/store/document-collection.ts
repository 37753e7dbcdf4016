import type { Knex } from 'knex';
import { conflict } from '../errors.js';
import type { JsonObject } from '../rest/json.js';
import type { Query } from '../rest/query.js';
import { compileQuery } from './compile-query.js';
import { readCount } from './counters.js';
import { columnValues, referenceRows } from './document-index.js';
import { isStorable } from './indexed-text.js';
import type { ResourceLayout } from './layout.js';
import { insertReferences, replaceReferences } from './reference-table.js';
import { searchCopy } from './search-copy.js';
import type { Session } from './session.js';
import type { Collection, Page, StoredResource } from './store.js';

interface Row {
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly document: string;
}

const ROW_COLUMNS = ['h.id', 'h.scope', 'h.version', 'h.created_at', 'h.updated_at', 'b.document'];

/** The documents of one resource in its head, body and side table. */
export class DocumentCollection implements Collection {
  constructor(
    private readonly session: Session,
    private readonly layout: ResourceLayout,
  ) {}

  async insert(resource: Omit<StoredResource, 'version'>): Promise<StoredResource> {
    const { head, body, references } = this.layout.tables;
    await this.session.write(async ({ trx, counts }) => {
      const key = await this.insertHead(trx, resource);
      await trx(body).insert({ key, ...bodyColumns(resource.document) });
      const rows = referenceRows(this.layout, resource.document).map((row) => ({ ...row, key }));
      await insertReferences(trx, references, rows);
      counts.add(head, 1);
    });
    return { ...resource, version: 1 };
  }

  async get(id: string, scope: string): Promise<StoredResource | undefined> {
    return this.first(this.session.reader, id, scope, (query) => query);
  }

  async lock(id: string, scope: string): Promise<StoredResource | undefined> {
    const trx = this.session.active?.trx;
    if (!trx) throw new Error('lock is for use in a transaction');
    // Locks the body row too: the row that was waited for is then read again, instead of its older version.
    return this.first(trx, id, scope, (query) => query.forUpdate());
  }

  async replace(resource: StoredResource, document: JsonObject, updatedAt: number): Promise<StoredResource> {
    const { body, references } = this.layout.tables;
    const replaced = { ...resource, version: resource.version + 1, updatedAt, document };
    await this.session.write(async ({ trx }) => {
      const key = await this.updateHead(trx, resource, replaced);
      await trx(body).where({ key }).update(bodyColumns(document));
      await replaceReferences(trx, references, key, referenceRows(this.layout, document));
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
    // '0' follows '/', so this is every scope that begins with the scope and a slash.
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

  async find(query: Query, scope: string): Promise<Page> {
    const db = this.session.reader;
    const matching = compileQuery(
      { db, dialect: this.session.database.dialect, layout: this.layout },
      query.where,
      scope,
    );
    const items = query.limit > 0 ? await this.page(matching, query) : [];
    if (query.where.length === 0 && scope === '') return { items, total: await this.count() };
    const isEnd = items.length < query.limit && (items.length > 0 || query.offset === 0);
    return { items, total: isEnd ? query.offset + items.length : await countRows(matching) };
  }

  async count(): Promise<number> {
    const { head } = this.layout.tables;
    return (await readCount(this.session.reader, head)) + (this.session.active?.counts.of(head) ?? 0);
  }

  /** Picks the keys of the page on the narrow tables alone; bodies are fetched for these only. */
  private async page(matching: Knex.QueryBuilder, { offset, limit }: Query): Promise<StoredResource[]> {
    const keys = matching.clone().select('h.key').orderBy('h.key').limit(limit).offset(offset).as('page');
    const rows: Row[] = await this.session
      .reader(keys)
      .join({ h: this.layout.tables.head }, 'h.key', 'page.key')
      .join({ b: this.layout.tables.body }, 'b.key', 'page.key')
      .orderBy('page.key')
      .select(ROW_COLUMNS);
    return rows.map(fromRow);
  }

  private async first(
    db: Knex,
    id: string,
    scope: string,
    adapt: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<StoredResource | undefined> {
    if (!isStorable(id + scope)) return undefined;
    const query = db({ h: this.layout.tables.head })
      .join({ b: this.layout.tables.body }, 'b.key', 'h.key')
      .where({ 'h.id': id, 'h.scope': scope })
      .select(ROW_COLUMNS);
    const [row]: Row[] = await adapt(query);
    return row && fromRow(row);
  }

  private async insertHead(
    trx: Knex.Transaction,
    resource: Omit<StoredResource, 'version'>,
  ): Promise<number> {
    const { id, scope, createdAt, updatedAt, document } = resource;
    if (!isStorable(id + scope)) throw new Error('An id cannot hold NUL or half a surrogate pair');
    // Ignoring instead of failing keeps a PostgreSQL transaction usable.
    const [row]: { key: number }[] = await trx(this.layout.tables.head)
      .insert({
        ...{ id, scope, version: 1, created_at: createdAt, updated_at: updatedAt },
        ...columnValues(this.layout, document),
      })
      .onConflict('id')
      .ignore()
      .returning('key');
    if (!row) throw conflict('Already exists', `There is a resource with the id ${id}`);
    return row.key;
  }

  private async updateHead(
    trx: Knex.Transaction,
    before: StoredResource,
    after: StoredResource,
  ): Promise<number> {
    const { id, scope, version } = before;
    const [row]: { key: number }[] = await trx(this.layout.tables.head)
      .where({ id, scope, version })
      .update({
        ...{ version: after.version, updated_at: after.updatedAt },
        ...columnValues(this.layout, after.document),
      })
      .returning('key');
    if (!row) throw conflict('Changed meanwhile', `Version ${version} of ${id} is not the current one`);
    return row.key;
  }

  /** Body and side rows go with their head. */
  private deleteHeads(choose: (heads: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<number> {
    const { head } = this.layout.tables;
    return this.session.write(async ({ trx, counts }) => {
      const removed: number = await choose(trx(head)).delete();
      counts.add(head, -removed);
      return removed;
    });
  }
}

function bodyColumns(document: JsonObject): { document: string; search: string | null } {
  return { document: JSON.stringify(document), search: searchCopy(document) };
}

function fromRow(row: Row): StoredResource {
  const { id, scope, version, created_at: createdAt, updated_at: updatedAt } = row;
  return { id, scope, version, createdAt, updatedAt, document: JSON.parse(row.document) as JsonObject };
}

async function countRows(matching: Knex.QueryBuilder): Promise<number> {
  const [row]: { total: number }[] = await matching.clone().count({ total: '*' });
  return row?.total ?? 0;
}
