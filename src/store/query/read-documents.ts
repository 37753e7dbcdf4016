import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import type { ValuesByKey } from '../documents/externalized-table.js';
import { type Row, readExternalizedOf, wholeDocument } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { Candidates } from './candidates.js';

/** Keys that are selected at once; the condition is evaluated again for each batch. */
const KEYS_AT_ONCE = 10_000;
/** Documents that are read and parsed at once, before other work of the event loop runs. */
const DOCUMENTS_AT_ONCE = 500;
/** Characters of JSON in a batch; with larger documents, the following batches are smaller. */
const TEXT_AT_ONCE = 1_000_000;

interface Head {
  readonly key: number;
  readonly id: string;
}

type BodyRow = Pick<Row, 'key' | 'document'>;

/** A document that has been read from its body row. */
export interface ReadDocument extends Head {
  /** The document with its id, as clients see it. */
  readonly resource: JsonObject;
}

/**
 * Yields the documents of all candidates in order of creation, in batches; with externalized values, or with
 * markers instead of them.
 */
export async function* readDocuments(
  db: Knex,
  layout: ResourceLayout,
  candidates: Candidates,
  isWhole: boolean,
): AsyncGenerator<ReadDocument[]> {
  let size = 50;
  for await (const heads of headBatches(candidates)) {
    for (let start = 0; start < heads.length; ) {
      const batch = await readBatch(db, layout, heads.slice(start, start + size), isWhole);
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

/** Reads a batch of documents, without those that have been removed meanwhile. */
async function readBatch(db: Knex, layout: ResourceLayout, heads: readonly Head[], isWhole: boolean) {
  const keys = heads.map(({ key }) => key);
  const rows: BodyRow[] = await db(layout.tables.body).whereIn('key', keys).select('key', 'document');
  const values: ValuesByKey = isWhole ? await readExternalizedOf(db, layout, rows) : new Map();
  const bodies = new Map(rows.map((row) => [row.key, row]));
  const documents = heads.flatMap(({ key, id }): ReadDocument[] => {
    const row = bodies.get(key);
    if (!row) return [];
    const document = isWhole ? wholeDocument(layout, row, values) : parsed(row);
    return document ? [{ key, id, resource: { id, ...document } }] : [];
  });
  return { documents, characters: lengthOf(rows) + lengthOfValues(values) };
}

const parsed = ({ document }: BodyRow) => JSON.parse(document) as JsonObject;

const lengthOf = (rows: readonly BodyRow[]) => rows.reduce((sum, { document }) => sum + document.length, 0);

const lengthOfValues = (values: ValuesByKey) =>
  [...values.values()].flatMap((each) => [...each.values()]).reduce((sum, { length }) => sum + length, 0);
