import type { Knex } from 'knex';
import { resourceTables } from '../../../src/store/schema/names.js';
import type { JsonObject } from '../../../src/values/json.js';

const DOCUMENTS_AT_ONCE = 50;

/** A stored document, without `id` and `href`. */
export interface StoredDocument {
  readonly id: string;
  readonly document: JsonObject;
}

interface Row {
  readonly key: number | string;
  readonly id: string;
  /** PostgreSQL's driver parses JSON. */
  readonly document: string | JsonObject;
}

/** Yields the documents of a table in batches, in order of creation; nothing if there is no such table. */
export async function* readStored(db: Knex, table: string): AsyncGenerator<StoredDocument[]> {
  const { head, body } = resourceTables(table);
  if (!(await db.schema.hasTable(head))) return;
  let last: Row['key'] = 0;
  for (;;) {
    const rows: Row[] = await db({ h: head })
      .join({ b: body }, 'b.key', 'h.key')
      .where('h.key', '>', last)
      .orderBy('h.key')
      .limit(DOCUMENTS_AT_ONCE)
      .select('h.key', 'h.id', 'b.document');
    if (rows.length === 0) return;
    last = (rows.at(-1) as Row).key;
    yield rows.map(({ id, document }) => ({
      id,
      document: typeof document === 'string' ? (JSON.parse(document) as JsonObject) : document,
    }));
  }
}
