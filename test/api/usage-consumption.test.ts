import { expect } from 'chai';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';
import {
  bucketOf,
  levels,
  MARCH,
  outside,
  person,
  product,
  resource,
  usageCalls,
  usageOf,
} from '../support/usage.js';

describe('queryUsageConsumption', () => {
  forEachServer(
    (server) => {
      const calls = usageCalls(() => server.url);
      const { bucket, use, correct, bulk, remove, ofProduct, consumption, post } = calls;
      let number = 0;
      /** A product of its own for each test. */
      const fresh = () => `product-${++number}`;

      it('selects nothing without criteria, and says so', async () => {
        for (const query of [
          {},
          { searchCriteria: {} },
          { relatedParty: [], searchCriteria: { product: [] } },
        ]) {
          const { state, description, bucketRefOrValue } = await consumption(query);
          expect(state).to.equal('done');
          expect(description).to.match(/^Nothing is selected: name a party/);
          expect(bucketRefOrValue).to.equal(undefined);
        }
      });

      it('returns what is left and what was used, and keeps that result', async () => {
        const id = fresh();
        const { id: bucketId } = await bucket(
          bucketOf(id, 20, 'GB', { name: 'b', reservedValue: { amount: 3, units: 'GB' } }),
        );
        await use(usageOf(id, 1.5, 'GB'));
        await use(usageOf(id, '500', 'MB'));
        const answer = await post('query', {
          searchCriteria: { product: [product(id)] },
          usageConsumption: [{ description: 'of the client' }],
        });
        const [result, ...others] = answer.body.usageConsumption;
        expect(others).to.deep.equal([]);
        expect(result).to.deep.include({ state: 'done', description: '1 bucket' });
        expect(result.bucketRefOrValue[0]).to.deep.include({
          ...{ id: bucketId, remainingValue: { amount: 18, units: 'GB' }, remainingValueName: '18 GB' },
          reservedValue: { amount: 3, units: 'GB' },
          status: 'expired',
        });
        expect(result.bucketRefOrValue[0].bucketCounter).to.deep.equal([
          {
            ...{ counterType: 'used', level: 'global', valueName: '2 GB', value: { amount: 2, units: 'GB' } },
            consumptionPeriod: {
              startDateTime: '2026-03-01T00:00:00.000Z',
              endDateTime: '2026-04-01T00:00:00.000Z',
            },
          },
        ]);
        await use(usageOf(id, 1, 'GB'));
        const kept = await send(`${calls.at('query')}/${answer.body.id}`);
        expect(kept.body.usageConsumption).to.deep.equal(answer.body.usageConsumption);
        const live = await send(`${calls.at('bucket')}/${bucketId}`);
        expect(live.body).to.deep.include({ remainingValueName: '17 GB', status: 'expired' });
      });

      it('counts usage in the requested period; what is left does not depend on it', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 10, 'GB', { name: 'b' }));
        for (const day of ['01', '10', '11', '20'])
          await use(usageOf(id, 1, 'GB', { usageDate: `2026-03-${day}T12:00:00Z` }));
        const validPeriod = { startDateTime: '2026-03-10T12:00:00Z', endDateTime: '2026-03-20T12:00:00Z' };
        const asked = await ofProduct(id, { validPeriod });
        expect(levels(asked)).to.deep.equal({ b: ['6 GB', '2 GB'] });
        const [{ bucketCounter }] = asked.bucketRefOrValue;
        expect(bucketCounter[0].consumptionPeriod.endDateTime).to.equal('2026-03-20T12:00:00.000Z');
        const validFor = { startDateTime: '2026-05-01T00:00:00Z' };
        expect((await ofProduct(id, { validPeriod: validFor })).bucketRefOrValue).to.deep.equal([]);
      });

      it('supports buckets without a limit, and buckets without usage', async () => {
        const id = fresh();
        await bucket(bucketOf(id, undefined, '', { name: 'all', usageType: 'voice' }));
        await bucket(bucketOf(id, 5, 'GB', { name: 'idle' }));
        await use(usageOf(id, 2, 'min', { usageType: 'Voice' }));
        const result = await ofProduct(id);
        expect(levels(result)).to.deep.equal({ all: ['Unlimited', '120 s'], idle: ['5 GB', '0 GB'] });
        expect(
          result.bucketRefOrValue.find(({ name }: { name: string }) => name === 'all'),
        ).to.not.have.property('remainingValue');
      });

      it('counts usage without a bucket, and usage above the bucket, by product and logical resource', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 1, 'GB', { name: 'b' }));
        const usageCharacteristic = [
          { name: 'volume', value: { amount: 3, units: 'GB' } },
          { name: 'msisdn', value: `${id}-number` },
        ];
        await use(usageOf(id, 0, '', { usageCharacteristic }));
        await use(
          usageOf(id, 0, '', { usageType: 'sms', usageCharacteristic: [{ name: 'amount', value: 4 }] }),
        );
        const result = await ofProduct(id);
        expect(levels(result)).to.deep.equal({ b: ['0 GB', '1 GB'] });
        expect(outside(result)).to.have.members(['data 2 GB', 'sms 4 piece']);
        const byResource = await consumption({
          searchCriteria: { logicalResource: [resource(`${id}-number`)] },
        });
        expect(outside(byResource, 'logicalResource')).to.deep.equal(['data 2 GB']);
      });

      it('draws from the bucket that expires first, then from the oldest', async () => {
        const id = fresh();
        const validFor = (startDateTime: string, endDateTime?: string) => ({
          validFor: {
            startDateTime: `${startDateTime}T00:00:00Z`,
            ...(endDateTime && { endDateTime: `${endDateTime}T00:00:00Z` }),
          },
        });
        await bucket(bucketOf(id, 1, 'GB', { name: 'open', ...validFor('2026-01-01') }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'younger', ...validFor('2026-03-02', '2026-04-01') }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'older', ...validFor('2026-03-01', '2026-04-01') }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'soon', ...validFor('2026-03-09', '2026-03-12') }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'over', ...validFor('2026-02-01', '2026-03-01') }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'suspended', status: 'suspended' }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'reversed', ...validFor('2026-04-01', '2026-03-01') }));
        const left = async () => {
          const found = Object.entries(levels(await ofProduct(id)));
          return found.flatMap(([name, [remaining]]) =>
            remaining === '1 GB' ? [] : [`${name} ${remaining}`],
          );
        };
        const steps = [['soon 0.2 GB'], ['older 0.4 GB'], ['younger 0.6 GB'], ['open 0.8 GB']];
        for (const expected of steps) {
          await use(usageOf(id, 800, 'MB'));
          expect(await left()).to.include.members(expected);
        }
        expect(await left()).to.have.length(4);
        const status = new Map<string, string>(
          (await ofProduct(id)).bucketRefOrValue.map((each: { name: string; status: string }) => [
            each.name,
            each.status,
          ]),
        );
        expect([status.get('open'), status.get('suspended'), status.get('reversed')]).to.deep.equal([
          'active',
          'suspended',
          'expired',
        ]);
      });

      it('draws late usage from the bucket that was valid then', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 1, 'GB', { name: 'march' }));
        const validFor = { startDateTime: '2026-04-01T00:00:00Z', endDateTime: '2026-05-01T00:00:00Z' };
        await bucket(bucketOf(id, 1, 'GB', { name: 'april', validFor }));
        await use(usageOf(id, 0.1, 'GB', { usageDate: '2026-04-02T00:00:00Z' }));
        await use(usageOf(id, 0.3, 'GB', { usageDate: '2026-03-31T23:59:59.999Z' }));
        expect(levels(await ofProduct(id))).to.deep.equal({
          march: ['0.7 GB', '0.3 GB'],
          april: ['0.9 GB', '0.1 GB'],
        });
      });

      it('gives back the draws of corrected and deleted usage', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 1, 'GB', { name: 'b' }));
        const first = await use(usageOf(id, 0.9, 'GB'));
        const second = await use(usageOf(id, 0.3, 'GB'));
        expect(outside(await ofProduct(id))).to.deep.equal(['data 200 MB']);
        const usageCharacteristic = usageOf(id, 0.5, 'GB').usageCharacteristic;
        expect((await correct(first.id, { usageCharacteristic })).status).to.equal(200);
        // Others' draws stay where they are.
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['0.4 GB', '0.6 GB'] });
        expect(outside(await ofProduct(id))).to.deep.equal(['data 200 MB']);
        expect((await correct(second.id, { description: 'nothing that counts' })).status).to.equal(200);
        expect(outside(await ofProduct(id))).to.deep.equal(['data 200 MB']);
        expect((await correct(second.id, { status: 'rejected' })).status).to.equal(200);
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['0.5 GB', '0.5 GB'] });
        expect((await remove('usage', first.id)).status).to.equal(204);
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['1 GB', '0 GB'] });
        expect(outside(await ofProduct(id))).to.deep.equal([]);
      });

      it('a new bucket takes uncovered usage, oldest first; a deleted one is removed with its draws', async () => {
        const id = fresh();
        for (const day of ['05', '03', '04'])
          await use(usageOf(id, 1, 'GB', { usageDate: `2026-03-${day}T00:00:00Z` }));
        const { id: bucketId } = await bucket(bucketOf(id, 2.5, 'GB', { name: 'b' }));
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['0 GB', '2.5 GB'] });
        const validPeriod = { startDateTime: '2026-03-05T00:00:00Z', endDateTime: '2026-03-06T00:00:00Z' };
        expect(outside(await ofProduct(id, { validPeriod }))).to.deep.equal(['data 500 MB']);
        expect((await remove('bucket', bucketId)).status).to.equal(204);
        const after = await ofProduct(id);
        expect([levels(after), outside(after)]).to.deep.equal([{}, ['data 500 MB']]);
      });

      it('counts shared buckets by user and by device', async () => {
        const id = fresh();
        const logicalResource = [{ ...resource(`${id}-a`), value: '+441' }, resource(`${id}-b`)];
        await bucket(bucketOf(id, 10, 'GB', { name: 'b', logicalResource, relatedParty: [person('ann')] }));
        const by = (user: string, device: string, amount: number) =>
          use(
            usageOf(id, amount, 'GB', {
              relatedParty: [person('ann'), person(user, 'user')],
              usageCharacteristic: [
                { name: 'amount', value: amount },
                { name: 'units', value: 'GB' },
                { name: 'phoneNumber', value: device },
              ],
            }),
          );
        await by('ann', '+441', 1);
        await by('bob', '+441', 2);
        await by('bob', `${id}-b`, 4);
        const [{ bucketCounter }] = (await ofProduct(id)).bucketRefOrValue;
        const shown = bucketCounter.map(
          // biome-ignore lint/suspicious/noExplicitAny: a counter
          ({ level, valueName, user, logicalResource: device }: any) =>
            [level, user?.id ?? device?.id, valueName].filter(Boolean).join(' '),
        );
        expect(shown).to.have.members([
          'global 7 GB',
          'user bob 6 GB',
          'user ann 1 GB',
          `device ${id}-a 3 GB`,
          `device ${id}-b 4 GB`,
        ]);
      });

      it('draws money for the cost of usage, by currency', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 10, 'EUR', { name: 'credit', usageType: 'monetary' }));
        const costing = (value: number, unit: string) =>
          usageOf(id, 1, 'MB', {
            ratedProductUsage: [{ productRef: product(id), taxIncludedRatingAmount: { value, unit } }],
          });
        await use(costing(0.1, 'EUR'));
        await use(costing(0.2, 'eur'));
        expect(levels(await ofProduct(id))).to.deep.equal({ credit: ['9.7 EUR', '0.3 EUR'] });
        const refused = await post('usage', costing(1, 'USD'));
        expect(refused.status).to.equal(400);
        expect(refused.body.message).to.match(/is 1 USD, bucket \S+ counts in EUR/);
      });

      it('refuses usage in units that do not match, as a whole', async () => {
        const id = fresh();
        await bucket(bucketOf(id, 10, 'GB', { name: 'b' }));
        const answer = await bulk([usageOf(id, 1, 'GB'), usageOf(id, 3, 'min')]);
        expect(answer.status).to.equal(400);
        expect(answer.body.message).to.match(/^The usage at 1\.value is 3 min, bucket \S+ counts in GB: /);
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['10 GB', '0 GB'] });
        expect((await bulk([usageOf(id, 1, 'GB'), usageOf(id, 2, 'GiB')])).status).to.equal(200);
        expect(levels(await ofProduct(id))).to.deep.equal({ b: ['6.852516352 GB', '3.147483648 GB'] });
      });

      it('combines criteria of different kinds by AND, and those of one kind by OR', async () => {
        const [one, two] = [fresh(), fresh()];
        const party = `${one}-party`;
        const partyAccount = { id: `${one}-account` };
        const named = (name: string, id: string, more: object = {}) =>
          bucket(bucketOf(id, 1, 'GB', { name, relatedParty: [person(party)], ...more }));
        await named('a', one, { partyAccount });
        await named('b', one, { usageType: 'voice', remainingValue: { amount: 1, units: 'h' } });
        await named('c', two, {
          service: [{ id: `${one}-service` }],
          logicalResource: [{ ...resource('r'), value: one }],
        });
        const found = async (query: object) =>
          Object.keys(levels(await consumption(query)))
            .sort()
            .join('');
        const relatedParty = [person(party)];
        const products = [product(one), product(two)];
        expect(await found({ relatedParty })).to.equal('abc');
        expect(await found({ relatedParty: [person('nobody')] })).to.equal('');
        expect(await found({ searchCriteria: { relatedParty, product: products } })).to.equal('abc');
        expect(await found({ relatedParty, searchCriteria: { product: [product(two)] } })).to.equal('c');
        expect(await found({ relatedParty, partyAccount: [partyAccount] })).to.equal('a');
        expect(
          await found({ partyAccount: [partyAccount], searchCriteria: { product: [product(two)] } }),
        ).to.equal('');
        expect(await found({ searchCriteria: { logicalResource: [resource(one)] } })).to.equal('c');
        expect(
          await found({ relatedParty, searchCriteria: { service: [{ id: `${one}-service` }] } }),
        ).to.equal('c');
        const bucketsThat = (...bucketRefOrValue: object[]) => ({
          relatedParty,
          searchCriteria: { bucketRefOrValue },
        });
        expect(await found(bucketsThat({ usageType: 'VOICE' }))).to.equal('b');
        expect(await found(bucketsThat({ usageType: 'voice' }, { product: [product(two)] }))).to.equal('bc');
        expect(await found(bucketsThat({ usageType: 'voice', product: [product(two)] }))).to.equal('');
        expect(await found(bucketsThat({ status: 'active' }))).to.equal('');
        expect(await found({ relatedParty, searchCriteria: { validPeriod: MARCH } })).to.equal('abc');
        const [{ id }] = (await ofProduct(two)).bucketRefOrValue;
        expect(await found({ searchCriteria: { bucketRefOrValue: [{ id }] } })).to.equal('c');
      });

      it('finds buckets by product, else by logical resource, else by party', async () => {
        const id = fresh();
        const relatedParty = [person(`${id}-party`)];
        const everywhere = { relatedParty, product: undefined };
        await bucket(bucketOf(id, 1, 'GB', { name: 'by party', ...everywhere }));
        await bucket(bucketOf(id, 1, 'GB', { name: 'by product', relatedParty }));
        await bucket(bucketOf(`${id}-other`, 1, 'GB', { name: 'other', relatedParty }));
        const left = async () => {
          const all = Object.entries(levels(await consumption({ relatedParty })));
          return Object.fromEntries(all.map(([name, [remaining]]) => [name, remaining]));
        };
        await use(usageOf(id, 1.25, 'GB', { relatedParty }));
        expect(await left()).to.deep.equal({ 'by party': '0 GB', 'by product': '0.75 GB', other: '1 GB' });
        await use(usageOf(id, 1, 'GB', { relatedParty, ratedProductUsage: undefined }));
        expect(await left()).to.deep.equal({ 'by party': '0 GB', 'by product': '0 GB', other: '0.75 GB' });
      });

      it('returns at most the configured number of buckets, and says that there are more', async () => {
        const id = fresh();
        for (let count = 0; count < 9; count += 1) await bucket(bucketOf(id, 1, 'GB', { name: `b${count}` }));
        const { bucketRefOrValue, description } = await ofProduct(id);
        expect(bucketRefOrValue).to.have.length(8);
        expect(description).to.match(/^The first 8 buckets of the result/);
      });
    },
    { USAGE_BUCKETS: '8' },
  );
});
