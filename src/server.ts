import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { backgroundJobs, contractRules, createApis, createApp } from './app.js';
import type { Config } from './config.js';
import { loadDemoData } from './demo/demo-data.js';
import { DeliveryWorker } from './events/delivery.js';
import { EventFeed } from './events/event-feed.js';
import { AddressPolicy } from './events/outgoing/address-policy.js';
import { checkCallback } from './events/outgoing/callback.js';
import { Sender } from './events/outgoing/sender.js';
import { checkSecret } from './events/outgoing/signature.js';
import { answerClientError } from './platform/client-error.js';
import { messageClasses } from './platform/messages.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import { SchemaRegistry } from './services/contract/schema-registry.js';
import type { Hub } from './services/types.js';
import { openStore } from './store/knex/open-store.js';
import type { Store } from './store/store.js';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly apis: readonly ApiMetadata[];
  /** Finishes the requests that are running, then closes the database. */
  stop(): Promise<void>;
}

/** How long running requests may take before their connections are cut, in milliseconds. */
const GRACE = 8_000;

/** How long calls to listeners may take then, in milliseconds. */
const STOP_GRACE = 2_000;

/** Opens the store, migrates it, fills an empty one with demo data if so configured, and listens. */
export async function startServer(config: Config, logger: Logger): Promise<RunningServer> {
  const store = await openStore(config.databaseUrl, config);
  try {
    const events = eventsOf(config, store, logger);
    const foundations = { store, schemas: new SchemaRegistry(config.schemas), hub: events.hub };
    const working = createApis(config, foundations);
    const schemas = working.flatMap(({ service }) => service.resources.map(({ schema }) => schema));
    await store.migrate(schemas, (note) => logger.warn(note));
    if (config.seed === 'demo') await loadDemoData(config, foundations, working, logger);
    const server = newServer(createApp(config, store, working, events.feed, logger));
    server.listen(config.port, config.host);
    await once(server, 'listening');
    await events.delivery.start();
    const background = backgroundJobs(working, foundations, logger);
    for (const each of background) each.start();
    const apis = working.map(({ metadata }) => metadata);
    const stopAll = () =>
      Promise.all([stop(server), events.feed.close()])
        .finally(() => Promise.all(background.map((each) => each.stop())))
        .finally(() => events.stop())
        .finally(() => store.close())
        .then(() => {});
    return { url: urlOf(server), apis, stop: stopAll };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Who delivers events, and what subscribing needs of that. */
function eventsOf({ hub: options, ...config }: Config, store: Store, logger: Logger) {
  const policy = new AddressPolicy(options.allow);
  const { timeout, connections: connectionsPerHost } = options;
  const sender = new Sender({ policy, timeout, connectionsPerHost });
  const rules = contractRules({ ...config, hub: options });
  const delivery = new DeliveryWorker(store.outbox, rules, sender, options, logger);
  const hub: Hub = {
    checkQuery: (api, query) => {
      rules.parse(api, query);
    },
    checkCallback: async (callback) => {
      await checkCallback(callback, policy);
    },
    checkSecret,
    wake: () => delivery.wake(),
    maxSubscriptions: options.subscriptions,
  };
  const feed = new EventFeed(store.outbox, (listener) => delivery.onSequenced(listener), logger);
  return { delivery, feed, hub, stop: () => Promise.all([delivery.stop(), sender.close(STOP_GRACE)]) };
}

/** Node answers some requests itself, without a body: here they all get to the app. */
function newServer(app: Express): Server {
  const server = createServer({ ...messageClasses(app), requireHostHeader: false }, app);
  server.on('checkExpectation', app);
  server.on('clientError', answerClientError);
  return server;
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection becomes idle when its running request ends; nobody else closes it before the client does.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
