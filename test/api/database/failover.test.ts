import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { cases } from '../../support/cases.js';
import { send } from '../../support/http.js';
import { HubClient, LOCAL } from '../../support/hub.js';
import { Listener } from '../../support/listener.js';
import { describeUnless } from '../../support/missing.js';
import { PostgresPair } from '../../support/postgres-pair.js';
import { APPOINTMENTS, create, expectRefused, until } from './until.js';

const ROUNDS = cases(1, 10);
const WRITERS = 4;
/** Appointments that are acknowledged before the primary fails, and afterwards. */
const WRITES = 150;
const LIMITS = { STATEMENT_TIMEOUT: '5 s' };

const missing =
  process.platform !== 'linux' ? '/proc' : process.env.TEST_POSTGRES_MISSING ? 'PostgreSQL' : undefined;

/** The effects of one failure. */
interface Round {
  readonly acknowledged: number;
  readonly refused: number;
  readonly lost: number;
  readonly eventsLost: number;
  /** The longest time without an acknowledgement. */
  readonly silenceMs: number;
  /** The part of it that PostgreSQL takes: from the failure until the standby can be written. */
  readonly promotionMs: number;
  /** The part that the server takes: from then until the next acknowledgement. */
  readonly resumptionMs: number;
}

describeUnless(missing, 'A PostgreSQL primary that fails while its synchronous standby is promoted', () => {
  const rounds: Round[] = [];

  for (let round = 1; round <= ROUNDS; round += 1)
    it(`loses no acknowledged change and no event, and the server goes on by itself (${round} of ${ROUNDS})`, async () => {
      const result = await failOver();
      rounds.push(result);
      expect(result).to.include({ lost: 0, eventsLost: 0 });
      expect(result.acknowledged).to.be.at.least(2 * WRITES);
    }).timeout(400_000);

  it('or is demoted without closing its connections: they are left', async () => {
    const pair = await PostgresPair.start();
    const settings = { PORT: '0', SEED: 'none', DATABASE_URL: pair.url, ...LIMITS };
    let server: RunningServer | undefined;
    try {
      server = await startServer(readConfig(settings), pino({ level: 'silent' }));
      const { url } = server;
      const before = await until(201, () => create(url));
      await pair.demotePrimary();
      await until(503, () => create(url));
      pair.promote();
      const after = await until(201, () => create(url));
      expect(await idsOf(url)).to.include.keys(before.body.id, after.body.id);
    } finally {
      await server?.stop();
      await pair.stop();
    }
  }).timeout(400_000);

  after(() => {
    if (ROUNDS === 1) return;
    console.table(rounds);
    for (const part of ['silenceMs', 'promotionMs', 'resumptionMs'] as const) {
      const times = rounds.map((each) => each[part]).sort((a, b) => a - b);
      console.log(`${part}: median ${times[Math.floor(times.length / 2)]}, worst ${times.at(-1)}`);
    }
  });
});

async function failOver(): Promise<Round> {
  const pair = await PostgresPair.start();
  const listener = await Listener.start();
  const settings = { PORT: '0', SEED: 'none', DATABASE_URL: pair.url, ...LIMITS, ...LOCAL };
  let server: RunningServer | undefined;
  try {
    server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    const { url } = server;
    const hub = new HubClient(url + APPOINTMENTS.replace(/\/\w+$/, ''));
    await until(201, () => hub.post({ callback: listener.url }));
    const load = new Load(url);
    await load.until(WRITES);
    const failedAt = performance.now();
    pair.killPrimary();
    pair.promote();
    await pair.untilPromoted();
    const promotedAt = performance.now();
    await load.until(2 * WRITES);
    await load.end();
    const stored = await idsOf(url);
    const created = () =>
      new Set(listener.notifications.map(({ body }) => body.event?.appointment?.id as string));
    const missingEvents = () => load.acknowledged.filter((id) => !created().has(id)).length;
    for (let looks = 0; looks < 200 && missingEvents() > 0; looks += 1) await pause(100);
    return {
      acknowledged: load.acknowledged.length,
      refused: load.refused,
      lost: load.acknowledged.filter((id) => !stored.has(id)).length,
      eventsLost: missingEvents(),
      silenceMs: Math.round(load.silenceMs),
      promotionMs: Math.round(promotedAt - failedAt),
      resumptionMs: Math.round(load.firstAfter(promotedAt) - promotedAt),
    };
  } finally {
    await server?.stop();
    await listener.close();
    await pair.stop();
  }
}

/** Clients that create appointments one after the other. */
class Load {
  readonly acknowledged: string[] = [];
  /** When each was acknowledged. */
  private readonly times: number[] = [];
  refused = 0;
  silenceMs = 0;
  private lastAt = performance.now();
  private isOver = false;
  private readonly writers: Promise<void>[];

  constructor(private readonly url: string) {
    this.writers = Array.from({ length: WRITERS }, () => this.write());
  }

  async until(count: number): Promise<void> {
    while (this.acknowledged.length < count) {
      await Promise.race([pause(5), Promise.all(this.writers)]);
    }
  }

  /** The time of the first acknowledgement at or after this one. */
  firstAfter(time: number): number {
    return this.times.find((each) => each >= time) ?? Number.NaN;
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.writers);
  }

  private async write(): Promise<void> {
    while (!this.isOver) {
      const answer = await create(this.url);
      if (answer.status === 201) {
        this.acknowledged.push(answer.body.id);
        this.silenceMs = Math.max(this.silenceMs, performance.now() - this.lastAt);
        this.lastAt = performance.now();
        this.times.push(this.lastAt);
        continue;
      }
      expectRefused(answer);
      this.refused += 1;
      await pause(20);
    }
  }
}

async function idsOf(url: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let offset = 0; ; offset += 1_000) {
    const { status, body } = await send(`${url}${APPOINTMENTS}?fields=id&limit=1000&offset=${offset}`);
    expect(status).to.be.oneOf([200, 206]);
    for (const { id } of body) ids.add(id);
    if (body.length < 1_000) return ids;
  }
}
