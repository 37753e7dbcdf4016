import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { apis } from '../../../generated/index.js';
import { DeliveryWorker } from '../../../src/events/delivery/delivery-worker.js';
import { AddressPolicy } from '../../../src/events/outgoing/address-policy.js';
import { Sender } from '../../../src/events/outgoing/sender.js';
import { SchemaValidator } from '../../../src/rest/body/schema-validator.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { EventSource } from '../../../src/services/resource/event-source.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { ownRoot } from '../../lib/project.js';
import { rateOf, type Variant } from '../lib/rounds.js';
import { APPOINTMENT } from '../lib/sample.js';

const HREF = 'http://localhost/tmf-api/appointment/v4/appointment';
const NO_CORRELATION = { correlationId: undefined };

/** The same document through the store: alone, with its event, and with somebody who gives events their places. */
export interface StoreVariants {
  readonly variants: readonly Variant[];
  close(): Promise<void>;
}

export async function storeVariants(databaseUrl: string, atOnce: number): Promise<StoreVariants> {
  const { resource, source } = appointmentEvents();
  const schema = schemaOf(resource);
  const store = await openStore(databaseUrl);
  await store.migrate([schema]);
  const write = (hasEvent: boolean) =>
    store.transaction(async (bound) => {
      const at = Date.now();
      const fresh = { id: uuidv7(), scope: '', createdAt: at, updatedAt: at, document: APPOINTMENT };
      const stored = await bound.collection(schema).insert(fresh);
      const identity = { id: stored.id, href: `${HREF}/${stored.id}` };
      const text = JSON.stringify({ ...identity, ...stored.document });
      if (hasEvent) await bound.outbox.append(source.created({ ...identity, text }, NO_CORRELATION));
    });
  const variants: Variant[] = [
    { name: 'without an event', measure: (times) => rateOf(times, atOnce, () => write(false)) },
    { name: 'with its event', measure: (times) => rateOf(times, atOnce, () => write(true)) },
    { name: 'with its event, placed', measure: (times) => placing(store, times, atOnce, () => write(true)) },
  ];
  return { variants, close: () => store.close() };
}

async function placing(store: Store, times: number, atOnce: number, write: () => Promise<void>) {
  const sender = new Sender({ policy: new AddressPolicy([]), timeout: 1_000, connectionsPerHost: 1 });
  const rules = { readQuery: nobody, listenerPath: nobody };
  const options = {
    attempts: 1,
    maxAge: 0,
    retry: { first: 1, longest: 1 },
    secret: undefined,
    suffix: false,
  };
  const delivery = new DeliveryWorker(
    store.outbox,
    rules,
    sender,
    { ...options, concurrency: 1, lease: 15_000, retention: 1_000_000_000 },
    pino({ level: 'error' }),
  );
  // What other variants have left behind is nobody's work here.
  while ((await store.outbox.sequence(1_000, () => [])) > 0);
  await delivery.start();
  try {
    return await rateOf(times, atOnce, write);
  } finally {
    await delivery.stop();
    await sender.close(0);
  }
}

const nobody = (): never => {
  throw new Error('nobody has subscribed');
};

function appointmentEvents() {
  const api = apis.map(({ metadata }) => metadata).find(({ number }) => number === 'TMF646');
  const resource = api && resourcesOf(api).find(({ name }) => name === 'appointment');
  if (!resource) throw new Error('There is no Appointment to measure with');
  const contract = readFileSync(join(ownRoot(), 'generated', resource.api.folder, 'openapi.json'), 'utf8');
  return { resource, source: new EventSource(resource, new SchemaValidator(JSON.parse(contract))) };
}
