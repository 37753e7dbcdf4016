import { expect } from 'chai';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import { sendJson } from '../support/http.js';
import { type EventCall, EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, untilNone } from './parts/hub.js';
import { MortalServer } from './parts/mortal-server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

/** Milliseconds. */
const LEASE = 3_000;

/** Long enough to tell what is handed over from what is taken over. */
const LONG_LEASE = 15_000;

/** Leases; a busy machine takes its time. */
const MOST_LEASES = 5;

const settings = (database: TestDatabase, lease: number) => ({
  ...{ DATABASE_URL: database.url(), HUB_ALLOW: '127.0.0.1', HUB_LEASE: `${lease} ms` },
  // Neither a call that is held back nor a retry decides how long anything takes here.
  ...{ HUB_TIMEOUT: '120 s', HUB_RETRY_FIRST: '20 ms', HUB_RETRY_LONGEST: '200 ms' },
});

describe('Two servers on one database deliver events', () => {
  forEachDatabase((database) => {
    // A SQLite file is for one server.
    if (database.name === 'PostgreSQL') declare(database);
  });
});

function declare(database: TestDatabase): void {
  const servers: MortalServer[] = [];
  const listeners: EventListener[] = [];
  const start = async (lease: number) => {
    const server = new MortalServer(settings(database, lease));
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
    // What the killed ones held is free for those of the next test.
    await database.query('delete from event_subscription');
    await database.query('delete from event_delivery');
  });

  it('one finishes what another was doing when it was killed', async function () {
    this.timeout(180_000);
    const gate = new Gate();
    const listener = await listen(() => gate.pass());
    const first = await start(LEASE);
    const id = await subscribe(first.url, listener.url);
    await heldBy(1);
    const second = await start(LEASE);
    const changes = await change([first, second], 20);
    // As many as there are at a time: nobody else calls.
    await listener.until(({ calls }) => calls.length >= 8);

    const killed = performance.now();
    await first.kill();
    gate.open();
    await listener.until(({ accepted }) => accepted.length > 0);
    const leases = ((listener.accepted[0] as EventCall).at - killed) / LEASE;
    console.log(`        taken over after ${leases.toFixed(2)} leases of ${LEASE} ms`);
    await untilNone(() => deliveries(second.url, id, 'pending'));

    expect(leases).to.be.below(MOST_LEASES);
    expect(inOrder(listener.accepted)).to.deep.equal(changes);
    expect(await deliveries(second.url, id, 'delivered')).to.equal(changes.flat().length);
  });

  it('one that is told to stop hands over at once, and nothing is delivered twice', async function () {
    this.timeout(180_000);
    const gate = new Gate();
    const listener = await listen(() => gate.pass());
    const first = await start(LONG_LEASE);
    const id = await subscribe(first.url, listener.url);
    await heldBy(1);
    const second = await start(LONG_LEASE);
    const changes = await change([first, second], 20);
    await listener.until(({ calls }) => calls.length >= 8);

    const stopping = first.stop();
    // Those under way end well; what is behind them is the other's.
    setTimeout(() => gate.open(), 200);
    expect(await stopping).to.equal(0);
    const stopped = performance.now();
    const before = listener.calls.length;
    expect(before).to.be.below(changes.flat().length);
    await listener.until(({ calls }) => calls.length > before);
    const leases = ((listener.calls[before] as EventCall).at - stopped) / LONG_LEASE;
    console.log(`        handed over after ${leases.toFixed(2)} leases of ${LONG_LEASE} ms`);
    await untilNone(() => deliveries(second.url, id, 'pending'));

    // A lease is prolonged five times while it lasts: it would have ended after 0.8 leases at the earliest.
    expect(leases).to.be.below(0.6);
    expect(inOrder(listener.calls)).to.deep.equal(changes);
    expect(listener.calls.length, 'each once').to.equal(changes.flat().length);
  });

  it('both deliver: each what was subscribed to through it, wherever the change was made', async function () {
    this.timeout(180_000);
    const listener = await listen();
    const both = [await start(LONG_LEASE), await start(LONG_LEASE)] as const;
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}`);
    for (const [index, path] of paths.entries())
      await subscribe(both[index % 2 === 0 ? 0 : 1].url, listener.url + path);
    await heldBy(2);
    const changes = await change(both, 10);
    await listener.until(({ calls }) => calls.length >= paths.length * changes.flat().length);
    for (const path of paths) {
      const calls = listener.calls.filter((call) => call.path === path);
      expect(inOrder(calls), path).to.deep.equal(changes);
      expect(calls.length, 'each once').to.equal(changes.flat().length);
    }
    for (const server of both) expect(await server.stop()).to.equal(0);
  });

  /** Waits until every subscription is held, and says by how many servers. */
  async function heldBy(holders: number): Promise<void> {
    const sql =
      'select count(*) - count(holder) as free, count(distinct holder) as holders from event_subscription';
    await untilNone(async () => Number((await database.query<{ free: number }>(sql))[0]?.free));
    expect(Number((await database.query<{ holders: number }>(sql))[0]?.holders)).to.equal(holders);
  }
}

/** Creates appointments and changes each twice, now here, now there; answers what the events of each have to say. */
async function change(servers: readonly MortalServer[], appointments: number): Promise<string[][]> {
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

/** What the events say, by appointment, each event where it was first. */
function inOrder(calls: readonly EventCall[]): string[][] {
  const found: string[][] = [];
  for (const text of new Set(calls.map((call) => call.text))) {
    const { description } = JSON.parse(text).event.appointment;
    const index = Number.parseInt(description, 10);
    found[index] = [...(found[index] ?? []), description];
  }
  return found;
}

/** Holds calls back until it is opened. */
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
