import { Big } from 'big.js';
import { expect } from 'chai';
import { amountCase, digitsOf } from '../property/usage/amounts.js';
import { type Fraction, plus, ZERO } from '../property/usage/fraction.js';
import { randomFrom } from '../property/usage/random.js';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';
import { bucketOf, levels, outside, person, product, usageCalls, usageOf } from '../support/usage.js';

const SEED = Number(process.env.TEST_SEED ?? 18);

const monetary = (name: string, links: object) => ({ name, usageType: 'monetary', ...links });
const rated = (value: unknown, unit: string | undefined, id?: string) => ({
  taxIncludedRatingAmount: { value, ...(unit !== undefined && { unit }) },
  ...(id !== undefined && { productRef: product(id) }),
});

/** The texts of a 299 warning. */
const warningOf = ({ headers }: { headers: Headers }) =>
  /^299 - "(.*)"$/.exec(headers.get('warning') ?? '')?.[1];

describe('Usage and money', function () {
  this.timeout(120_000);
  forEachServer((server) => {
    const calls = usageCalls(() => server.url);
    const { bucket, use, correct, bulk, remove, ofProduct, consumption, post } = calls;
    let number = 0;
    const fresh = () => `money-${++number}`;
    const costs = (...ratedProductUsage: object[]) => ({
      usageType: 'data',
      usageDate: '2026-03-10T12:00:00Z',
      ratedProductUsage,
    });

    it('skips buckets of another currency, in any order of creation', async () => {
      for (const order of [
        ['EUR', 'USD'],
        ['USD', 'EUR'],
      ]) {
        const id = fresh();
        for (const unit of order) await bucket(bucketOf(id, 10, unit, monetary(unit, {})));
        await use(costs(rated(4, 'USD', id)));
        expect(levels(await ofProduct(id))).to.deep.equal({
          EUR: ['10 EUR', '0 EUR'],
          USD: ['6 USD', '4 USD'],
        });
        await use(costs(rated(7, 'USD', id)));
        const result = await ofProduct(id);
        expect(levels(result).USD).to.deep.equal(['0 USD', '10 USD']);
        expect(outside(result)).to.deep.equal(['monetary 1 USD']);
        expect((await post('usage', costs(rated(1, 'GBP', id)))).status, 'nothing fits').to.equal(400);
      }
    });

    it('skips what does not convert in a pack of GB, minutes and SMS of one usage type', async () => {
      const units = ['GB', 'min', 'SMS'];
      for (const order of [units, units.toReversed(), ['min', 'SMS', 'GB']]) {
        const id = fresh();
        for (const unit of order) await bucket(bucketOf(id, 100, unit, { name: unit }));
        for (const unit of units) await use(usageOf(id, 3, unit));
        const used = Object.values(levels(await ofProduct(id))).map(([left, spent]) => `${left}, ${spent}`);
        expect(used).to.have.members(['97 GB, 3 GB', '97 min, 3 min', '97 SMS, 3 SMS']);
      }
    });

    it('skips what does not convert in the wallets of a party', async () => {
      const id = fresh();
      const relatedParty = [person(id)];
      for (const unit of ['EUR', 'USD'])
        await bucket({ ...bucketOf(id, 10, unit, monetary(unit, { relatedParty })), product: [] });
      await use({ ...costs(rated(4, 'USD')), relatedParty });
      await use({ ...costs(rated(3, 'EUR')), relatedParty });
      expect(levels(await consumption({ relatedParty }))).to.deep.equal({
        EUR: ['7 EUR', '3 EUR'],
        USD: ['6 USD', '4 USD'],
      });
    });

    it('draws each rated product of one record from its own bucket', async () => {
      const [a, b] = [fresh(), fresh()];
      await bucket(bucketOf(a, 10, 'EUR', monetary('a', {})));
      await bucket(bucketOf(b, 10, 'EUR', monetary('b', {})));
      const { id } = await use(costs(rated(3, 'EUR', a), rated(5, 'EUR', b)));
      const both = async () => ({ ...levels(await ofProduct(a)), ...levels(await ofProduct(b)) });
      expect(await both()).to.deep.equal({ a: ['7 EUR', '3 EUR'], b: ['5 EUR', '5 EUR'] });
      await correct(id, { ratedProductUsage: [rated(1, 'EUR', a), rated(2, 'EUR', b)] });
      expect(await both()).to.deep.equal({ a: ['9 EUR', '1 EUR'], b: ['8 EUR', '2 EUR'] });
      await remove('usage', id);
      expect(await both()).to.deep.equal({ a: ['10 EUR', '0 EUR'], b: ['10 EUR', '0 EUR'] });
    });

    it('counts each rated product outside of buckets on its own, and moves only its own to a new bucket', async () => {
      const [a, b] = [fresh(), fresh()];
      const relatedParty = [person(a)];
      const { id } = await use({ ...costs(rated(3, 'EUR', a), rated(5, 'EUR', b)), relatedParty });
      expect(outside(await ofProduct(a))).to.deep.equal(['monetary 3 EUR']);
      expect(outside(await ofProduct(b))).to.deep.equal(['monetary 5 EUR']);
      await bucket(bucketOf(b, 4, 'EUR', monetary('b', {})));
      expect(outside(await ofProduct(a))).to.deep.equal(['monetary 3 EUR']);
      const ofB = await ofProduct(b);
      expect([levels(ofB), outside(ofB)]).to.deep.equal([{ b: ['0 EUR', '4 EUR'] }, ['monetary 1 EUR']]);
      const wallet = { ...bucketOf(a, 10, 'EUR', monetary('wallet', { relatedParty })), product: [] };
      await bucket(wallet);
      expect(levels(await consumption({ relatedParty })).wallet).to.deep.equal(['6 EUR', '4 EUR']);
      await remove('usage', id);
      expect(levels(await consumption({ relatedParty })).wallet).to.deep.equal(['10 EUR', '0 EUR']);
      expect(levels(await ofProduct(b))).to.deep.equal({ b: ['4 EUR', '0 EUR'] });
    });

    it('counts contract-valid amounts of every form exactly', async () => {
      const id = fresh();
      await bucket(bucketOf(id, 100, 'EUR', monetary('money', {})));
      for (const value of [0.30000000000000004, 1e-13, 39.66666666666667])
        await use(costs(rated(value, 'EUR', id)));
      expect(levels(await ofProduct(id)).money).to.deep.equal([
        '60.03333333333322996 EUR',
        '39.96666666666677004 EUR',
      ]);
      const call = fresh();
      await bucket(bucketOf(call, 60, 'min', { name: 'calls', usageType: 'voice' }));
      for (const value of ['00:05:30', 'PT5M30S', '1e3'])
        await use({
          ...usageOf(call, 1, 's', { usageType: 'voice' }),
          usageCharacteristic: [
            { name: 'duration', value },
            { name: 'units', value: 's' },
          ],
        });
      expect((await ofProduct(call)).bucketRefOrValue[0].bucketCounter[0].value).to.deep.equal({
        amount: 27.6666666666667,
        units: 'min',
      });
      const data = fresh();
      await bucket(bucketOf(data, 1, 'GB', { name: 'data' }));
      for (const value of [
        { value: 100, unit: 'MB' },
        { amount: 100, unit: 'MB' },
        { amount: 100, units: 'MB' },
        { value: 100, units: 'MB' },
      ])
        await use(usageOf(data, 1, 'GB', { usageCharacteristic: [{ name: 'volume', value }] }));
      expect(levels(await ofProduct(data))).to.deep.equal({ data: ['0.6 GB', '0.4 GB'] });
    });

    it('returns a credit to the first bucket that fits, otherwise counts it outside', async () => {
      const id = fresh();
      await use(costs(rated(-2, 'EUR', id)));
      expect(outside(await ofProduct(id))).to.deep.equal(['monetary -2 EUR']);
      await bucket(bucketOf(id, 10, 'EUR', monetary('money', {})));
      await use(costs(rated(15, 'EUR', id)));
      const { id: credit } = await use(costs(rated(-4, 'EUR', id)));
      const result = await ofProduct(id);
      expect([levels(result), outside(result)]).to.deep.equal([
        { money: ['4 EUR', '6 EUR'] },
        ['monetary 3 EUR'],
      ]);
      await remove('usage', credit);
      expect(levels(await ofProduct(id))).to.deep.equal({ money: ['0 EUR', '10 EUR'] });
    });

    it('stores what it cannot count, with a warning', async () => {
      const id = fresh();
      const characteristic = (value: unknown) => ({ usageCharacteristic: [{ name: 'volume', value }] });
      const cases: [object, RegExp][] = [
        [usageOf(id, 'many', 'GB'), /^Not counted: usageCharacteristic\.0\.value is 'many'$/],
        [usageOf(id, '00:05:30', 'GB'), /usageCharacteristic\.0\.value is '00:05:30'/],
        [usageOf(id, 1, 'GB', characteristic(true)), /usageCharacteristic\.0\.value is true/],
        [usageOf(id, 1, 'GB', { usageCharacteristic: [] }), /it has no amount/],
        [usageOf(id, 1, 'GB', { usageType: undefined }), /usageType is missing/],
        [usageOf(id, 1, 'GB', { status: 'rejected' }), /its status is rejected/],
        [usageOf(id, 1, 'GB', { ratedProductUsage: [] }), /belongs to no product, logical resource or party/],
        [costs(rated(3, undefined, id)), /ratedProductUsage\.0\.taxIncludedRatingAmount has no unit/],
      ];
      for (const [body, warning] of cases) {
        const answer = await post('usage', body);
        expect(answer.status, answer.text).to.equal(201);
        expect(warningOf(answer), JSON.stringify(body)).to.match(warning);
        expect((await send(`${calls.at('usage')}/${answer.body.id}`)).status).to.equal(200);
      }
      const counted = await post('usage', usageOf(id, 1, 'GB'));
      expect(counted.headers.has('warning')).to.equal(false);
      const corrected = await correct(counted.body.id, characteristic('x'));
      expect(warningOf(corrected)).to.match(/usageCharacteristic\.0\.value is 'x'/);
      const many = await bulk([usageOf(id, 1, 'GB'), usageOf(id, 'many', 'GB')]);
      expect(warningOf(many)).to.match(/^1\.value: Not counted: /);
      expect(outside(await ofProduct(id))).to.deep.equal(['data 1 GB']);
    });

    it('accepts every amount of a bucket; of one that it cannot read, it draws nothing', async () => {
      const id = fresh();
      const unit = 'EUR';
      await bucket(bucketOf(id, 0.30000000000000004, unit, monetary('long', {})));
      await bucket(
        bucketOf(id, undefined, '', monetary('spelled', { remainingValue: { value: '1e1', unit } })),
      );
      const answer = await post(
        'bucket',
        bucketOf(id, 1, unit, monetary('odd', { remainingValue: { value: 'much', unit } })),
      );
      expect(answer.status).to.equal(201);
      expect(warningOf(answer)).to.match(/^Nothing is drawn from this bucket: remainingValue is /);
      await use(costs(rated(1, unit, id)));
      expect(levels(await ofProduct(id))).to.deep.equal({
        long: ['0 EUR', '0.30000000000000004 EUR'],
        spelled: ['9.30000000000000004 EUR', '0.69999999999999996 EUR'],
      });
    });

    it(`counts exactly what an independent reader reads (TEST_SEED=${SEED})`, async function () {
      this.timeout(120_000);
      const random = randomFrom(SEED);
      const id = fresh();
      let [seconds, euros]: Fraction[] = [ZERO, ZERO] as const;
      const records: object[] = [];
      while (records.length < 60) {
        const { value, units, exact } = amountCase(random);
        if (typeof value === 'number') {
          euros = plus(euros, digitsOf(String(value)));
          records.push(costs(rated(value, 'EUR', id)));
        }
        if (typeof value !== 'string' || !/[:P]/.test(value)) continue;
        seconds = plus(seconds, exact);
        const unit = units ? [{ name: 'units', value: units }] : [];
        const usageCharacteristic = [{ name: 'duration', value }, ...unit];
        records.push(usageOf(id, 0, '', { usageCharacteristic }));
      }
      expect((await bulk(records)).status).to.equal(200);
      const shown = new Map(outside(await ofProduct(id)).map((text) => text.split(' ') as [string, string]));
      for (const [type, { over, under }] of [
        ['data', seconds],
        ['monetary', euros],
      ] as const)
        expect(new Big(shown.get(type) ?? 0).times(under.toString()).toFixed(), type).to.equal(
          over.toString(),
        );
    });
  });
});
