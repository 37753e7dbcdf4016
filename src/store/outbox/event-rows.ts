import type { Knex } from 'knex';
import { insertRows } from '../sql/insert-rows.js';
import type { RawConnection } from '../sql/raw-connection.js';
import { rowsOf } from '../sql/sql.js';
import type { EventWriter } from '../transaction/write-emitter.js';
import { OUTBOX_TABLES } from './tables.js';

const { event: EVENT, lastPosition: LAST_POSITION } = OUTBOX_TABLES;

/** A row of the log, which gets its number and its position from the database. */
export interface EventRow {
  readonly id: string;
  readonly api: string;
  readonly type: string;
  readonly stream: string;
  readonly resource_id: string;
  readonly text: string;
  readonly time: number;
  readonly size: number;
}

/** See `Outbox.lastPosition`: what was placed last may have been removed, and what came last not be placed yet. */
export async function lastPosition(db: Knex | RawConnection): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    db,
    `select max(last) as last from (select last from "${LAST_POSITION}" union all select max(position) from "${EVENT}") as lasts`,
    [],
  );
  return row?.last ?? 0;
}

/** Inserts events with their positions, in a transaction that has the database to itself: nobody else gives any. */
export async function insertSequenced(connection: RawConnection, events: readonly EventRow[]): Promise<void> {
  const last = await lastPosition(connection);
  await insertRows(
    connection,
    EVENT,
    events.map((event, index) => ({ ...event, position: last + index + 1 })),
  );
}

/** Gives positions to events in the order of their numbers, the first behind this one. */
export async function assignPositions(
  events: Knex.QueryBuilder,
  trx: Knex.Transaction,
  last: number,
): Promise<void> {
  const ranked = events.select('number', trx.raw('row_number() over (order by number) as rank')).as('ranked');
  await trx.raw('update ?? set position = ? + ranked.rank from ? where ranked.number = ??', [
    ...[EVENT, last, ranked, `${EVENT}.number`],
  ]);
}

/** For a database with one writer, in which a release before this one has left events without positions. */
export async function sequenceExisting(trx: Knex.Transaction): Promise<void> {
  await assignPositions(trx(EVENT).whereNull('position'), trx, await lastPosition(trx));
}

/** How transactions write the events that are appended in them. */
export const EVENT_WRITER: EventWriter = {
  table: EVENT,
  insertSequenced: (connection, rows) => insertSequenced(connection, rows as readonly EventRow[]),
};
