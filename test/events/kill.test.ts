import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Random } from '../../scripts/fuzz/random.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';
import { type EventCall, EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, untilNone } from './parts/hub.js';
import { RestartableServer } from './parts/restartable-server.js';
import { eventSummary, Writer } from './parts/writer.js';

const SEED = Number(process.env.TEST_SEED ?? 1);
const KILLS = cases(2, 20);
const CLIENTS = 6;

/** Maximum time that a server runs before it is killed. */
const MAX_RUN_MS = 10_000;

const SETTINGS = {
  HUB_ALLOW: '127.0.0.1',
  HUB_TIMEOUT: '300 ms',
  HUB_RETRY_FIRST: '20 ms',
  HUB_RETRY_LONGEST: '200 ms',
  HUB_LEASE: '1 s',
  HUB_CONCURRENCY: '32',
  HUB_ATTEMPTS: '1000',
  // The test counts all deliveries at the end.
  COUNT_LIMIT: '0',
};

describe(`No event is lost when the server is killed at any time (TEST_SEED=${SEED})`, () => {
  forEachServerDatabase((database) => {
    let server: RestartableServer;
    let listener: EventListener;
    before(async () => {
      server = new RestartableServer({ DATABASE_URL: database.url(), ...SETTINGS });
      const random = new Random(SEED, 1_000);
      listener = await EventListener.start(() => unreliable(random));
      await server.start();
    });
    after(async () => {
      await server.kill();
      await listener.close();
    });

    it(`delivers each committed change, and nothing else, in order, through ${KILLS} kills`, async function () {
      this.timeout(300_000 + KILLS * 10_000);
      const id = await subscribe(server.url, `${listener.url}/all`);
      const writer = new Writer(server);
      writer.start(Array.from({ length: CLIENTS }, (_, index) => new Random(SEED, index)));
      const counters = [() => writer.acknowledged, () => listener.calls.length];
      await Promise.race([killAtRandom(server, new Random(SEED, 2_000), counters), writer.failure()]);
      await writer.stop();
      await untilNone(async () => (await unsequenced()) + (await deliveries(server.url, id, 'pending')));

      const { acknowledged, unknown, written } = writer;
      const first = withoutRepetitions(listener.accepted);
      console.log(
        `      ${server.kills} kills, ${acknowledged} changes acknowledged; of ` +
          `${unknown.committed + unknown.lost} without a response ${unknown.committed} were committed\n` +
          `      ${first.length} events received, ${listener.accepted.length - first.length} of them again, ` +
          `in ${listener.calls.length} calls`,
      );
      expect(await writer.differences(), 'acknowledged changes are stored').to.deep.equal([]);
      const received = byResource(first);
      const expected = new Map(written.map((one) => [one.id, one.events]));
      expect([...received.keys()].filter((one) => !expected.has(one))).to.deep.equal([]);
      for (const [one, events] of expected) expect(received.get(one), one).to.deep.equal(events);
      expect(changedBodies(listener.calls), 'events whose body changed between calls').to.deep.equal([]);
      expect(await deliveries(server.url, id, 'dead')).to.equal(0);
      expect(await deliveries(server.url, id, 'delivered')).to.equal(first.length);
      expect(server.kills).to.equal(KILLS);
      expect(server.errors).to.deep.equal([]);
      expect(await server.stop()).to.equal(0);
    });

    const unsequenced = async () => {
      const sql = `select count(*) as left_over from event_log
        where position is null or position > (select last from event_place)`;
      return Number((await database.query<{ left_over: number }>(sql))[0]?.left_over);
    };
  });
});

/** Fails every third call, delays the others, and sometimes never responds. */
async function unreliable(random: Random): Promise<number | undefined> {
  if (random.chance(1 / 3)) return 500;
  if (random.chance(0.01)) return undefined;
  await pause(random.below(15));
  return 204;
}

/** Kills some servers as soon as they listen, the others after a random number of writes or calls. */
async function killAtRandom(server: RestartableServer, random: Random, counters: readonly (() => number)[]) {
  for (let kill = 0; kill < KILLS; kill++) {
    const count = random.pick(counters);
    const target = count() + (random.chance(0.2) ? 0 : random.between(10, 150));
    const deadline = performance.now() + MAX_RUN_MS;
    while (count() < target && performance.now() < deadline) await pause(5);
    await pause(random.below(30));
    await server.restart();
  }
  await pause(500);
}

/** Returns the first accepted call of each event. */
function withoutRepetitions(accepted: readonly EventCall[]): EventCall[] {
  const seen = new Set<string>();
  return accepted.filter(({ eventId }) => !seen.has(eventId) && seen.add(eventId));
}

function byResource(calls: readonly EventCall[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of calls) {
    const { eventType, event } = JSON.parse(text);
    const { id } = event.appointment;
    found.set(id, [...(found.get(id) ?? []), eventSummary(eventType, event.appointment)]);
  }
  return found;
}

/** Returns the ids of events whose body differs between calls or contains another id. */
function changedBodies(calls: readonly EventCall[]): string[] {
  const bodies = new Map<string, string>();
  return calls.flatMap(({ eventId, text }) => {
    const before = bodies.get(eventId) ?? text;
    bodies.set(eventId, before);
    return before === text && JSON.parse(text).eventId === eventId ? [] : [eventId];
  });
}
