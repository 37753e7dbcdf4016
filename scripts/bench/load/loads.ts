import { v7 as uuidv7 } from 'uuid';
import type { JsonObject } from '../../../src/values/json.js';
import { rateOfCount, type Variant } from '../lib/rounds.js';
import { openDatabase, type ScratchDatabase } from '../lib/scratch-database.js';
import { PATH, SCHEMA, usageRecord } from './usage-records.js';

const BATCH_SIZE = 1_000;
/** SQLite compiles a multi-row insert to a compound select, of at most 500 terms. */
const ROWS_PER_INSERT = 200;
const SINGLE_POST_CLIENTS = 8;

/** Ways to write the same records to one database. */
export interface Loads {
  readonly variants: readonly Variant[];
  close(): Promise<void>;
}

let runs = 0;

/** Returns `count` records with external ids that are new. */
function newRecords(count: number): JsonObject[] {
  const run = `run-${process.pid}-${runs++}`;
  return Array.from({ length: count }, (_, index) => usageRecord(run, index));
}

function* batchesOf(documents: readonly JsonObject[]): Generator<JsonObject[]> {
  for (let start = 0; start < documents.length; start += BATCH_SIZE)
    yield documents.slice(start, start + BATCH_SIZE);
}

/** Writes batch after batch; returns records per second. */
async function rateOfBatches(
  documents: readonly JsonObject[],
  write: (batch: JsonObject[]) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  for (const batch of batchesOf(documents)) await write(batch);
  return (documents.length / (performance.now() - started)) * 1_000;
}

export async function createLoads(scratch: ScratchDatabase, server: string): Promise<Loads> {
  const { store, writer } = await openDatabase(scratch);
  await store.migrate([SCHEMA]);
  await writer.schema.createTable('bare', (table) => {
    table.text('id').primary();
    table.text('document').notNullable();
  });
  const insertBare = (batch: JsonObject[]) =>
    writer.transaction(async (trx) => {
      const rows = batch.map((document) => ({ id: uuidv7(), document: JSON.stringify(document) }));
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
        await trx('bare').insert(rows.slice(start, start + ROWS_PER_INSERT));
    });
  const insertDocuments = (batch: JsonObject[]) =>
    store.transaction(async (bound) => {
      const now = Date.now();
      const times = { scope: '', createdAt: now, updatedAt: now };
      const rows = batch.map((document) => ({ id: uuidv7(), ...times, document }));
      await bound.collection(SCHEMA).insertAll(rows);
    });
  const createBulk = (batch: JsonObject[]) => sendBulk(server, batch);
  const inBatches = (name: string, write: (batch: JsonObject[]) => Promise<unknown>): Variant => ({
    name,
    measure: (count) => rateOfBatches(newRecords(count), write),
  });
  const variants: Variant[] = [
    inBatches('bare rows: id and document', insertBare),
    inBatches('documents with their indexes', insertDocuments),
    inBatches('bulk creation over HTTP', createBulk),
    { name: 'single POST, 8 clients', measure: (count) => postSingly(server, Math.ceil(count / 20)) },
  ];
  return { variants, close: () => store.close() };
}

async function sendBulk(server: string, batch: readonly JsonObject[]): Promise<void> {
  const patch = batch.map((value) => ({ op: 'add', path: '/-', value }));
  await sendExpecting('PATCH', server + PATH, 'application/json-patch+json', patch, 200);
}

function postSingly(server: string, count: number): Promise<number> {
  const documents = newRecords(count);
  const postNext = () => sendExpecting('POST', server + PATH, 'application/json', documents.pop(), 201);
  return rateOfCount(count, SINGLE_POST_CLIENTS, postNext);
}

/** Rejects when the response has another status. */
async function sendExpecting(method: string, url: string, type: string, body: unknown, status: number) {
  const headers = { 'Content-Type': type };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (response.status !== status)
    throw new Error(`${method} ${url} returned ${response.status}: ${text.slice(0, 500)}`);
}
