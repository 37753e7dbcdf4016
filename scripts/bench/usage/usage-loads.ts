import { v7 as uuidv7 } from 'uuid';
import type { JsonObject } from '../../../src/values/json.js';
import { openPlace, type Place } from '../lib/place.js';
import { rateOf, type Variant } from '../lib/rounds.js';
import { PATH, SCHEMA, usageRecord } from './usage-records.js';

const AT_ONCE = 1_000;
/** SQLite's multi-row insert is a compound select, of at most 500 terms. */
const ROWS_AT_ONCE = 200;
const SINGLES_AT_ONCE = 8;

/** The ways in which the same records come into one database. */
export interface UsageLoads {
  readonly variants: readonly Variant[];
  close(): Promise<void>;
}

let runs = 0;

/** So many records that nobody has made before. */
function fresh(times: number): JsonObject[] {
  const run = `run-${process.pid}-${runs++}`;
  return Array.from({ length: times }, (_, index) => usageRecord(run, index));
}

function* batches(documents: readonly JsonObject[]): Generator<JsonObject[]> {
  for (let start = 0; start < documents.length; start += AT_ONCE)
    yield documents.slice(start, start + AT_ONCE);
}

/** Records for each second that this takes. */
async function timed(documents: readonly JsonObject[], work: (batch: JsonObject[]) => Promise<unknown>) {
  const began = performance.now();
  for (const batch of batches(documents)) await work(batch);
  return (documents.length / (performance.now() - began)) * 1_000;
}

export async function usageLoads(place: Place, server: string): Promise<UsageLoads> {
  const { store, writer } = await openPlace(place);
  await store.migrate([SCHEMA]);
  await writer.schema.createTable('bare', (table) => {
    table.text('id').primary();
    table.text('document').notNullable();
  });
  const bare = (batch: JsonObject[]) =>
    writer.transaction(async (trx) => {
      const rows = batch.map((document) => ({ id: uuidv7(), document: JSON.stringify(document) }));
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
        await trx('bare').insert(rows.slice(start, start + ROWS_AT_ONCE));
    });
  const stored = (batch: JsonObject[]) =>
    store.transaction(async (bound) => {
      const at = Date.now();
      const made = batch.map((document) => ({
        ...{ id: uuidv7(), scope: '', createdAt: at, updatedAt: at },
        document,
      }));
      await bound.collection(SCHEMA).insertAll(made);
    });
  const variants: Variant[] = [
    { name: 'bare rows: id and document', measure: (times) => timed(fresh(times), bare) },
    { name: 'documents with their indexes', measure: (times) => timed(fresh(times), stored) },
    {
      name: 'bulk creation over HTTP',
      measure: (times) => timed(fresh(times), (batch) => bulk(server, batch)),
    },
    { name: 'single POST, 8 clients', measure: (times) => singles(server, Math.ceil(times / 20)) },
  ];
  return { variants, close: () => store.close() };
}

async function bulk(server: string, batch: readonly JsonObject[]): Promise<void> {
  const patch = batch.map((value) => ({ op: 'add', path: '/-', value }));
  await answered('PATCH', server + PATH, 'application/json-patch+json', patch, 200);
}

function singles(server: string, times: number): Promise<number> {
  const documents = fresh(times);
  const one = () => answered('POST', server + PATH, 'application/json', documents.pop(), 201);
  return rateOf(times, SINGLES_AT_ONCE, one);
}

async function answered(method: string, url: string, type: string, body: unknown, status: number) {
  const answer = await fetch(url, { method, headers: { 'Content-Type': type }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${method} ${url}: ${answer.status} ${text.slice(0, 500)}`);
}
