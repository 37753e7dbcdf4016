import type { Knex } from 'knex';
import { chunks, rowsAtOnce } from '../sql/insert-rows.js';
import { jsonRows } from '../sql/json-rows.js';
import type { RawConnection } from '../sql/raw-connection.js';
import { rowsOf } from '../sql/sql.js';
import type { EventWriter } from '../transaction/write-emitter.js';
import { OUTBOX_TABLES } from './tables.js';

const { event: EVENT, lastPosition: LAST_POSITION } = OUTBOX_TABLES;

/** A row of the event log. The database adds its number. */
export interface EventRow {
  readonly id: string;
  readonly api: string;
  readonly type: string;
  readonly stream: string;
  readonly resource_id: string;
  readonly text: string;
  readonly time: number;
  readonly size: number;
  readonly hops: number;
  readonly traceparent: string;
}

/** Considers both tables: the event with the last sequenced position may have been removed, and the last events may not be sequenced yet. */
const LAST = `select max(last) as last from (select last from "${LAST_POSITION}" union all select max(position) from "${EVENT}") as lasts`;

/** See `Outbox.lastPosition`. */
export async function lastPosition(db: Knex | RawConnection): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(db, LAST, []);
  return row?.last ?? 0;
}

/** Inserts events with their positions, in a transaction that has the database to itself. */
async function insertSequenced(connection: RawConnection, events: readonly EventRow[]): Promise<void> {
  const columns = Object.keys(events[0] ?? {}) as (keyof EventRow)[];
  for (const chunk of chunks(events, rowsAtOnce(columns.length + 1)))
    await insertAfterLast(connection, columns, chunk);
}

/** Finds the last position in the same statement: each statement waits for a turn of the event loop. */
async function insertAfterLast(
  connection: RawConnection,
  columns: readonly (keyof EventRow)[],
  events: readonly EventRow[],
): Promise<void> {
  const names = [...columns, 'position'].map((name) => `"${name}"`);
  const fresh = columns.map((_, index) => `fresh.column${index + 1}`);
  const rows = events.map((event, index) => [...columns.map((column) => event[column]), index + 1]);
  const query = jsonRows(rows);
  const text = `insert into "${EVENT}" (${names.join(', ')})
    select ${fresh.join(', ')}, coalesce((${LAST}), 0) + fresh.column${names.length} from (${query.text}) as fresh`;
  await connection.rows(text, query.values);
}

/** Gives positions to events in the order of their numbers, starting after `last`. */
export async function assignPositions(
  events: Knex.QueryBuilder,
  trx: Knex.Transaction,
  last: number,
): Promise<void> {
  const ranked = events.select('number', trx.raw('row_number() over (order by number) as rank')).as('ranked');
  await trx.raw('update ?? set position = ? + ranked.rank from ? where ranked.number = ??', [
    EVENT,
    last,
    ranked,
    `${EVENT}.number`,
  ]);
}

/** Gives positions to events that an earlier release has written without them, on a database with one writer. */
export async function sequenceExisting(trx: Knex.Transaction): Promise<void> {
  await assignPositions(trx(EVENT).whereNull('position'), trx, await lastPosition(trx));
}

/** Writes the events of a transaction; injected into the write buffer. */
export const EVENT_WRITER: EventWriter = {
  table: EVENT,
  insertSequenced: (connection, rows) => insertSequenced(connection, rows as readonly EventRow[]),
};
