import type { Knex } from 'knex';
import type { JsonObject } from '../rest/json.js';
import type { Candidates } from './candidates.js';
import type { ResourceLayout } from './layout.js';

/** Keys that are picked at once: the condition is evaluated anew for each of these batches. */
const KEYS_AT_ONCE = 10_000;
/** Documents that are read, parsed and judged at once, between which others have their turn. */
const DOCUMENTS_AT_ONCE = 500;
/** Characters of JSON; batches of large documents are smaller. */
const TEXT_AT_ONCE = 1_000_000;

interface Head {
  readonly key: number;
  readonly id: string;
}

export interface ReadDocument extends Head {
  /** As a client sees it: the document with its id. */
  readonly resource: JsonObject;
}

/** The documents of all candidates in order of creation, batch by batch. */
export async function* readDocuments(
  db: Knex,
  layout: ResourceLayout,
  candidates: Candidates,
): AsyncGenerator<ReadDocument[]> {
  let size = 50;
  for await (const heads of headBatches(candidates)) {
    for (let start = 0; start < heads.length; ) {
      const batch = await readBatch(db, layout, heads.slice(start, start + size));
      start += size;
      size = batch.characters > TEXT_AT_ONCE ? Math.ceil(size / 2) : Math.min(size * 2, DOCUMENTS_AT_ONCE);
      yield batch.documents;
    }
  }
}

async function* headBatches(candidates: Candidates): AsyncGenerator<Head[]> {
  let heads: Head[] = [];
  do {
    heads = await candidates
      .rows()
      .where('h.key', '>', heads.at(-1)?.key ?? 0)
      .orderBy('h.key')
      .limit(KEYS_AT_ONCE)
      .select('h.key', 'h.id');
    yield heads;
  } while (heads.length === KEYS_AT_ONCE);
}

/** Without those that have been removed meanwhile. */
async function readBatch(db: Knex, { tables }: ResourceLayout, heads: readonly Head[]) {
  const keys = heads.map(({ key }) => key);
  const rows: { key: number; document: string }[] = await db(tables.body)
    .whereIn('key', keys)
    .select('key', 'document');
  const texts = new Map(rows.map(({ key, document }) => [key, document]));
  const documents = heads.flatMap(({ key, id }): ReadDocument[] => {
    const text = texts.get(key);
    return text === undefined ? [] : [{ key, id, resource: { id, ...(JSON.parse(text) as JsonObject) } }];
  });
  return { documents, characters: rows.reduce((sum, { document }) => sum + document.length, 0) };
}
