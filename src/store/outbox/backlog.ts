import type { Knex } from 'knex';
import type * as outbox from '../outbox.js';
import { countRows, rowsOf } from '../sql/sql.js';
import type { Session } from '../transaction/session.js';
import { unsequenced } from './sequencing.js';
import { OUTBOX_TABLES } from './tables.js';

const { subscription: SUBSCRIPTION, delivery: DELIVERY } = OUTBOX_TABLES;

/** Maximum number of rows that are counted: more of them are a backlog anyway, and counting must stay cheap. */
const MAX_COUNTED = 100_000;

/** Returns the number of rows that wait, up to the maximum. */
export const countWaiting = (reader: Session['reader'], rows: Knex.QueryBuilder) =>
  countRows(reader.from(rows.limit(MAX_COUNTED).as('waiting')));

/** See `Outbox.backlog`. Reads partial indexes of what waits, and one entry for each subscription. */
export async function backlog({ reader, database }: Session): Promise<outbox.Backlog> {
  const waiting = () => unsequenced(reader, database.dialect);
  const [events, oldest, deliveries, subscriptions] = await Promise.all([
    countWaiting(reader, waiting().clearOrder().select('number')),
    waiting().limit(1).select('time') as Promise<{ time: number }[]>,
    rowsOf<CountRow>(reader, PENDING, []),
    rowsOf<SubscriptionRow>(reader, SUBSCRIPTIONS, []),
  ]);
  return {
    events,
    oldestEvent: oldest[0]?.time,
    deliveries: deliveries[0]?.count ?? 0,
    oldestDelivery: subscriptions[0]?.oldest ?? undefined,
    subscriptions: subscriptions[0]?.count ?? 0,
    suspended: subscriptions[0]?.suspended ?? 0,
  };
}

interface CountRow {
  readonly count: number;
}

interface SubscriptionRow extends CountRow {
  readonly suspended: number;
  readonly oldest: number | null;
}

const PENDING = `select count(*) as count
  from (select key from ${DELIVERY} where state = 'pending' limit ${MAX_COUNTED}) as waiting`;

const SUBSCRIPTIONS = `select count(*) as count, count(suspended_reason) as suspended, min((
    select created_at from ${DELIVERY} where subscription = subscriber.id and state = 'pending' order by key limit 1
  )) as oldest
  from ${SUBSCRIPTION} as subscriber where removed_at is null`;
