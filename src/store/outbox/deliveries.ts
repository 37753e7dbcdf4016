import type { Knex } from 'knex';
import type { AttemptResult, PendingDelivery, Redelivery, Suspension } from '../outbox.js';
import type { Session } from '../transaction/session.js';
import { OUTBOX_TABLES } from './tables.js';

const { subscription: SUBSCRIPTION, delivery: DELIVERY } = OUTBOX_TABLES;

interface PendingRow {
  readonly key: number;
  readonly event: number;
  readonly id: string;
  readonly stream: string;
  readonly attempts: number;
  readonly due_at: number;
  readonly created_at: number;
}

/** See `Outbox.pending`. */
export async function pending(
  { reader }: Session,
  subscription: string,
  afterKey: number,
  limit: number,
): Promise<PendingDelivery[]> {
  return read(inOrder(reader, subscription, limit).where('key', '>', afterKey));
}

/** See `Outbox.pendingWithOrderingKey`. */
export async function pendingWithOrderingKey(
  { reader }: Session,
  subscription: string,
  orderingKey: string,
  limit: number,
): Promise<PendingDelivery[]> {
  return read(inOrder(reader, subscription, limit).where({ stream: orderingKey }));
}

const inOrder = (db: Knex, subscription: string, limit: number) =>
  db(DELIVERY).whereRaw(`state = 'pending'`).where({ subscription }).orderBy('key').limit(limit);

async function read(query: Knex.QueryBuilder): Promise<PendingDelivery[]> {
  const rows: PendingRow[] = await query.select(
    'key',
    'event',
    'id',
    'stream',
    'attempts',
    'due_at',
    'created_at',
  );
  return rows.map(({ id: eventId, stream: orderingKey, due_at: dueAt, created_at: createdAt, ...row }) => ({
    ...row,
    eventId,
    orderingKey,
    dueAt,
    createdAt,
  }));
}

/** See `Outbox.lastDelivery`. */
export async function lastDelivery({ reader }: Session): Promise<number> {
  const [row]: { last: number | null }[] = await reader(DELIVERY).max({ last: 'key' });
  return row?.last ?? 0;
}

/**
 * See `Outbox.deliveriesAfter`. Only one process at a time creates keys, so all deliveries after the last known
 * key are new.
 */
export async function deliveriesAfter({ reader }: Session, afterKey: number) {
  const rows: { subscription: string; last: number }[] = await reader(DELIVERY)
    .where('key', '>', afterKey)
    .groupBy('subscription')
    .select('subscription')
    .max({ last: 'key' });
  return {
    subscriptions: rows.map(({ subscription }) => subscription),
    last: Math.max(afterKey, ...rows.map(({ last }) => last)),
  };
}

/**
 * Records the results of attempts, equal results with one statement. Deliveries that are no longer pending, or pending anew
 * since the attempt began, are not changed.
 */
export async function record(session: Session, results: readonly AttemptResult[]): Promise<void> {
  const groups = new Map<string, AttemptResult[]>();
  for (const result of results) {
    const { key: _key, createdAt: _createdAt, at: _at, ...outcome } = result;
    const identity = JSON.stringify(outcome);
    groups.set(identity, [...(groups.get(identity) ?? []), result]);
  }
  await session.write(async ({ trx }) => {
    for (const group of groups.values()) await recordAlike(trx, group);
  });
}

async function recordAlike(trx: Knex.Transaction, group: readonly AttemptResult[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const at = Math.max(...group.map((result) => result.at));
  await trx(DELIVERY)
    .whereIn(
      'key',
      group.map(({ key }) => key),
    )
    .whereIn('created_at', [...new Set(group.map(({ createdAt }) => createdAt))])
    .whereRaw(`state = 'pending'`)
    .update({
      state: first.state,
      attempts: first.attempts,
      last_attempt_at: at,
      last_status: first.status ?? null,
      last_error: first.error ?? null,
      ...(first.dueAt !== undefined && { due_at: first.dueAt }),
      ...(first.state === 'delivered' && { delivered_at: at }),
    });
}

const ENDED_AT_ONCE = 1_000;

/** See `Outbox.endDeliveries`. The revision is increased, so that the lease holder forgets the deliveries that it has read. */
export async function endDeliveries(
  session: Session,
  { subscription, reason }: Suspension,
  revision: number,
): Promise<void> {
  const suspended = await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ id: subscription, revision })
      .update({ suspended_reason: reason, revision: revision + 1 }),
  );
  if (suspended === 0) return;
  for (;;) {
    const ended = await session.write(({ trx }) => {
      const keys = trx(DELIVERY)
        .where({ subscription })
        .whereRaw(`state = 'pending'`)
        .limit(ENDED_AT_ONCE)
        .select('key');
      return trx(DELIVERY).whereIn('key', keys).update({ state: 'dead', last_error: reason });
    });
    if (ended < ENDED_AT_ONCE) return;
  }
}

const REDELIVERED_AT_ONCE = 1_000;

/** See `Outbox.redeliver`. */
export async function redeliver(
  session: Session,
  subscription: string,
  selection: Redelivery,
): Promise<number> {
  let count = 0;
  let last = 0;
  for (;;) {
    const keys = await redelivered(session, subscription, selection, last);
    count += keys.length;
    last = Math.max(last, ...keys);
    if (keys.length < REDELIVERED_AT_ONCE) break;
  }
  if (count > 0) await increaseRevision(session, subscription);
  return count;
}

function redelivered(
  session: Session,
  subscription: string,
  { states, from, to }: Redelivery,
  afterKey: number,
): Promise<number[]> {
  return session.write(async ({ trx }) => {
    const chosen = trx(DELIVERY)
      .where({ subscription })
      .where('key', '>', afterKey)
      .whereIn('state', states)
      .orderBy('key')
      .limit(REDELIVERED_AT_ONCE)
      .select('key');
    if (from !== undefined) chosen.where('event_time', '>=', from);
    if (to !== undefined) chosen.where('event_time', '<', to);
    const rows: { key: number }[] = await trx(DELIVERY)
      .whereIn('key', chosen)
      .update({ state: 'pending', attempts: 0, due_at: 0, delivered_at: null, created_at: Date.now() })
      .returning('key');
    return rows.map(({ key }) => key);
  });
}

/** Increases the revision, because the lease holder has already passed these deliveries. */
async function increaseRevision(session: Session, subscription: string): Promise<void> {
  await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ id: subscription })
      .update({ revision: trx.raw('revision + 1') }),
  );
}

/** Removes at most `limit` deliveries that were made before a time. Returns false when more are left. */
export async function removeDelivered(session: Session, before: number, limit: number): Promise<boolean> {
  const { reader } = session;
  const expired = (db: Knex) =>
    db(DELIVERY)
      .whereRaw(`state = 'delivered'`)
      .where('delivered_at', '<', before)
      .limit(limit)
      .select('key');
  const keys: { key: number }[] = await expired(reader);
  if (keys.length === 0) return true;
  await session.write(({ trx }) =>
    trx(DELIVERY)
      .whereIn(
        'key',
        keys.map(({ key }) => key),
      )
      .whereRaw(`state = 'delivered'`)
      .delete(),
  );
  return keys.length < limit;
}
