import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CollectedSpan, SpanCollector } from '../../lib/span-collector.js';
import { OWN_PATH } from '../lib/appointments.js';
import { startOwnProcess } from '../lib/own-process.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { freePort } from '../lib/server-process.js';

/** Creations before the one that is shown, since the first ones compile code and prepare statements. */
const WARM_UP = 20;

const PATIENCE_MS = 20_000;

/** Starts a server that traces, a collector and a listener, and returns the spans of one creation. */
export async function recordTrace(database: string): Promise<CollectedSpan[]> {
  const collector = await SpanCollector.start();
  const listener = createServer((_request, response) => response.writeHead(201).end());
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const scratch = await createScratchDatabase(database, 'trace');
  const folder = await mkdtemp(join(tmpdir(), 'bench-trace-'));
  try {
    const log = join(folder, 'server.log');
    return await recordWith(collector, {
      callback: `http://127.0.0.1:${port}`,
      databaseUrl: scratch.url,
      log,
    });
  } finally {
    await rm(folder, { recursive: true });
    await scratch.drop();
    listener.close();
    listener.closeAllConnections();
    collector.close();
  }
}

interface Recording {
  readonly callback: string;
  readonly databaseUrl: string;
  readonly log: string;
}

async function recordWith(
  collector: SpanCollector,
  { callback, databaseUrl, log }: Recording,
): Promise<CollectedSpan[]> {
  const settings = { HUB_ALLOW: '127.0.0.1', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  const server = await startOwnProcess({ databaseUrl, port: await freePort(), log, settings });
  try {
    const collection = server.url + OWN_PATH;
    await post(new URL('hub', collection).href, { callback });
    for (let count = 0; count < WARM_UP; count += 1) await post(collection, { validFor: {} });
    await pause(1_000);
    const before = Date.now();
    await post(collection, { validFor: {} });
    return await deliveredTrace(collector, before);
  } finally {
    await server.stop();
  }
}

/** Waits for the trace of the request that began after this time, with the delivery in it. */
async function deliveredTrace(collector: SpanCollector, after: number): Promise<CollectedSpan[]> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    const request = collector.spans.find(({ name, start }) => name.startsWith('POST ') && start >= after);
    const trace = request ? collector.trace(request.traceId) : [];
    if (trace.some(({ name }) => name.startsWith('deliver '))) return trace;
  }
  throw new Error('The trace of the creation has no delivery');
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  await response.arrayBuffer();
  if (response.status !== 201) throw new Error(`POST ${url}: HTTP status ${response.status}`);
}
