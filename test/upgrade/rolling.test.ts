import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { skipFor } from '../support/missing.js';
import { becomeOldDatabase } from '../support/old-databases.js';
import { ServerProcess } from '../support/process.js';
import { addressOf, bucketFor } from '../support/release-data.js';
import { allBuilt } from '../support/upgrades.js';

/** The release whose processes the new ones replace: its layout is the one before. */
const RELEASE = '3-layout-7';
const MEGABYTES = 3;

/** A built checkout of that release. Without it, both processes are of this one, of which the first has built nothing yet. */
const OLD_CHECKOUT = process.env.OLD_RELEASE;

/** Writes appointments and usage to servers in turn. Whatever is acknowledged has to be there afterwards. */
class Load {
  readonly acknowledged: Record<'usage' | 'appointment', string[]> = { usage: [], appointment: [] };
  private isOver = false;
  private readonly writers: Promise<void>[];

  constructor(private readonly urls: readonly string[]) {
    this.writers = Array.from({ length: 4 }, (_, index) => this.write(index));
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.writers);
  }

  private async write(index: number): Promise<void> {
    for (let count = index; !this.isOver; count += 1) {
      const url = this.urls[count % this.urls.length] ?? '';
      await this.post(url, 'usage', {
        usageType: 'data',
        usageDate: '2026-03-10T12:00:00Z',
        usageCharacteristic: [
          { name: 'amount', value: MEGABYTES },
          { name: 'units', value: 'MB' },
        ],
        ratedProductUsage: [{ productRef: { id: 'rolling', '@referredType': 'Product' } }],
      });
      await this.post(url, 'appointment', { validFor: {} });
    }
  }

  private async post(url: string, kind: 'usage' | 'appointment', body: object): Promise<void> {
    try {
      const answer = await sendJson('POST', addressOf(url, kind), body);
      if (answer.status === 201) this.acknowledged[kind].push(answer.body.id);
    } catch {
      // Stopped, or not up yet: nothing was acknowledged. The others go on.
      await pause(20);
    }
  }
}

describe('A rolling upgrade on one database', () => {
  forEachDatabase((database) => {
    it('loses no acknowledged write, and all totals and sums are right', async function () {
      // Four processes start.
      this.timeout(480_000);
      if (database.name === 'SQLite') return skipFor(this, 'several processes on one SQLite database');
      await becomeOldDatabase(database, RELEASE);
      const settings = { SEED: 'none', DATABASE_URL: database.url(), LOG_LEVEL: 'error' };
      const program =
        OLD_CHECKOUT === undefined ? {} : { program: join(OLD_CHECKOUT, 'dist', 'src', 'main.js') };
      const old = [new ServerProcess(settings, program), new ServerProcess(settings, program)];
      const fresh: ServerProcess[] = [];
      database.atEnd(async () => {
        for (const each of [...old, ...fresh]) each.signal('SIGKILL');
        await Promise.all([...old, ...fresh].map(({ exited }) => exited));
      });
      const urls = await Promise.all(old.map((each) => each.url()));
      const before = await totals(urls[0] ?? '');
      const load = new Load(urls);
      for (const each of old) {
        await pause(1_000);
        const next = new ServerProcess(settings);
        urls.push(await next.url());
        fresh.push(next);
        await pause(500);
        each.signal('SIGTERM');
        await each.exited;
        urls.shift();
      }
      await pause(1_000);
      await load.end();
      const [url = ''] = urls;
      await allBuilt(url);
      const { usage, appointment } = load.acknowledged;
      expect(Math.min(usage.length, appointment.length)).to.be.greaterThan(50);
      const after = await totals(url);
      console.log(
        `      ${usage.length} usage records and ${appointment.length} appointments acknowledged while two processes ` +
          `of ${OLD_CHECKOUT === undefined ? 'this release' : 'the older release'} were replaced; ` +
          `${after.usage - before.usage} and ${after.appointment - before.appointment} are stored`,
      );
      expect(after.appointment - before.appointment).to.be.at.least(appointment.length);
      expect(await idsOf(url, 'appointment')).to.include.members(appointment);
      expect(await idsOf(url, 'usage')).to.include.members(usage);
      for (const kind of ['usage', 'appointment'] as const)
        expect(after[kind], kind).to.equal((await idsOf(url, kind)).length);
      // A connection that broke may have hidden an acknowledgement, so the sums are those of the stored records.
      const stored = after.usage - before.usage;
      const bucket = { ...bucketFor('rolling'), remainingValue: { amount: 1_000_000, units: 'MB' } };
      const created = await sendJson('POST', addressOf(url, 'bucket'), bucket);
      expect(created.body.remainingValue.amount).to.equal(1_000_000 - stored * MEGABYTES);
      for (const each of fresh) {
        each.signal('SIGTERM');
        expect(await each.exited).to.equal(0);
      }
    });
  });
});

async function totals(url: string): Promise<Record<'usage' | 'appointment', number>> {
  const total = async (kind: 'usage' | 'appointment') =>
    Number((await send(`${addressOf(url, kind)}?limit=1`)).headers.get('x-total-count'));
  return { usage: await total('usage'), appointment: await total('appointment') };
}

async function idsOf(url: string, kind: 'usage' | 'appointment'): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 1_000) {
    const { body } = await send(`${addressOf(url, kind)}?fields=id&limit=1000&offset=${offset}`);
    ids.push(...body.map(({ id }: { id: string }) => id));
    if (body.length < 1_000) return ids;
  }
}
