import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { apis } from '../../../generated/index.js';
import { DeliveryWorker } from '../../../src/events/delivery/delivery-worker.js';
import { AddressPolicy } from '../../../src/events/outgoing/address-policy.js';
import { HostRate } from '../../../src/events/outgoing/host-rate.js';
import { SecretBox } from '../../../src/events/outgoing/secret-box.js';
import { Sender } from '../../../src/events/outgoing/sender.js';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { EventSource } from '../../../src/services/resource/event-source.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { ownRoot } from '../../lib/project.js';
import { rateOfCount, type Variant } from '../lib/rounds.js';
import { APPOINTMENT } from './sample.js';

const HREF = 'http://localhost/tmf-api/appointment/v4/appointment';
const NO_CORRELATION = { correlationId: undefined, hops: 0 };
const SEQUENCE_BATCH = 1_000;

/** Writes of the same document: without an event, with its event, and while a worker sequences events. */
export interface StoreVariants {
  readonly variants: readonly Variant[];
  close(): Promise<void>;
}

export async function storeVariants(databaseUrl: string, concurrency: number): Promise<StoreVariants> {
  const { resource, source } = appointmentEvents();
  const schema = schemaOf(resource);
  const store = await openStore(databaseUrl);
  await store.migrate([schema]);
  const write = (hasEvent: boolean) =>
    store.transaction(async (bound) => {
      const at = Date.now();
      const row = { id: uuidv7(), scope: '', createdAt: at, updatedAt: at, document: APPOINTMENT };
      const stored = await bound.collection(schema).insert(row);
      const identity = { id: stored.id, href: `${HREF}/${stored.id}` };
      const text = JSON.stringify({ ...identity, ...stored.document });
      if (hasEvent) await bound.outbox.append(source.created({ ...identity, text }, NO_CORRELATION));
    });
  const [plain, withEvent] = [() => write(false), () => write(true)];
  const variants: Variant[] = [
    { name: 'without an event', measure: (count) => rateOfCount(count, concurrency, plain) },
    { name: 'with its event', measure: (count) => rateOfCount(count, concurrency, withEvent) },
    {
      name: 'with its event, sequenced',
      measure: (count) => whileSequencing(store, () => rateOfCount(count, concurrency, withEvent)),
    },
  ];
  return { variants, close: () => store.close() };
}

/** Runs a measurement while a delivery worker sequences events. */
async function whileSequencing(store: Store, measure: () => Promise<number>): Promise<number> {
  const sender = new Sender({ policy: new AddressPolicy([]), timeout: 1_000, connectionsPerHost: 1 });
  const delivery = new DeliveryWorker(
    store.outbox,
    { readQuery: notSubscribed, listenerPath: notSubscribed },
    sender,
    {
      attempts: 1,
      maxAge: 0,
      retry: { first: 1, longest: 1 },
      sharedSecrets: [],
      suffix: false,
      secrets: new SecretBox(undefined),
      rate: new HostRate(Number.POSITIVE_INFINITY),
      concurrency: 1,
      leaseMs: 15_000,
      retentionMs: 1_000_000_000,
    },
    pino({ level: 'error' }),
  );
  // Events of the other variants must not be part of this measurement.
  while ((await store.outbox.sequence(SEQUENCE_BATCH, () => ({ assignments: [], suspensions: [] }))) > 0);
  await delivery.start();
  try {
    return await measure();
  } finally {
    await delivery.stop();
    await sender.close(0);
  }
}

const notSubscribed = (): never => {
  throw new Error('There are no subscriptions in this benchmark');
};

function appointmentEvents() {
  const api = apis.map(({ metadata }) => metadata).find(({ number }) => number === 'TMF646');
  const resource = api && resourcesOf(api).find(({ name }) => name === 'appointment');
  if (!resource) throw new Error('The generated APIs have no TMF646 appointment: run npm run generate');
  const contract = readFileSync(join(ownRoot(), 'generated', resource.api.folder, 'openapi.json'), 'utf8');
  return { resource, source: new EventSource(resource, new SchemaValidator(JSON.parse(contract))) };
}
