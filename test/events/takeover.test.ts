import { expect } from 'chai';
import { forEachServerDatabase, type TestDatabase } from '../support/databases.js';
import { sendJson } from '../support/http.js';
import { type EventCall, EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, untilNone } from './parts/hub.js';
import { RestartableServer } from './parts/restartable-server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const LEASE_MS = 3_000;

/** Long enough to distinguish a handover from a takeover after a lease has expired. */
const LONG_LEASE_MS = 15_000;

/** Maximum leases until a takeover; generous, for a busy machine. */
const MAX_LEASES = 5;

const settings = (database: TestDatabase, leaseMs: number) => ({
  DATABASE_URL: database.url(),
  HUB_ALLOW: '127.0.0.1',
  HUB_LEASE: `${leaseMs} ms`,
  // Neither a blocked call nor a retry affects the measured times.
  HUB_TIMEOUT: '120 s',
  HUB_RETRY_FIRST: '20 ms',
  HUB_RETRY_LONGEST: '200 ms',
});

describe('Two servers on one database deliver events', () => {
  forEachServerDatabase((database) => {
    // A SQLite file supports one server only.
    if (database.name === 'PostgreSQL') declare(database);
  });
});

function declare(database: TestDatabase): void {
  const servers: RestartableServer[] = [];
  const listeners: EventListener[] = [];
  const start = async (leaseMs: number) => {
    const server = new RestartableServer(settings(database, leaseMs));
    servers.push(server);
    await server.start();
    return server;
  };
  const listen = async (react?: () => Promise<number>) => {
    const listener = await EventListener.start(react);
    listeners.push(listener);
    return listener;
  };
  afterEach(async () => {
    for (const listener of listeners.splice(0)) await listener.close();
    for (const server of servers.splice(0)) await server.kill();
    // Leases of killed servers must not delay the next test.
    await database.query('delete from event_subscription');
    await database.query('delete from event_delivery');
  });

  it('one takes over the deliveries of another that is killed', async function () {
    this.timeout(180_000);
    const gate = new Gate();
    const listener = await listen(() => gate.pass());
    const first = await start(LEASE_MS);
    const id = await subscribe(first.url, listener.url);
    await leasedBy(1);
    const second = await start(LEASE_MS);
    const changes = await change([first, second], 20);
    // The maximum number of concurrent calls: only the first server makes calls.
    await listener.until(({ calls }) => calls.length >= 8);

    const killed = performance.now();
    await first.kill();
    gate.open();
    await listener.until(({ accepted }) => accepted.length > 0);
    const leases = ((listener.accepted[0] as EventCall).at - killed) / LEASE_MS;
    console.log(`        taken over after ${leases.toFixed(2)} leases of ${LEASE_MS} ms`);
    await untilNone(() => deliveries(second.url, id, 'pending'));

    expect(leases).to.be.below(MAX_LEASES);
    expect(inOrder(listener.accepted)).to.deep.equal(changes);
    expect(await deliveries(second.url, id, 'delivered')).to.equal(changes.flat().length);
  });

  it('one that stops hands over at once, and no event is delivered twice', async function () {
    this.timeout(180_000);
    const gate = new Gate();
    const listener = await listen(() => gate.pass());
    const first = await start(LONG_LEASE_MS);
    const id = await subscribe(first.url, listener.url);
    await leasedBy(1);
    const second = await start(LONG_LEASE_MS);
    const changes = await change([first, second], 20);
    await listener.until(({ calls }) => calls.length >= 8);

    const stopping = first.stop();
    // Running calls succeed; the other server makes those after them.
    setTimeout(() => gate.open(), 200);
    expect(await stopping).to.equal(0);
    const stopped = performance.now();
    const before = listener.calls.length;
    expect(before).to.be.below(changes.flat().length);
    await listener.until(({ calls }) => calls.length > before);
    const leases = ((listener.calls[before] as EventCall).at - stopped) / LONG_LEASE_MS;
    console.log(`        handed over after ${leases.toFixed(2)} leases of ${LONG_LEASE_MS} ms`);
    await untilNone(() => deliveries(second.url, id, 'pending'));

    // A lease is renewed at every fifth of it, so that it would have expired after 0.8 leases at the earliest.
    expect(leases).to.be.below(0.6);
    expect(inOrder(listener.calls)).to.deep.equal(changes);
    expect(listener.calls.length, 'each once').to.equal(changes.flat().length);
  });

  it('both deliver, each for its own subscriptions, whichever server made the change', async function () {
    this.timeout(180_000);
    const listener = await listen();
    const both = [await start(LONG_LEASE_MS), await start(LONG_LEASE_MS)] as const;
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}`);
    for (const [index, path] of paths.entries())
      await subscribe(both[index % 2 === 0 ? 0 : 1].url, listener.url + path);
    await leasedBy(2);
    const changes = await change(both, 10);
    await listener.until(({ calls }) => calls.length >= paths.length * changes.flat().length);
    for (const path of paths) {
      const calls = listener.calls.filter((call) => call.path === path);
      expect(inOrder(calls), path).to.deep.equal(changes);
      expect(calls.length, 'each once').to.equal(changes.flat().length);
    }
    for (const server of both) expect(await server.stop()).to.equal(0);
  });

  /** Waits until every subscription is leased, and expects this number of holders. */
  async function leasedBy(holders: number): Promise<void> {
    const sql =
      'select count(*) - count(holder) as free, count(distinct holder) as holders from event_subscription';
    await untilNone(async () => Number((await database.query<{ free: number }>(sql))[0]?.free));
    expect(Number((await database.query<{ holders: number }>(sql))[0]?.holders)).to.equal(holders);
  }
}

/** Creates appointments and changes each twice, on alternating servers; returns the expected events of each. */
async function change(servers: readonly RestartableServer[], appointments: number): Promise<string[][]> {
  const at = (index: number) => servers[index % servers.length]?.url + APPOINTMENTS;
  return Promise.all(
    Array.from({ length: appointments }, async (_, index) => {
      const created = await sendJson('POST', at(index), { description: `${index}.0`, validFor: {} });
      expect(created.status, created.text).to.equal(201);
      for (const change of [1, 2]) {
        const url = `${at(index + change)}/${created.body.id}`;
        const answer = await sendJson('PATCH', url, { description: `${index}.${change}` });
        expect(answer.status, answer.text).to.equal(200);
      }
      return [0, 1, 2].map((change) => `${index}.${change}`);
    }),
  );
}

/** Returns the received descriptions by appointment, each where it was received first. */
function inOrder(calls: readonly EventCall[]): string[][] {
  const found: string[][] = [];
  for (const text of new Set(calls.map((call) => call.text))) {
    const { description } = JSON.parse(text).event.appointment;
    const index = Number.parseInt(description, 10);
    found[index] = [...(found[index] ?? []), description];
  }
  return found;
}

/** Blocks calls until it is opened. */
class Gate {
  private ownOpen: () => void = () => {};
  private readonly opened = new Promise<void>((resolve) => {
    this.ownOpen = resolve;
  });

  open(): void {
    this.ownOpen();
  }

  async pass(): Promise<number> {
    await this.opened;
    return 204;
  }
}
