import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import type { Dialect } from '../dialects/dialect.js';
import type { ValuesByKey } from '../documents/externalized-table.js';
import { type Row, readExternalizedOf, wholeDocument } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { Candidates } from './candidates.js';

/** Keys that are selected at once; the condition is evaluated again for each batch. */
const KEYS_AT_ONCE = 10_000;
/** Documents that are read at once. */
const DOCUMENTS_AT_ONCE = 500;
/** Larger documents are read one by one, so that a batch has at most 8 MB. */
const LARGE_BYTES = 16 * 1024;

interface Head {
  readonly key: number;
  readonly id: string;
}

interface BodyRow extends Pick<Row, 'key'> {
  /** Null when it is large and has not been read. */
  readonly document: string | null;
}

/** A document that has been read from its body row. */
export interface ReadDocument extends Head {
  /**
   * Parses the document, as clients see it, with its id; undefined when it has changed while its externalized values
   * were read.
   */
  parse(): JsonObject | undefined;
}

/** Runs statements when it is the turn of the client for which they read. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Where documents are read from. */
export interface DocumentSource {
  readonly db: Knex;
  readonly dialect: Dialect;
  readonly layout: ResourceLayout;
  readonly candidates: Candidates;
  readonly inTurn: InTurn;
}

/**
 * Yields the documents of all candidates in order of creation, in batches; with externalized values, or with
 * markers instead of them.
 */
export async function* readDocuments(
  source: DocumentSource,
  isWhole: boolean,
): AsyncGenerator<ReadDocument[]> {
  for await (const heads of headBatches(source))
    for (let start = 0; start < heads.length; start += DOCUMENTS_AT_ONCE)
      yield* readBatch(source, heads.slice(start, start + DOCUMENTS_AT_ONCE), isWhole);
}

async function* headBatches({ candidates, inTurn }: DocumentSource): AsyncGenerator<Head[]> {
  let heads: Head[] = [];
  do {
    const last = heads.at(-1)?.key ?? 0;
    heads = await inTurn(async () =>
      candidates
        .rows()
        .where('h.key', '>', last)
        .orderBy('h.key')
        .limit(KEYS_AT_ONCE)
        .select('h.key', 'h.id'),
    );
    yield heads;
  } while (heads.length === KEYS_AT_ONCE);
}

/** Reads a batch of documents, large ones separately, without those that have been removed meanwhile. */
async function* readBatch(
  source: DocumentSource,
  heads: readonly Head[],
  isWhole: boolean,
): AsyncGenerator<ReadDocument[]> {
  const { db, dialect, layout, inTurn } = source;
  const isSmall = `${dialect.documentBytes('document')} <= ${LARGE_BYTES}`;
  const keys = heads.map(({ key }) => key);
  const rows: BodyRow[] = await inTurn(async () =>
    db(layout.tables.body)
      .whereIn('key', keys)
      .select('key', db.raw(`case when ${isSmall} then document end as document`)),
  );
  const bodies = new Map(rows.map((row) => [row.key, row.document]));
  let small: (Head & Pick<Row, 'document'>)[] = [];
  for (const head of heads) {
    const document = bodies.get(head.key);
    if (typeof document === 'string') small.push({ ...head, document });
    if (document !== null) continue;
    yield await readable(source, small, isWhole);
    small = [];
    const large = await readLarge(source, head);
    yield await readable(source, large, isWhole);
  }
  yield await readable(source, small, isWhole);
}

async function readLarge({ db, layout, inTurn }: DocumentSource, head: Head) {
  const rows: Pick<Row, 'document'>[] = await inTurn(async () =>
    db(layout.tables.body).where('key', head.key).select('document'),
  );
  return rows.map(({ document }) => ({ ...head, document }));
}

async function readable(
  { db, layout }: DocumentSource,
  rows: readonly (Head & Pick<Row, 'document'>)[],
  isWhole: boolean,
): Promise<ReadDocument[]> {
  const values: ValuesByKey = isWhole ? await readExternalizedOf(db, layout, rows) : new Map();
  return rows.map((row) => ({
    key: row.key,
    id: row.id,
    parse: () => {
      const document = isWhole ? wholeDocument(layout, row, values) : parsed(row);
      return document && { id: row.id, ...document };
    },
  }));
}

const parsed = ({ document }: Pick<Row, 'document'>) => JSON.parse(document) as JsonObject;
