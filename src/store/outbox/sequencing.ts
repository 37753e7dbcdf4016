import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { Assignment, Decide, Decisions, LoggedEvent, Subscriber } from '../outbox.js';
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

/** See `Outbox.sequence`. */
export async function sequenceEvents(session: Session, limit: number, decide: Decide): Promise<number> {
  const { reader, database } = session;
  const { dialect } = database;
  const waiting: WaitingEvent[] = await unsequenced(reader, dialect)
    .limit(limit)
    .select('number', 'api', 'size');
  if (waiting.length === 0) return 0;
  const events = withinSize(waiting);
  const subscribers = await subscribersTo(reader, events);
  const decisions = await decisionsOn(reader, events, subscribers, decide);
  return session.write(async ({ trx }) => {
    const [row]: { last: number }[] = await dialect.lockSkippingLocked(trx(LAST_POSITION).select('last'));
    if (!row) return 0;
    // Another process may have sequenced some of them meanwhile.
    const fresh: { number: number }[] = await unsequenced(trx, dialect)
      .whereIn('number', numbersOf(events))
      .select('number');
    if (fresh.length === 0) return 0;
    const numbers = numbersOf(fresh);
    // Numbers may become visible in any order; positions are always added at the end.
    if (!dialect.hasOneWriter) await assignPositions(trx(EVENT).whereIn('number', numbers), trx, row.last);
    await trx(LAST_POSITION).update({ last: row.last + fresh.length });
    if (subscribers.length > 0) await apply(trx, new Set(numbers), decisions);
    return fresh.length;
  });
}

const numbersOf = (events: readonly { readonly number: number }[]) => events.map(({ number }) => number);

/**
 * Returns a query for events without a position. With one writer, events get their position when they are
 * written, and those after the last sequenced position are returned.
 */
export const unsequenced = (db: Knex, { hasOneWriter }: Dialect): Knex.QueryBuilder =>
  hasOneWriter
    ? db(EVENT).where('position', '>', db(LAST_POSITION).select('last')).orderBy('position')
    : db(EVENT).whereNull('position').orderBy('number');

type WaitingEvent = Pick<LoggedEvent, 'number' | 'api'> & { readonly size: number };

interface SubscriberRow extends Subscriber {
  readonly after_event: number;
}

/** Returns the active subscriptions to the APIs of these events. */
async function subscribersTo(db: Knex, events: readonly WaitingEvent[]): Promise<SubscriberRow[]> {
  const rows: (Omit<SubscriberRow, 'query' | 'owner'> & { query: string | null; owner: string | null })[] =
    await active(db)
      .whereIn('api', [...new Set(events.map(({ api }) => api))])
      .orderBy('key')
      .select('id', 'api', 'query', 'owner', 'after_event');
  return rows.map(({ query, owner, ...row }) => ({
    ...row,
    query: query ?? undefined,
    ...(owner !== null && { owner }),
  }));
}

const active = (db: Knex) => db(SUBSCRIPTION).whereNull('removed_at').whereNull('suspended_reason');

/** A subscription gets only events that were written after it. */
async function decisionsOn(
  db: Knex,
  events: readonly WaitingEvent[],
  subscribers: readonly SubscriberRow[],
  decide: Decide,
): Promise<Decisions> {
  if (subscribers.length === 0) return { assignments: [], suspensions: [] };
  const apis = new Set(subscribers.map(({ api }) => api));
  const subscribed = events.filter(({ api }) => apis.has(api));
  const { assignments, suspensions } = await decide(
    await loggedEvents(db, numbersOf(subscribed)),
    subscribers,
  );
  const afterEvent = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber.after_event]));
  const isAfter = ({ event, subscription }: Assignment) => event.number > (afterEvent.get(subscription) ?? 0);
  return { assignments: assignments.filter(isAfter), suspensions };
}

/** Creates the deliveries of these events to the subscriptions that are still active, then suspends some. */
async function apply(
  trx: Knex.Transaction,
  numbers: ReadonlySet<number>,
  { assignments, suspensions }: Decisions,
): Promise<void> {
  const assigned = assignments.filter(({ event }) => numbers.has(event.number));
  if (assigned.length === 0 && suspensions.length === 0) return;
  const rows: { id: string }[] = await active(trx).select('id');
  const ids = new Set(rows.map(({ id }) => id));
  const at = Date.now();
  const deliveries = assigned.filter(({ subscription }) => ids.has(subscription));
  await insertRows(
    trx,
    DELIVERY,
    deliveries.map((assignment) => deliveryRow(assignment, at)),
  );
  for (const { subscription, reason } of suspensions)
    await active(trx).where({ id: subscription }).update({ suspended_reason: reason });
}

async function loggedEvents(db: Knex, numbers: readonly number[]): Promise<LoggedEvent[]> {
  const rows: (Omit<LoggedEvent, 'orderingKey' | 'resourceId'> & { stream: string; resource_id: string })[] =
    await db(EVENT)
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
