import { expect } from 'chai';
import fc from 'fast-check';
import type { Entry, LedgerSum, TimeRange } from '../../../src/store/ledger.js';
import type { Store } from '../../../src/store/store.js';
import { decimalSum } from '../../../src/values/decimal.js';
import { forEachDatabase } from '../../support/databases.js';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-03-06T12:00:00Z');

const entry = (holder: string, subject: string, at: number, amount: string, ...facets: string[]): Entry => ({
  holder,
  subject,
  facets,
  at,
  amount,
});

const inOrder = (sums: readonly LedgerSum[]) =>
  sums.map(({ subject, facet, amount }) => `${subject} ${facet ?? '*'} ${amount}`).sort();

/** The sums by plain addition. */
function naiveSums(
  entries: readonly Entry[],
  subjects: readonly string[],
  { from, to }: TimeRange,
): string[] {
  const sums = new Map<string, string>();
  for (const { subject, facets, at, amount } of entries) {
    if (!subjects.includes(subject) || at < (from ?? -Infinity) || at >= (to ?? Infinity)) continue;
    for (const facet of ['*', ...facets]) {
      const key = `${subject} ${facet}`;
      sums.set(key, decimalSum([sums.get(key) ?? '0', amount]));
    }
  }
  return [...sums]
    .filter(([, sum]) => sum !== '0')
    .map(([key, sum]) => `${key} ${sum}`)
    .sort();
}

describe('The ledger', () => {
  forEachDatabase((database) => {
    let store: Store;
    before(async () => {
      store = await database.open();
      await store.migrate([]);
    });

    it('adds decimals exactly, whole and by facet', async () => {
      const entries = [
        entry('u1', 'exact', NOON, '0.1', 'user/1'),
        entry('u2', 'exact', NOON, '0.2', 'user/2'),
        entry('u3', 'exact', NOON, '123456789012345678901234.5', 'user/1', 'device/|'),
      ];
      await store.transaction((bound) => bound.ledger.post(entries));
      expect(inOrder((await store.ledger.sums(['exact'])).sums)).to.deep.equal([
        'exact * 123456789012345678901234.8',
        'exact device/| 123456789012345678901234.5',
        'exact user/1 123456789012345678901234.6',
        'exact user/2 0.2',
      ]);
    });

    it('reads only the whole of a subject that has too many facets', async () => {
      const facets = Array.from({ length: 20_001 }, (_, number) => `user/${number}`);
      const few = entry('c2', 'quiet', NOON, '2', 'user/1');
      await store.transaction((bound) =>
        bound.ledger.post([entry('c1', 'crowd', NOON, '1', ...facets), few]),
      );
      const { sums, withoutFacets } = await store.ledger.sums(['crowd', 'quiet']);
      expect(withoutFacets).to.deep.equal(['crowd']);
      expect(inOrder(sums)).to.deep.equal(['crowd * 1', 'quiet * 2', 'quiet user/1 2']);
    });

    it('refuses a period with too many entries in a partial day, but not in whole days', async () => {
      const entries = Array.from({ length: 50_001 }, (_, number) => entry(`m${number}`, 'mass', NOON, '1'));
      await store.transaction((bound) => bound.ledger.post(entries));
      const midnight = NOON - 12 * HOUR;
      const whole = await store.ledger.sums(['mass'], { from: midnight, to: midnight + 24 * HOUR });
      expect(inOrder(whole.sums)).to.deep.equal(['mass * 50001']);
      const refused = await store.ledger.sums(['mass'], { from: midnight + 1 }).catch((error) => error);
      expect(refused).to.include({ status: 400, code: 'periodTooFine' });
    });

    it('withdraws and returns the entries of a holder', async () => {
      const [kept, withdrawnEntry] = [
        entry('w1', 'drawn', NOON, '5', 'a'),
        entry('w2', 'drawn', NOON, '1.50', 'a'),
      ];
      await store.transaction((bound) => bound.ledger.post([kept, withdrawnEntry]));
      const withdrawn = await store.transaction((bound) => bound.ledger.withdraw(['w2']));
      expect(withdrawn).to.deep.equal([{ ...withdrawnEntry, amount: '1.5' }]);
      expect(inOrder((await store.ledger.sums(['drawn'])).sums)).to.deep.equal(['drawn * 5', 'drawn a 5']);
      expect(await store.ledger.entriesOf(['w1', 'w2'])).to.deep.equal([kept]);
    });

    it('replaces entries, and writes only sums that change', async () => {
      const [kept, old] = [entry('r1', 'same', NOON, '5', 'a'), entry('r1', 'replaced', NOON, '3', 'a')];
      await store.transaction((bound) => bound.ledger.post([kept, old]));
      const fresh = [kept, entry('r1', 'fresh', NOON, '3')];
      await store.transaction((bound) => bound.ledger.replace([kept, old], fresh));
      expect(await store.ledger.entriesOf(['r1'])).to.deep.equal(fresh);
      const sums = inOrder((await store.ledger.sums(['same', 'replaced', 'fresh'])).sums);
      expect(sums).to.deep.equal(['fresh * 3', 'same * 5', 'same a 5']);
      const totals = await store.ledger.totals(['same', 'replaced', 'fresh']);
      expect([...totals]).to.deep.equal([
        ['fresh', '3'],
        ['same', '5'],
      ]);
    });

    it('drops a subject with its entries and sums', async () => {
      const entries = [entry('d1', 'dropped', NOON, '5', 'a'), entry('d1', 'spared', NOON, '1')];
      await store.transaction((bound) => bound.ledger.post(entries));
      await store.transaction(async (bound) => {
        await bound.ledger.lock(['dropped']);
        await bound.ledger.drop(['dropped']);
      });
      expect(await store.ledger.entriesOf(['d1'])).to.deep.equal([entries[1]]);
      expect(inOrder((await store.ledger.sums(['dropped', 'spared'])).sums)).to.deep.equal(['spared * 1']);
    });

    it('allows several shared locks of a subject, which exclude exclusive locks', async () => {
      // On SQLite, a transaction has the database to itself.
      if (database.name === 'SQLite') return;
      const order: string[] = [];
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await store.transaction((bound) => bound.tallies.lockShared(['together']));
      const holder = (name: string, until: Promise<void>) =>
        store.transaction(async (bound) => {
          await bound.tallies.lockShared(['together']);
          order.push(name);
          await until;
          order.push(`${name} ends`);
        });
      const first = holder('first', released);
      await holder('second', Promise.resolve());
      const locker = store.transaction(async (bound) => {
        await bound.tallies.lock(['together']);
        order.push('locked');
      });
      setTimeout(release, 50);
      await Promise.all([first, locker]);
      expect(order.slice(-2)).to.deep.equal(['first ends', 'locked']);
      expect(order).to.include('second ends');
    });

    it('returns the first entries of a period, oldest first', async () => {
      const entries = [3, 1, 2].map((hours) => entry(`o${hours}`, 'old', NOON + hours * HOUR, '1'));
      await store.transaction((bound) => bound.ledger.post(entries));
      const found = await store.ledger.entries('old', { from: NOON, to: NOON + 4 * HOUR }, 2);
      expect(found.map(({ holder }) => holder)).to.deep.equal(['o1', 'o2']);
    });

    it('posts nothing when its transaction fails', async () => {
      const failing = store.transaction(async (bound) => {
        await bound.ledger.post([entry('f', 'failed', NOON, '1')]);
        throw new Error('given up');
      });
      expect(await failing.catch((error: Error) => error.message)).to.equal('given up');
      expect(await store.ledger.sums(['failed'])).to.deep.equal({ sums: [], withoutFacets: [] });
      expect(await store.ledger.entriesOf(['f'])).to.deep.equal([]);
    });

    it('loses nothing when many transactions add at once', async () => {
      const one = (number: number) =>
        store.transaction(async (bound) => {
          await bound.ledger.lock(['busy', 'other']);
          await bound.ledger.post([
            entry(`b${number}`, number % 2 ? 'busy' : 'other', NOON, '0.1', 'x'),
            entry(`b${number}`, number % 2 ? 'other' : 'busy', NOON, '0.1', 'x'),
          ]);
        });
      await Promise.all(Array.from({ length: 40 }, (_, number) => one(number)));
      expect(inOrder((await store.ledger.sums(['busy', 'other'])).sums)).to.deep.equal([
        'busy * 4',
        'busy x 4',
        'other * 4',
        'other x 4',
      ]);
    });

    it('blocks other transactions that lock the same subject', async () => {
      const order: string[] = [];
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let locked = () => {};
      const isLocked = new Promise<void>((resolve) => {
        locked = resolve;
      });
      const first = store.transaction(async (bound) => {
        await bound.ledger.lock(['turn']);
        locked();
        await released;
        order.push('first');
      });
      await isLocked;
      const second = store.transaction(async (bound) => {
        await bound.ledger.lock(['another', 'turn']);
        order.push('second');
      });
      setTimeout(release, 50);
      await Promise.all([first, second]);
      expect(order).to.deep.equal(['first', 'second']);
    });

    it('sums any period like plain addition', async () => {
      let run = 0;
      const hours = fc.integer({ min: -60, max: 60 });
      const drawn = fc.record({
        hours,
        part: fc.constantFrom('a', 'b'),
        amount: fc.integer({ min: -5, max: 500 }).map((cents) => decimalSum([cents / 100])),
        facets: fc.uniqueArray(fc.constantFrom('user/1', 'user/2', 'device/1'), { maxLength: 2 }),
      });
      const edge = fc.option(hours, { nil: undefined });
      const spans = fc.array(fc.tuple(edge, edge), { minLength: 4, maxLength: 4 });
      const check = fc.asyncProperty(fc.array(drawn, { maxLength: 20 }), spans, async (all, ranges) => {
        run += 1;
        const entries = all.map(({ hours: hour, part, amount, facets }, index) =>
          entry(`${run}/${index}`, `${part}${run}`, NOON + hour * HOUR, amount, ...facets),
        );
        await store.transaction((bound) => bound.ledger.post(entries));
        const subjects = [`a${run}`, `b${run}`];
        for (const [from, to] of ranges) {
          const at = (hour: number | undefined) => (hour === undefined ? undefined : NOON + hour * HOUR);
          const span = { from: at(from), to: at(to) };
          const sums = inOrder((await store.ledger.sums(subjects, span)).sums);
          expect(sums, JSON.stringify(span)).to.deep.equal(naiveSums(entries, subjects, span));
        }
      });
      await fc.assert(check, { numRuns: 60 });
    });
  });
});
