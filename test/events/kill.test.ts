import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Random } from '../../scripts/fuzz/random.js';
import { forEachDatabase } from '../support/databases.js';
import { type EventCall, EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, untilNone } from './parts/hub.js';
import { MortalServer } from './parts/mortal-server.js';
import { saying, Writer } from './parts/writer.js';

const SEED = Number(process.env.TEST_SEED ?? 1);
const KILLS = Number(process.env.TEST_KILLS ?? 20);
const CLIENTS = 6;

/** Milliseconds after which a server is killed though it has done less than it should have. */
const PATIENCE = 10_000;

const SETTINGS = {
  HUB_ALLOW: '127.0.0.1',
  HUB_TIMEOUT: '300 ms',
  HUB_RETRY_FIRST: '20 ms',
  HUB_RETRY_LONGEST: '200 ms',
  HUB_LEASE: '1 s',
  HUB_CONCURRENCY: '32',
  HUB_ATTEMPTS: '1000',
  // All that was delivered is counted in the end.
  COUNT_LIMIT: '0',
};

describe(`No event is lost, whenever the server dies (TEST_SEED=${SEED}, TEST_KILLS=${KILLS})`, () => {
  forEachDatabase((database) => {
    let server: MortalServer;
    let listener: EventListener;
    before(async () => {
      server = new MortalServer({ DATABASE_URL: database.url(), ...SETTINGS });
      const random = new Random(SEED, 1_000);
      listener = await EventListener.start(() => unreliable(random));
      await server.start();
    });
    after(async () => {
      await server.kill();
      await listener.close();
    });

    it(`delivers each change that was committed, and nothing else, in order, through ${KILLS} kills`, async function () {
      this.timeout(300_000 + KILLS * 10_000);
      const id = await subscribe(server.url, `${listener.url}/all`);
      const writer = new Writer(server);
      writer.start(Array.from({ length: CLIENTS }, (_, index) => new Random(SEED, index)));
      const done = [() => writer.acknowledged, () => listener.calls.length];
      await Promise.race([killAtRandom(server, new Random(SEED, 2_000), done), writer.failure()]);
      await writer.stop();
      await untilNone(async () => (await unplaced()) + (await deliveries(server.url, id, 'pending')));

      const { acknowledged, unknown, written } = writer;
      const first = firsts(listener.accepted);
      console.log(
        `      ${server.kills} kills, ${acknowledged} changes acknowledged; of ` +
          `${unknown.committed + unknown.lost} without an answer ${unknown.committed} were committed\n` +
          `      ${first.length} events received, ${listener.accepted.length - first.length} of them again, ` +
          `in ${listener.calls.length} calls`,
      );
      expect(await writer.differences(), 'what was acknowledged is there').to.deep.equal([]);
      const received = byResource(first);
      const expected = new Map(written.map((one) => [one.id, one.events]));
      expect([...received.keys()].filter((one) => !expected.has(one))).to.deep.equal([]);
      for (const [one, events] of expected) expect(received.get(one), one).to.deep.equal(events);
      expect(changedBodies(listener.calls), 'events that were not the same each time').to.deep.equal([]);
      expect(await deliveries(server.url, id, 'dead')).to.equal(0);
      expect(await deliveries(server.url, id, 'delivered')).to.equal(first.length);
      expect(server.kills).to.equal(KILLS);
      expect(server.errors).to.deep.equal([]);
      expect(await server.stop()).to.equal(0);
    });

    const unplaced = async () => {
      const sql = `select count(*) as left_over from event_log
        where position is null or position > (select last from event_place)`;
      return Number((await database.query<{ left_over: number }>(sql))[0]?.left_over);
    };
  });
});

/** Fails every third call, takes its time for others, and now and then never answers. */
async function unreliable(random: Random): Promise<number | undefined> {
  if (random.chance(1 / 3)) return 500;
  if (random.chance(0.01)) return undefined;
  await pause(random.below(15));
  return 204;
}

/** Some die as soon as they listen, the others when so much more has been written, or delivered. */
async function killAtRandom(server: MortalServer, random: Random, done: readonly (() => number)[]) {
  for (let kill = 0; kill < KILLS; kill++) {
    const count = random.pick(done);
    const enough = count() + (random.chance(0.2) ? 0 : random.between(10, 150));
    const patience = performance.now() + PATIENCE;
    while (count() < enough && performance.now() < patience) await pause(5);
    await pause(random.below(30));
    await server.restart();
  }
  await pause(500);
}

/** Each event once: what was accepted again is left out. */
function firsts(accepted: readonly EventCall[]): EventCall[] {
  const seen = new Set<string>();
  return accepted.filter(({ eventId }) => !seen.has(eventId) && seen.add(eventId));
}

function byResource(calls: readonly EventCall[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of calls) {
    const { eventType, event } = JSON.parse(text);
    const { id } = event.appointment;
    found.set(id, [...(found.get(id) ?? []), saying(eventType, event.appointment)]);
  }
  return found;
}

/** Ids of events whose bodies were not the same in all calls, or have another id in them. */
function changedBodies(calls: readonly EventCall[]): string[] {
  const bodies = new Map<string, string>();
  return calls.flatMap(({ eventId, text }) => {
    const before = bodies.get(eventId) ?? text;
    bodies.set(eventId, before);
    return before === text && JSON.parse(text).eventId === eventId ? [] : [eventId];
  });
}
