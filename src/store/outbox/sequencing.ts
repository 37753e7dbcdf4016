import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { Assignment, LoggedEvent, Subscriber } from '../outbox.js';
import { insertRows } from '../sql/insert-rows.js';
import type { Session } from '../transaction/session.js';
import { assignPositions } from './event-rows.js';
import { withinSize } from './event-size.js';
import { OUTBOX_TABLES } from './tables.js';

const {
  event: EVENT,
  lastPosition: LAST_POSITION,
  subscription: SUBSCRIPTION,
  delivery: DELIVERY,
} = OUTBOX_TABLES;

/** Decides which subscribers get which events. */
export type Assign = (
  events: readonly LoggedEvent[],
  subscribers: readonly Subscriber[],
) => readonly Assignment[];

/** See `Outbox.sequence`. */
export async function sequenceEvents(session: Session, limit: number, assign: Assign): Promise<number> {
  const { reader, database } = session;
  const { dialect } = database;
  // Most calls find nothing, and do not need a write transaction.
  const [first] = await unsequenced(reader, dialect).limit(1).select('number');
  if (!first) return 0;
  return session.write(async ({ trx }) => {
    const [row]: { last: number }[] = await dialect.lockSkippingLocked(trx(LAST_POSITION).select('last'));
    if (!row) return 0;
    const events: FreshEvent[] = await unsequenced(trx, dialect).limit(limit).select('number', 'api', 'size');
    if (events.length === 0) return 0;
    const fresh = withinSize(events);
    const numbers = fresh.map(({ number }) => number);
    // Numbers may become visible in any order; positions are always added at the end.
    if (!dialect.hasOneWriter) await assignPositions(trx(EVENT).whereIn('number', numbers), trx, row.last);
    await trx(LAST_POSITION).update({ last: row.last + fresh.length });
    await deliverTo(trx, await subscriptionsTo(trx, fresh), fresh, assign);
    return fresh.length;
  });
}

/**
 * Returns a query for events without a position. With one writer, events get their position when they are
 * written, and those after the last sequenced position are returned.
 */
const unsequenced = (db: Knex, { hasOneWriter }: Dialect): Knex.QueryBuilder =>
  hasOneWriter
    ? db(EVENT).where('position', '>', db(LAST_POSITION).select('last')).orderBy('position')
    : db(EVENT).whereNull('position').orderBy('number');

interface FreshEvent extends Pick<LoggedEvent, 'number' | 'api'> {
  readonly size: number;
}

interface SubscriberRow extends Subscriber {
  readonly after_event: number;
}

async function subscriptionsTo(
  trx: Knex.Transaction,
  events: readonly FreshEvent[],
): Promise<SubscriberRow[]> {
  const rows: (Omit<SubscriberRow, 'query'> & { query: string | null })[] = await trx(SUBSCRIPTION)
    .whereIn('api', [...new Set(events.map(({ api }) => api))])
    .whereNull('removed_at')
    .orderBy('key')
    .select('id', 'api', 'query', 'after_event');
  return rows.map((row) => ({ ...row, query: row.query ?? undefined }));
}

/** Creates deliveries. A subscription gets only events that were written after it. */
async function deliverTo(
  trx: Knex.Transaction,
  subscribers: readonly SubscriberRow[],
  fresh: readonly FreshEvent[],
  assign: Assign,
): Promise<void> {
  if (subscribers.length === 0) return;
  const apis = new Set(subscribers.map(({ api }) => api));
  const events = await loggedEvents(
    trx,
    fresh.filter(({ api }) => apis.has(api)).map(({ number }) => number),
  );
  const afterEvent = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber.after_event]));
  const assignments = assign(events, subscribers).filter(
    ({ event, subscription }) => event.number > (afterEvent.get(subscription) ?? 0),
  );
  const at = Date.now();
  await insertRows(
    trx,
    DELIVERY,
    assignments.map((assignment) => deliveryRow(assignment, at)),
  );
}

async function loggedEvents(trx: Knex.Transaction, numbers: readonly number[]): Promise<LoggedEvent[]> {
  const rows: (Omit<LoggedEvent, 'orderingKey' | 'resourceId'> & { stream: string; resource_id: string })[] =
    await trx(EVENT)
      .whereIn('number', numbers)
      .orderBy('number')
      .select('number', 'id', 'api', 'type', 'stream', 'resource_id', 'time', 'text');
  return rows.map(({ stream: orderingKey, resource_id: resourceId, ...row }) => ({
    ...row,
    orderingKey,
    resourceId,
  }));
}

function deliveryRow({ event, subscription, error }: Assignment, at: number) {
  return {
    subscription,
    event: event.number,
    id: event.id,
    event_type: event.type,
    event_time: event.time,
    stream: event.orderingKey,
    resource_id: event.resourceId,
    state: error === undefined ? 'pending' : 'dead',
    attempts: 0,
    last_error: error ?? null,
    created_at: at,
    due_at: at,
  };
}
