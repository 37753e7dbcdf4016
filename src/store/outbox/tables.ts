import type { Knex } from 'knex';
import type { AttributeType } from '../../values/attribute-type.js';
import type { Comparison, Filter } from '../../values/query.js';
import type { Dialect } from '../dialects/dialect.js';
import type { IndexedColumn, ResourceLayout } from '../schema/layout.js';
import { columnName, indexName } from '../schema/names.js';

export const OUTBOX_TABLES = {
  event: 'event_log',
  lastPosition: 'event_place',
  subscription: 'event_subscription',
  delivery: 'event_delivery',
  sink: 'event_sink',
} as const;

/** An attribute of the representation, with the SQL expression of its value. */
interface ViewAttribute {
  readonly name: string;
  readonly type: AttributeType;
  /** SQL; in milliseconds when the type is a date-time. */
  readonly value: string;
  /** Whether it is no part of the document: only the server can filter by it. */
  readonly isInternal?: boolean;
}

/** A database view that presents rows as documents of a resource, so that they can be listed like them. */
interface View {
  readonly name: string;
  readonly table: string;
  readonly attributes: readonly ViewAttribute[];
  /** SQL condition on the rows that are listed. */
  readonly where: string;
}

/** The column with the client that a subscription belongs to. No client can name it: `$` is no name in a path. */
const OWNER_ATTRIBUTE = '$';

const SUBSCRIPTIONS: View = {
  name: 'event_subscription_view',
  table: OUTBOX_TABLES.subscription,
  attributes: [
    { name: 'callback', type: 'string', value: 'callback' },
    { name: 'query', type: 'string', value: 'query' },
    { name: 'state', type: 'string', value: "case when suspended_reason is not null then 'suspended' end" },
    { name: 'reason', type: 'string', value: 'suspended_reason' },
    { name: 'formerSecretExpiryDate', type: 'dateTime', value: 'former_secret_until' },
    { name: OWNER_ATTRIBUTE, type: 'string', value: 'owner_id', isInternal: true },
  ],
  where: 'removed_at is null',
};

const DELIVERIES: View = {
  name: 'event_delivery_view',
  table: OUTBOX_TABLES.delivery,
  attributes: [
    { name: 'eventType', type: 'string', value: 'event_type' },
    { name: 'eventTime', type: 'dateTime', value: 'event_time' },
    { name: 'resourceId', type: 'string', value: 'resource_id' },
    { name: 'state', type: 'string', value: 'state' },
    { name: 'attempts', type: 'number', value: 'attempts' },
    { name: 'lastStatus', type: 'number', value: 'last_status' },
    { name: 'lastError', type: 'string', value: 'last_error' },
    { name: 'lastAttemptDate', type: 'dateTime', value: 'last_attempt_at' },
    { name: 'nextAttemptDate', type: 'dateTime', value: "case when state = 'pending' then due_at end" },
    { name: 'deliveryDate', type: 'dateTime', value: 'delivered_at' },
  ],
  where: '1 = 1',
};

const columnOf = ({ name, type }: ViewAttribute): IndexedColumn => ({
  attribute: name,
  path: [name],
  type,
  column: columnName(name, type),
});

export const SUBSCRIPTION_LAYOUT = layoutOf(SUBSCRIPTIONS);
export const DELIVERY_LAYOUT = layoutOf(DELIVERIES);

/** The filter with the condition that a subscription belongs to a client. */
export function ownedBy(ownerId: string, where: Filter | undefined): Filter {
  const owned: Comparison = {
    kind: 'comparison',
    path: [OWNER_ATTRIBUTE],
    operator: 'equal',
    operands: [{ type: 'string', value: ownerId }],
    matches: () => true,
  };
  return where ? { kind: 'and', parts: [owned, where] } : owned;
}

/** Names in the database that resources must not use. */
export const OUTBOX_NAMES: readonly string[] = [
  ...Object.values(OUTBOX_TABLES),
  SUBSCRIPTIONS.name,
  DELIVERIES.name,
];

function layoutOf({ name, attributes }: View): ResourceLayout {
  return {
    schema: {
      table: name,
      columns: attributes.map(({ name, type }) => ({ name, type })),
      references: [],
      typeOf: (path) => attributes.find((attribute) => path.length === 1 && attribute.name === path[0])?.type,
    },
    tables: { head: name, body: name, references: '', externalized: '', unique: '' },
    columns: attributes.map(columnOf),
    references: [],
    externalized: [],
    unique: [],
  };
}

/** Creates the tables and views of the outbox, or adds what an earlier release did not have. */
export async function ensureOutboxTables(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  if (!(await trx.schema.hasTable(OUTBOX_TABLES.sink))) await createSinks(trx, dialect);
  if (await trx.schema.hasTable(OUTBOX_TABLES.event)) return upgrade(trx, dialect);
  await createEvents(trx, dialect);
  await createSubscriptions(trx, dialect);
  await createDeliveries(trx, dialect);
  for (const view of [SUBSCRIPTIONS, DELIVERIES]) await createView(trx, dialect, view);
}

async function upgrade(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  const { event, subscription } = OUTBOX_TABLES;
  if (!(await trx.schema.hasColumn(event, 'traceparent')))
    await trx.schema.alterTable(event, (table) => addTraceparent(table, dialect));
  if (!(await trx.schema.hasColumn(event, 'size'))) await upgradeSizes(trx, dialect);
  const hasLimits = await trx.schema.hasColumn(subscription, 'suspended_reason');
  const hasFormerSecret = await trx.schema.hasColumn(subscription, 'former_secret');
  const hasOwner = await trx.schema.hasColumn(subscription, 'owner');
  if (hasLimits && hasFormerSecret && hasOwner) return;
  if (!hasLimits) await upgradeLimits(trx, dialect);
  if (!hasFormerSecret) await trx.schema.alterTable(subscription, (table) => addFormerSecret(table, dialect));
  if (!hasOwner) await trx.schema.alterTable(subscription, (table) => addOwner(table, dialect));
  await trx.raw(`drop view ${SUBSCRIPTIONS.name}`);
  await createView(trx, dialect, SUBSCRIPTIONS);
}

/** The first releases with events kept no sizes, and did not cast the times of deliveries. */
async function upgradeSizes(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  const { event } = OUTBOX_TABLES;
  await trx.schema.alterTable(event, (table) => addSize(table).defaultTo(0));
  await trx(event).update({ size: trx.raw('length(text)') });
  await trx.raw(`drop view ${DELIVERIES.name}`);
  await createView(trx, dialect, DELIVERIES);
}

async function upgradeLimits(trx: Knex.Transaction, dialect: Dialect): Promise<void> {
  const { event, subscription } = OUTBOX_TABLES;
  await trx.schema.alterTable(event, addHops);
  await trx.schema.alterTable(subscription, (table) => addLimits(table, dialect));
  const existing: { key: number; callback: string }[] = await trx(subscription).select('key', 'callback');
  for (const { key, callback } of existing)
    await trx(subscription)
      .where({ key })
      .update({ host: callbackHost(callback) });
}

/** The client that the subscription belongs to. */
function addOwner(table: Knex.TableBuilder, { textType }: Dialect): void {
  table.specificType('owner', textType);
  table.specificType('owner_id', textType);
}

/** The secret before the present one, and the time in milliseconds until which it signs too. */
function addFormerSecret(table: Knex.TableBuilder, { textType }: Dialect): void {
  table.specificType('former_secret', textType);
  table.bigInteger('former_secret_until');
}

/** Length of the text in characters, known without reading the text. */
const addSize = (table: Knex.TableBuilder) => table.integer('size').notNullable();

/** Number of subscriptions of other servers that the event has passed through. */
const addHops = (table: Knex.TableBuilder) => void table.integer('hops').notNullable().defaultTo(0);

/** The trace of the change; empty for none. */
const addTraceparent = (table: Knex.TableBuilder, { textType }: Dialect) =>
  void table.specificType('traceparent', textType).notNullable().defaultTo('');

function addLimits(table: Knex.TableBuilder, { textType }: Dialect): void {
  table.specificType('host', textType);
  table.specificType('suspended_reason', textType);
}

/** Returns the host of a callback, without its port. */
export const callbackHost = (callback: string): string =>
  URL.canParse(callback) ? new URL(callback).hostname.replace(/\.$/, '') : '';

async function createEvents(trx: Knex.Transaction, dialect: Dialect) {
  const { textType } = dialect;
  const { event, lastPosition } = OUTBOX_TABLES;
  await trx.schema.createTable(event, (table) => {
    table.bigIncrements('number');
    table.bigInteger('position').unique();
    for (const name of ['id', 'api', 'type', 'stream', 'resource_id', 'text'])
      table.specificType(name, textType).notNullable();
    table.bigInteger('time').notNullable();
    addSize(table);
    addHops(table);
    addTraceparent(table, dialect);
  });
  await trx.raw('create index ?? on ?? (number) where position is null', [
    indexName(event, 'without_position'),
    event,
  ]);
  await trx.schema.createTable(lastPosition, (table) => table.bigInteger('last').notNullable());
  await trx(lastPosition).insert({ last: 0 });
}

async function createSubscriptions(trx: Knex.Transaction, dialect: Dialect) {
  const { textType } = dialect;
  await trx.schema.createTable(OUTBOX_TABLES.subscription, (table) => {
    table.bigIncrements('key');
    table.specificType('id', textType).notNullable().unique();
    table.specificType('api', textType).notNullable();
    table.specificType('callback', textType).notNullable();
    table.specificType('query', textType);
    table.specificType('secret', textType);
    // A hash of callback and query, which can be too long for an index; null after removal.
    table.specificType('digest', textType);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('removed_at');
    table.bigInteger('after_event').notNullable();
    table.integer('revision').notNullable();
    table.specificType('holder', textType);
    table.bigInteger('held_until').notNullable();
    addLimits(table, dialect);
    addFormerSecret(table, dialect);
    addOwner(table, dialect);
    table.unique(['api', 'digest']);
  });
}

async function createDeliveries(trx: Knex.Transaction, { textType }: Dialect) {
  const { delivery } = OUTBOX_TABLES;
  await trx.schema.createTable(delivery, (table) => {
    table.bigIncrements('key');
    table.specificType('subscription', textType).notNullable();
    table.bigInteger('event').notNullable();
    for (const name of ['id', 'event_type', 'stream', 'resource_id', 'state'])
      table.specificType(name, textType).notNullable();
    table.bigInteger('event_time').notNullable();
    table.integer('attempts').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.integer('last_status');
    table.specificType('last_error', textType);
    table.bigInteger('last_attempt_at');
    table.bigInteger('delivered_at');
    table.unique(['subscription', 'id']);
    table.index(['event']);
  });
  const partial = (name: string, columns: string, condition: string) =>
    trx.raw(`create index ?? on ?? (${columns}) where ${condition}`, [indexName(delivery, name), delivery]);
  await partial('pending', 'subscription, key', `state = 'pending'`);
  await partial('stream', 'subscription, stream, key', `state = 'pending'`);
  await partial('delivered', 'delivered_at', `state = 'delivered'`);
}

/** One row for each sink, such as a broker: how far it has got, and which process sends to it. */
async function createSinks(trx: Knex.Transaction, { textType }: Dialect) {
  await trx.schema.createTable(OUTBOX_TABLES.sink, (table) => {
    table.specificType('name', textType).notNullable().primary();
    table.bigInteger('position').notNullable();
    table.specificType('holder', textType);
    table.bigInteger('held_until').notNullable();
  });
}

async function createView(trx: Knex.Transaction, dialect: Dialect, { name, table, attributes, where }: View) {
  const scope = table === OUTBOX_TABLES.delivery ? 'subscription' : 'api';
  const columns = attributes.map(
    (attribute) => `${columnExpression(attribute)} as ${columnName(attribute.name, attribute.type)}`,
  );
  const documented = attributes.filter(({ isInternal }) => isInternal !== true);
  const members = documented.map(({ name, type, value }): [string, string] => [
    name,
    type === 'dateTime' ? dialect.isoDate(`(${value})`) : value,
  ]);
  await trx.raw(
    `create view ${name} as select key, id, ${scope} as scope, 1 as version, created_at,
      created_at as updated_at, ${columns.join(', ')}, ${dialect.jsonObject(members)} as document
    from ${table} where ${where}`,
  );
}

/**
 * Returns the SQL expression of a column. Date-times are in microseconds; without the cast, SQLite compares them
 * with texts as texts.
 */
function columnExpression({ type, value }: ViewAttribute): string {
  return type === 'dateTime' ? `cast((${value}) * 1000 as bigint)` : value;
}
