import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../../src/values/json.js';
import { cases, IS_LONG } from '../../support/cases.js';
import { LOCAL } from '../../support/hub.js';
import { Listener } from '../../support/listener.js';
import { forEachPolicyServer, type PolicyClient, type PolicyServer } from '../../support/policy.js';
import { SseClient } from '../../support/sse.js';
import { EVENT_MUTATIONS } from './event-mutations.js';
import { Oracle } from './oracle.js';
import { firstFailure, withMutation } from './runs.js';
import { ADMIN, APPOINTMENTS, DOCUMENTS, World } from './server-world.js';
import {
  type Claims,
  CONDITIONS,
  type Condition,
  claims,
  type Doc,
  document,
  eventRules,
  mergePatch,
  policyText,
  type Rule,
} from './world.js';

const API = '/tmf-api/appointment/v4';
const HUB = `${API}/hub`;

/** An event that every client sees in the stream, after those of a case: what has not come then does not come. */
const LAST = { apis: ['appointment'], resources: ['searchTimeSlot'], operations: ['watch'] };
const LAST_TYPE = 'SearchTimeSlotCreateEvent';

interface Subscriber {
  readonly claims: Claims;
  /** The query of its subscription. */
  readonly condition: Condition | undefined;
}

type Change =
  | { readonly created: Doc }
  | { readonly target: number; readonly patch: Doc }
  | { readonly deleted: number };

interface Case {
  readonly rules: readonly Rule[];
  /** In force when deliveries are repeated and the stream is read again. */
  readonly laterRules: readonly Rule[];
  readonly subscribers: readonly Subscriber[];
  readonly changes: readonly Change[];
}

const target = fc.nat({ max: DOCUMENTS - 1 });

const anyCase: fc.Arbitrary<Case> = fc.record({
  rules: eventRules,
  laterRules: eventRules,
  subscribers: fc.uniqueArray(
    fc.record({
      claims,
      condition: fc.option(fc.constantFrom(...CONDITIONS), { nil: undefined, freq: 2 }),
    }),
    { selector: (each) => each.claims.sub, minLength: 2, maxLength: 2 },
  ),
  changes: fc.array(
    fc.oneof(
      document.map((created) => ({ created })),
      fc.record({ target, patch: mergePatch }),
      fc.record({ target, patch: fc.constant({ status: 'confirmed' }) }),
      target.map((deleted) => ({ deleted })),
    ),
    { minLength: 2, maxLength: 5 },
  ),
});

/** A server whose events one listener gets, by the path of each subscriber. */
class EventWorld {
  private readonly admin: PolicyClient;

  constructor(
    private readonly server: PolicyServer,
    private readonly world: World,
    private readonly listener: Listener,
  ) {
    this.admin = server.as(ADMIN);
  }

  async check({ rules, laterRules, subscribers, changes }: Case): Promise<void> {
    this.server.replacePolicy(policyText(rules, [LAST]));
    await this.sequenced();
    this.listener.notifications.length = 0;
    const streams = await this.streams([ADMIN, ...subscribers.map((each) => each.claims)]);
    const all = await this.subscribe('admin', this.admin);
    const ids = await this.subscribeAll(rules, subscribers);
    try {
      await this.checkOwners(rules, subscribers, ids);
      for (const change of changes) await this.make(change);
      await this.world.admin('POST', `${API}/searchTimeSlot`, {});
      const [events = [], ...seen] = await Promise.all(streams.map(readToLast));
      expect(seen).to.deep.equal(this.watched(rules, subscribers, events));
      await this.listener.until(
        ({ length }) => length > 0 && this.got('admin').some(isLast),
        'the last event',
      );
      const delivered = this.delivered(rules, subscribers, ids, events);
      expect(await this.settled(ids)).to.deep.equal(delivered);
      this.server.replacePolicy(policyText(laterRules, [LAST]));
      await this.checkAgain({ rules: laterRules, subscribers, ids, delivered, events, streams });
    } finally {
      for (const stream of streams) stream.close();
      for (const id of [all, ...ids]) if (id !== undefined) await this.admin.ask('DELETE', `${HUB}/${id}`);
      await this.world.restore();
    }
  }

  /** Resolves when all events so far have their positions: on PostgreSQL that is after their transactions. */
  private async sequenced(): Promise<void> {
    const [stream] = await this.streams([ADMIN]);
    await this.world.admin('POST', `${API}/searchTimeSlot`, {});
    await readToLast(stream as SseClient);
    stream?.close();
  }

  /** Repeated deliveries are judged by the policy that is in force then. */
  private async checkAgain(again: {
    readonly rules: readonly Rule[];
    readonly subscribers: readonly Subscriber[];
    readonly ids: readonly (string | undefined)[];
    readonly delivered: readonly Doc[][];
    readonly events: readonly Doc[];
    readonly streams: readonly SseClient[];
  }): Promise<void> {
    const { rules, subscribers, ids, delivered, events, streams } = again;
    this.listener.notifications.length = 0;
    for (const id of ids)
      if (id !== undefined) await this.world.admin('POST', `${HUB}/${id}/redeliver`, { state: 'delivered' });
    const expected = this.delivered(rules, subscribers, ids, events).map((notifications, index) => {
      const before = new Set(delivered[index]?.map(({ eventId }) => eventId));
      return notifications.filter(({ eventId }) => before.has(eventId));
    });
    expect(await this.settled(ids), 'redelivered').to.deep.equal(expected);
    const start = streams.map(({ text }) => /^id: (\d+)$/m.exec(text)?.[1])[0];
    const replayed = await this.streams(
      subscribers.map((each) => each.claims),
      `?lastEventId=${start}`,
    );
    try {
      const seen = await Promise.all(replayed.map(readToLast));
      expect(seen, 'replayed').to.deep.equal(this.watched(rules, subscribers, events));
    } finally {
      for (const stream of replayed) stream.close();
    }
  }

  private streams(clients: readonly Claims[], query = ''): Promise<SseClient[]> {
    return Promise.all(
      clients.map(async (each) =>
        SseClient.open(`${this.server.url}/events${query}`, await this.server.as(each).headers()),
      ),
    );
  }

  private async subscribe(path: string, client: PolicyClient, query?: string): Promise<string | undefined> {
    const body = { callback: `${this.listener.url}/${path}`, ...(query !== undefined && { query }) };
    const answer = await client.ask('POST', HUB, body);
    if (answer.status !== 201) expect(answer.status, answer.text).to.equal(403);
    return answer.body.id;
  }

  private async subscribeAll(rules: readonly Rule[], subscribers: readonly Subscriber[]) {
    const ids: (string | undefined)[] = [];
    for (const [index, subscriber] of subscribers.entries()) {
      const client = this.server.as(subscriber.claims);
      const id = await this.subscribe(`client-${index}`, client, subscriber.condition?.query);
      expect(id !== undefined, 'whether it may subscribe').to.equal(
        new Oracle(rules, subscriber.claims).allows('subscribe'),
      );
      ids.push(id);
    }
    return ids;
  }

  /** A subscription and its deliveries exist for its owner alone. */
  private async checkOwners(
    rules: readonly Rule[],
    subscribers: readonly Subscriber[],
    ids: readonly (string | undefined)[],
  ): Promise<void> {
    for (const [index, subscriber] of subscribers.entries()) {
      const client = this.server.as(subscriber.claims);
      const may = new Oracle(rules, subscriber.claims).allows('subscribe');
      const answer = await client.ask('GET', HUB);
      expect(answer.status).to.equal(may ? 200 : 403);
      if (may) expect(answer.body.map(({ id }: JsonObject) => id)).to.deep.equal([ids[index]]);
      const others = ids[1 - index];
      for (const path of [`${HUB}/${others}`, `${HUB}/${others}/delivery`])
        expect((await client.ask('GET', path)).status, path).to.equal(may ? 404 : 403);
    }
  }

  private async make(change: Change): Promise<void> {
    if ('created' in change) return void (await this.world.admin('POST', APPOINTMENTS, change.created));
    const { id } = this.world.all['target' in change ? change.target : change.deleted] as Doc;
    const path = `${APPOINTMENTS}/${id}`;
    // An earlier change may have deleted it, or ended its life.
    if ('patch' in change) await this.admin.ask('PATCH', path, change.patch);
    else await this.admin.ask('DELETE', path);
  }

  private watched(rules: readonly Rule[], subscribers: readonly Subscriber[], events: readonly Doc[]) {
    return subscribers.map((each) => {
      const oracle = new Oracle(rules, each.claims);
      return events.flatMap((event) => oracle.notified('watch', event) ?? []);
    });
  }

  /** The events that the subscribers should get, in the order of ids. */
  private delivered(
    rules: readonly Rule[],
    subscribers: readonly Subscriber[],
    ids: readonly (string | undefined)[],
    events: readonly Doc[],
  ): Doc[][] {
    return subscribers.map(({ claims: own, condition }, index) => {
      if (ids[index] === undefined) return [];
      const oracle = new Oracle(rules, own);
      const shown = events.flatMap((event) => oracle.notified('subscribe', event) ?? []);
      return byId(shown.filter(({ event }) => condition?.holds(event.appointment) ?? true));
    });
  }

  /** The events that each subscriber has got when none of its deliveries is pending any more. */
  private async settled(ids: readonly (string | undefined)[]): Promise<Doc[][]> {
    for (const id of ids) {
      if (id === undefined) continue;
      const path = `${HUB}/${id}/delivery?state=pending&limit=1`;
      for (let looks = 0; (await this.admin.ask('GET', path)).body.length > 0; looks++)
        expect(looks, 'deliveries stay pending').to.be.below(2_000);
    }
    return ids.map((_, index) => byId(this.got(`client-${index}`)));
  }

  private got(path: string): Doc[] {
    const own = this.listener.notifications.filter((each) => each.path.startsWith(`/${path}`));
    return own.map(({ body }) => body);
  }
}

const isLast = ({ eventType }: Doc) => eventType === LAST_TYPE;

const byId = (notifications: readonly Doc[]): Doc[] =>
  [...notifications].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));

async function readToLast(stream: SseClient): Promise<Doc[]> {
  const events: Doc[] = [];
  for (;;) {
    const [message] = await stream.take(1);
    if (!message) throw new Error('The stream has ended');
    if (isLast(message.data)) return events;
    events.push(message.data);
  }
}

/** Of the long runs. */
const TIMEOUT_MS = 4 * 3_600_000;

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

describe(`what a client can learn from events under a random policy, TEST_SEED=${seed}`, () => {
  forEachPolicyServer(
    policyText([]),
    (server) => {
      const world = new World(server);
      let events: EventWorld;
      let listener: Listener;
      before(async () => {
        listener = await Listener.start();
        server.database.atEnd(() => listener.close());
        await world.fill(fc.sample(document, { numRuns: DOCUMENTS, seed: 5 }));
        events = new EventWorld(server, world, listener);
      });

      const failure = (runs: number) => firstFailure(anyCase, (each) => events.check(each), runs, seed);

      it('is what an independent evaluation of the policy allows', async () => {
        const found = await failure(cases(5, 3_000));
        expect(found, found).to.equal(undefined);
      }).timeout(TIMEOUT_MS);

      // The checks are not in the database.
      const mutations = server.database.name === 'SQLite' || IS_LONG ? EVENT_MUTATIONS : [];
      for (const mutation of mutations)
        it(`is more without a check, which is noticed: ${mutation.name}`, async () => {
          expect(await withMutation(mutation, () => failure(300))).to.not.equal(undefined);
        }).timeout(TIMEOUT_MS);
    },
    LOCAL,
  );
});
