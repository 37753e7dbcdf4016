import type { EventText, NewEvent, SequencedEvent } from '../outbox.js';
import type { Session } from '../transaction/session.js';
import { withinSize } from './event-size.js';
import { OUTBOX_TABLES } from './tables.js';

const { event: EVENT, lastPosition: LAST_POSITION, delivery: DELIVERY, sink: SINK } = OUTBOX_TABLES;

/** See `Outbox.append`. */
export async function appendEvents(session: Session, events: readonly NewEvent[]): Promise<void> {
  await session.write(async ({ buffer }) => {
    const rows = events.map(({ resourceId, orderingKey, hops = 0, traceparent = '', ...event }) => ({
      ...event,
      hops,
      traceparent,
      stream: orderingKey,
      resource_id: resourceId,
      size: event.text.length,
    }));
    buffer.addEvents(rows);
  });
}

/** See `Outbox.eventsAfter`. */
export async function eventsAfter(
  { reader }: Session,
  position: number,
  limit: number,
  maxCharacters?: number,
): Promise<SequencedEvent[]> {
  const candidates: { position: number; size: number }[] = await reader(EVENT)
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .select('position', 'size');
  const last = withinSize(candidates, maxCharacters).at(-1)?.position ?? position;
  const rows: (Omit<SequencedEvent, 'orderingKey' | 'resourceId'> & {
    stream: string;
    resource_id: string;
  })[] = await reader(EVENT)
    .where('position', '>', position)
    .where('position', '<=', last)
    .orderBy('position')
    .select('position', 'id', 'api', 'type', 'stream', 'resource_id', 'time', 'text', 'traceparent');
  return rows.map(({ stream: orderingKey, resource_id: resourceId, traceparent, ...row }) => ({
    ...row,
    ...(traceparent && { traceparent }),
    orderingKey,
    resourceId,
  }));
}

/** Returns the texts of these events: at least the first, the others as long as they are not too large. */
export async function eventTexts(
  { reader }: Session,
  numbers: readonly number[],
  largest: number,
): Promise<EventText[]> {
  const sizes: { number: number; size: number }[] = await reader(EVENT)
    .whereIn('number', numbers)
    .orderBy('number')
    .select('number', 'size');
  const readable = withinSize(sizes.filter(({ size }) => size <= largest)).map(({ number }) => number);
  return reader(EVENT).whereIn('number', readable).select('number', 'type', 'text', 'hops', 'traceparent');
}

/**
 * Removes at most `limit` events from before a time, except for events that have deliveries and those that the sink has not
 * got. Returns the position to continue after; undefined when no more events are that old.
 */
export async function removeEvents(
  session: Session,
  before: number,
  afterPosition: number,
  limit: number,
  sink?: string,
): Promise<number | undefined> {
  const oldest: { number: number; position: number; time: number }[] = await session
    .reader(EVENT)
    .where('position', '>', afterPosition)
    .where('position', '<=', session.reader(LAST_POSITION).select('last'))
    .modify((query) => {
      if (sink === undefined) return;
      query.where('position', '<=', session.reader(SINK).where({ name: sink }).select('position'));
    })
    .orderBy('position')
    .limit(limit)
    .select('number', 'position', 'time');
  const expired = oldest.filter(({ time }) => time < before);
  if (expired.length > 0) {
    await session.write(({ trx }) =>
      trx(EVENT)
        .whereIn(
          'number',
          expired.map(({ number }) => number),
        )
        .whereNotExists(
          trx(DELIVERY)
            .where(`${DELIVERY}.event`, trx.ref(`${EVENT}.number`))
            .select(trx.raw('1')),
        )
        .delete(),
    );
  }
  return expired.length === limit ? expired.at(-1)?.position : undefined;
}
