import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { conflict } from '../../errors.js';
import type { LeasedSubscription, NewSubscription, SubscriptionLimits } from '../outbox.js';
import { whereLeaseHasEnded } from '../sql/leases.js';
import { countRows } from '../sql/sql.js';
import type { Session } from '../transaction/session.js';
import { callbackHost, OUTBOX_TABLES } from './tables.js';

const { event: EVENT, subscription: SUBSCRIPTION, delivery: DELIVERY } = OUTBOX_TABLES;

/** See `Outbox.subscribe`. */
export async function subscribe(
  session: Session,
  { createdAt, ownerId, ...subscription }: NewSubscription,
  { perApi, perHost }: SubscriptionLimits,
): Promise<void> {
  const host = callbackHost(subscription.callback);
  await session.write(async ({ trx }) => {
    if ((await countSubscriptions(trx, { api: subscription.api })) >= perApi)
      throw tooMany(`An API can have at most ${perApi} subscriptions (setting HUB_SUBSCRIPTIONS)`);
    if ((await countSubscriptions(trx, { host })) >= perHost)
      throw tooMany(
        `At most ${perHost} subscriptions of all APIs can have callbacks at one host (setting HUB_SUBSCRIPTIONS_PER_HOST)`,
      );
    const inserted = await trx(SUBSCRIPTION)
      .insert({
        ...subscription,
        host,
        owner_id: ownerId,
        digest: digestOf({ ...subscription, ownerId }),
        created_at: createdAt,
        after_event: await lastNumber(trx),
        revision: 0,
        held_until: 0,
      })
      .onConflict(['api', 'digest'])
      .ignore()
      .returning('key');
    if (inserted.length === 0) throw alreadySubscribed();
  });
}

function digestOf({
  callback,
  query = '',
  ownerId,
}: Pick<NewSubscription, 'callback' | 'query' | 'ownerId'>): string {
  return createHash('sha256')
    .update(JSON.stringify(ownerId === undefined ? [callback, query] : [callback, query, ownerId]))
    .digest('hex');
}

/** Returns a new event number; events that are written later have a higher one. */
async function lastNumber(trx: Knex.Transaction): Promise<number> {
  const marker = { id: '', api: '', type: '', stream: '', resource_id: '', text: '', time: 0, size: 0 };
  const [row]: { number: number }[] = await trx(EVENT).insert(marker).returning('number');
  const number = row?.number ?? 0;
  await trx(EVENT).where({ number }).delete();
  return number;
}

const alreadySubscribed = () =>
  conflict('Already subscribed', 'There is already a subscription with this callback and this query');

const tooMany = (details: string) => conflict('Too many subscriptions', details);

async function countSubscriptions(trx: Knex.Transaction, where: object): Promise<number> {
  return countRows(trx(SUBSCRIPTION).where(where).whereNull('removed_at'));
}

/** See `Outbox.resume`. */
export function resume(session: Session, api: string, id: string): Promise<boolean> {
  return session.write(async ({ trx }) => {
    const one = () => trx(SUBSCRIPTION).where({ api, id }).whereNull('removed_at');
    const resumed = await one()
      .whereNotNull('suspended_reason')
      .update({
        suspended_reason: null,
        after_event: await lastNumber(trx),
        revision: trx.raw('revision + 1'),
      });
    return resumed > 0 || (await one().first('id')) !== undefined;
  });
}

/** Marks a subscription as removed. Its row is deleted after its deliveries. */
export async function unsubscribe(session: Session, api: string, id: string): Promise<boolean> {
  const removed = await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ api, id })
      .whereNull('removed_at')
      .update({ removed_at: Date.now(), digest: null }),
  );
  return removed > 0;
}

interface LeasedRow extends Omit<LeasedSubscription, 'query' | 'secret' | 'formerSecret' | 'owner'> {
  readonly query: string | null;
  readonly owner: string | null;
  readonly secret: string | null;
  readonly former_secret: string | null;
  readonly former_secret_until: number | null;
}

const leasedOf = ({
  former_secret: former,
  former_secret_until: until,
  owner,
  ...row
}: LeasedRow): LeasedSubscription => ({
  ...row,
  query: row.query ?? undefined,
  ...(owner !== null && { owner }),
  secret: row.secret ?? undefined,
  ...(former !== null && until !== null && { formerSecret: { secret: former, until } }),
});

/** Multiple of a lease's duration that none can have left, unless the database's clock was set back. */
const MAX_DURATIONS_LEFT = 1.25;

/** See `Outbox.acquireLeases`. */
export async function acquireLeases(
  session: Session,
  holder: string,
  limit: number,
  durationMs: number,
): Promise<LeasedSubscription[]> {
  const { now, lockSkippingLocked } = session.database.dialect;
  const longest = Math.round(durationMs * MAX_DURATIONS_LEFT);
  const free = (query: Knex.QueryBuilder) =>
    query.whereNull('removed_at').where((row) => whereLeaseHasEnded(row, now, longest).orWhereNull('holder'));
  const [first] = await free(session.reader(SUBSCRIPTION)).limit(1).select('key');
  if (!first) return [];
  return session.write(async ({ trx }) => {
    const keys: { key: number }[] = await lockSkippingLocked(
      free(trx(SUBSCRIPTION)).orderBy('key').limit(limit).select('key'),
    );
    const rows: LeasedRow[] = await trx(SUBSCRIPTION)
      .whereIn(
        'key',
        keys.map(({ key }) => key),
      )
      .update({ holder, held_until: trx.raw(`${now} + ?`, [durationMs]) })
      .returning([
        'id',
        'api',
        'callback',
        'query',
        'owner',
        'secret',
        'former_secret',
        'former_secret_until',
        'revision',
      ]);
    return rows.map(leasedOf);
  });
}

/** See `Outbox.renewLeases`. */
export function renewLeases(session: Session, holder: string, durationMs: number) {
  const { now } = session.database.dialect;
  return session.write<{ id: string; revision: number }[]>(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ holder })
      .whereNull('removed_at')
      .update({ held_until: trx.raw(`${now} + ?`, [durationMs]) })
      .returning(['id', 'revision']),
  );
}

/** See `Outbox.releaseLeases`. */
export async function releaseLeases(session: Session, holder: string, id?: string): Promise<void> {
  await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ holder, ...(id !== undefined && { id }) })
      .update({ holder: null, held_until: 0 }),
  );
}

/** Time after which every process that sequences events has seen the removal. */
const REMOVAL_VISIBLE_MS = 60_000;

/**
 * Removes at most `limit` deliveries of a removed subscription, and then the subscription. Returns false when
 * more are left.
 */
export async function removeUnsubscribed(session: Session, limit: number): Promise<boolean> {
  const removed: { id: string; removed_at: number }[] = await session
    .reader(SUBSCRIPTION)
    .whereNotNull('removed_at')
    .limit(1)
    .orderBy('removed_at')
    .select('id', 'removed_at');
  const [oldest] = removed;
  if (!oldest) return true;
  const deleted = await session.write(({ trx }) =>
    trx(DELIVERY)
      .whereIn('key', trx(DELIVERY).where({ subscription: oldest.id }).limit(limit).select('key'))
      .delete(),
  );
  if (deleted > 0) return false;
  if (oldest.removed_at > Date.now() - REMOVAL_VISIBLE_MS) return true;
  await session.write(({ trx }) => trx(SUBSCRIPTION).where({ id: oldest.id }).delete());
  return false;
}
