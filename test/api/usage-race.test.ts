import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { severalServers } from '../support/several-servers.js';
import { bucketOf, levels, outside, person, usageCalls, usageOf } from '../support/usage.js';

const WRITERS = 6;
const READERS = 2;
const RECORDS = 40;
const AMOUNT = 3;

describe('Usage during consumption queries', () => {
  forEachDatabase((database) => {
    const urls = severalServers(database, { VALIDATE_RESPONSES: 'false' });

    const callsOf = (index: number) => usageCalls(() => urls[index % urls.length] ?? '');

    it('every result lies between the usage acknowledged before it and the usage begun by its end', async function () {
      this.timeout(120_000);
      const first = callsOf(0);
      // Full before the end, so that both sides of its edge are written and read.
      const limit = Math.floor(((WRITERS * RECORDS) / 2) * AMOUNT);
      await first.bucket(bucketOf('race', limit, 'MB', { name: 'small', logicalResource: [] }));
      await first.bucket(bucketOf('race', undefined, '', { name: 'voice', usageType: 'voice' }));
      let [begun, acknowledged, answers] = [0, 0, 0];
      let isOver = false;
      const writer = async (number: number) => {
        const calls = callsOf(number);
        for (let count = 0; count < RECORDS; count += 1) {
          begun += AMOUNT;
          if (count % 4 === 3)
            expect((await calls.bulk([usageOf('race', 1, 'MB'), usageOf('race', 2, 'MB')])).status).to.equal(
              200,
            );
          else await calls.use(usageOf('race', AMOUNT, 'MB'));
          acknowledged += AMOUNT;
        }
      };
      const reader = async (number: number) => {
        while (!isOver) {
          const before = acknowledged;
          const result = await callsOf(number).ofProduct(
            'race',
            number % 2
              ? {}
              : {
                  validPeriod: { startDateTime: '2026-03-10T00:00:00Z', endDateTime: '2026-03-11T06:00:00Z' },
                },
          );
          const after = begun;
          const used = amountIn(levels(result).small?.[1]);
          answers += 1;
          expect(used).to.be.within(Math.min(before, limit), Math.min(after, limit));
          const spilt = amountIn(outside(result)[0]?.replace('data ', ''));
          expect(spilt).to.be.within(Math.max(0, before - limit), Math.max(0, after - limit));
        }
      };
      const reading = Array.from({ length: READERS }, (_, number) => reader(number));
      await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number))).finally(() => {
        isOver = true;
      });
      await Promise.all(reading);
      expect(answers).to.be.greaterThan(READERS);
      const result = await first.ofProduct('race');
      expect(amountIn(levels(result).small?.[1])).to.equal(limit);
      expect(amountIn(outside(result)[0]?.replace('data ', ''))).to.equal(acknowledged - limit);
    });

    it('no usage is lost while buckets are created and deleted', async function () {
      this.timeout(120_000);
      const parties = { relatedParty: [person('mover')] };
      const use = async (number: number) => {
        for (let count = 0; count < 25; count += 1) {
          const { id } = await callsOf(number).use(usageOf('moving', 2, 'MB', parties));
          const { usageCharacteristic } = usageOf('moving', 1, 'MB');
          expect((await callsOf(number + 1).correct(id, { usageCharacteristic })).status).to.equal(200);
        }
      };
      const add = async (number: number) => {
        for (let count = 0; count < 12; count += 1) {
          const { product: _product, ...byParty } = bucketOf('moving', 4, 'MB', parties);
          await callsOf(number).bucket(number % 2 ? byParty : bucketOf('moving', 4, 'MB'));
          const gone = await callsOf(number).bucket(bucketOf('elsewhere', 4, 'MB', parties));
          expect((await callsOf(number + 1).remove('bucket', gone.id)).status).to.equal(204);
        }
      };
      await Promise.all([use(0), use(1), use(2), add(0), add(1)]);
      const query = { relatedParty: [person('mover')], searchCriteria: { validPeriod: {} } };
      const byParty = await callsOf(0).consumption(query);
      const byProduct = await callsOf(0).ofProduct('moving');
      const used = [...byParty.bucketRefOrValue, ...byProduct.bucketRefOrValue]
        .map(({ bucketCounter }) => amountIn(bucketCounter[0].valueName))
        .reduce((sum, amount) => sum + amount, 0);
      expect(used + amountIn(outside(byProduct)[0]?.replace('data ', ''))).to.equal(75);
    });
  });
});

/** Megabytes of `1.5 GB`; nothing is none. */
function amountIn(text: string | undefined): number {
  const [amount = '0', units = 'MB'] = (text ?? '').split(' ');
  const size = { B: 1e-6, kB: 1e-3, MB: 1, GB: 1e3 }[units] ?? Number.NaN;
  return Math.round(Number(amount || 0) * size * 1e6) / 1e6;
}
