import type { Direct } from '../direct.js';
import { insertRows } from '../insert-rows.js';
import { OUTBOX_TABLES } from './tables.js';

const { event: EVENT, place: PLACE } = OUTBOX_TABLES;

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

/** What has been placed may have been removed since. */
const LAST_POSITION = `select max(coalesce((select max(position) from "${EVENT}"), 0), (select last from "${PLACE}")) as last`;

/** Inserts events with their positions, in a transaction that has the database to itself: nobody else gives any. */
export async function insertPlaced(direct: Direct, events: readonly EventRow[]): Promise<void> {
  const [row] = await direct.rows<{ last: number }>(LAST_POSITION, []);
  const last = row?.last ?? 0;
  await insertRows(
    direct,
    EVENT,
    events.map((event, index) => ({ ...event, position: last + index + 1 })),
  );
}
