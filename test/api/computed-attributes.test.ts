import { expect } from 'chai';
import { randomFrom } from '../property/usage/random.js';
import { BASE, balance, create, patch } from '../services/account-management/support.js';
import { send } from '../support/http.js';
import { forEachServer } from '../support/server.js';
import { bucketOf, usageCalls, usageOf } from '../support/usage.js';

const SEED = Number(process.env.TEST_SEED ?? 18);
const DAY_MS = 86_400_000;
/** More than one test's buckets, fewer than those of all tests. */
const SCAN_LIMIT = 50;

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const SOON = inDays(5);

/** Periods, with the status that a bucket has in them. */
const PERIODS: readonly [object | undefined, string][] = [
  [undefined, 'active'],
  [{ startDateTime: inDays(-5) }, 'active'],
  [{ startDateTime: inDays(-5), endDateTime: inDays(5) }, 'active'],
  [{ startDateTime: inDays(5), endDateTime: inDays(9) }, 'active'],
  [{ endDateTime: inDays(-1) }, 'expired'],
  [{ startDateTime: inDays(9), endDateTime: inDays(5) }, 'expired'],
  [{ startDateTime: SOON, endDateTime: SOON }, 'expired'],
];

describe('Computed attributes', () => {
  forEachServer(
    (server) => {
      const calls = usageCalls(() => server.url);
      const list = (query: string) => send(`${calls.at('bucket')}?${query}`);
      // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
      const names = ({ body, text }: { body: any; text: string }) => {
        expect(body, text).to.be.an('array');
        return body.map(({ name }: { name: string }) => name);
      };
      const found = async (query: string) => names(await list(query)).sort();

      it('are filtered, sorted and counted as clients read them', async function () {
        this.timeout(120_000);
        const id = 'seen';
        for (const [index, [validFor, status]] of PERIODS.entries())
          for (const stored of [undefined, 'active', 'Suspended ', 'expired'])
            await calls.bucket({
              ...bucketOf(id, 10 + index, 'GB', { status: stored }),
              name: `${index} ${stored?.startsWith('S') ? 'suspended' : status} ${stored}`,
              validFor,
            });
        const own = `product.id=${id}&fields=name,status&limit=100`;
        const all = (await list(own)).body as { name: string; status: string }[];
        for (const { name, status } of all) expect(name.split(' ')[1], name).to.equal(status);
        const expected = (...statuses: string[]) =>
          all.flatMap(({ name, status }) => (statuses.includes(status) ? name : [])).sort();
        for (const [query, statuses] of [
          ['status=active', ['active']],
          ['status=expired', ['expired']],
          ['status=suspended', ['suspended']],
          ['status=active,suspended', ['active', 'suspended']],
          ['status.ne=active', ['expired', 'suspended']],
          ['status.gt=active', ['expired', 'suspended']],
          ['status.lte=expired', ['active', 'expired']],
          ['status=unheard', []],
          ["filter=$[?(@.status=='active')]", ['active']],
          ['filter=$[?(@.remainingValue.amount>=10)]', ['active', 'expired', 'suspended']],
        ] as const) {
          const answer = await list(`${query}&${own}`);
          expect(names(answer).sort(), query).to.deep.equal(expected(...statuses));
          expect(answer.headers.get('x-total-count'), query).to.equal(String(expected(...statuses).length));
        }
        const sorted = (await list(`${own}&sort=-status,name`)).body as { name: string; status: string }[];
        const wanted = ['suspended', 'expired', 'active'].flatMap((status) => expected(status));
        expect(sorted.map(({ name }) => name)).to.deep.equal(wanted);
      });

      it('follow usage: remaining value and its text', async function () {
        this.timeout(120_000);
        for (const number of [1, 2, 3, 4]) {
          const id = `left-${number}`;
          await calls.bucket({
            ...bucketOf(id, 5, 'GB', { name: id }),
            relatedParty: [{ id: 'left', '@referredType': 'Individual' }],
          });
          await calls.use(usageOf(id, number, 'GB'));
        }
        const own = 'relatedParty.id=left';
        expect(await found(`${own}&remainingValue.amount=3`)).to.deep.equal(['left-2']);
        expect(await found(`${own}&remainingValue.amount.lt=3`)).to.deep.equal(['left-3', 'left-4']);
        expect(await found(`${own}&remainingValueName=1%20GB`)).to.deep.equal(['left-4']);
        expect(await found(`${own}&filter=$[?(@.remainingValue.amount==5)]`)).to.deep.equal([]);
        const page = await list(`${own}&sort=remainingValue.amount&limit=3&fields=name,remainingValue`);
        expect(names(page)).to.deep.equal(['left-4', 'left-3', 'left-2']);
        const next = /<([^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
        expect(names(await send(next))).to.deep.equal(['left-1']);
      });

      it(`of random buckets are found as they are read (TEST_SEED=${SEED})`, async function () {
        this.timeout(120_000);
        const random = randomFrom(SEED);
        const id = 'random';
        for (let index = 0; index < 15; index += 1) {
          const [validFor] = random.one(PERIODS);
          const status = random.one([undefined, 'suspended', 'expired']);
          await calls.bucket({
            ...bucketOf(id, random.upTo(4), 'GB', { name: `own ${index}`, status }),
            validFor,
          });
          if (random.next() < 0.5)
            await calls.use(usageOf(id, random.next(), 'GB', { usageDate: inDays(0) }));
        }
        // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
        const all = (await list(`product.id=${id}&limit=100`)).body as any[];
        const amounts = [...new Set(all.map(({ remainingValue: { amount } }) => amount))];
        // biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
        const expectFound = async (query: string, fits: (bucket: any) => boolean) => {
          const own = (await found(`${query}&limit=100`)).filter((name: string) => name.startsWith('own '));
          expect(own, query).to.deep.equal(
            all
              .filter(fits)
              .map(({ name }) => name)
              .sort(),
          );
        };
        for (const amount of amounts) {
          await expectFound(
            `remainingValue.amount=${amount}`,
            (each) => each.remainingValue.amount === amount,
          );
          await expectFound(
            `status=active&remainingValue.amount.gte=${amount}`,
            (each) => each.status === 'active' && each.remainingValue.amount >= amount,
          );
          await expectFound(
            `status=expired;remainingValue.amount.lt=${amount}`,
            (each) => each.status === 'expired' || each.remainingValue.amount < amount,
          );
        }
      });

      it('that an index serves are found among more resources than may be read', async function () {
        this.timeout(120_000);
        for (let index = 0; index < SCAN_LIMIT + 5; index += 1)
          await calls.bucket({
            ...bucketOf('many', 1, 'GB', { name: `many ${index}` }),
            validFor: undefined,
          });
        const active = await list('status=active&limit=100');
        expect(active.status, active.text).to.equal(200);
        expect(names(active).filter((name: string) => name.startsWith('many'))).to.have.length(
          SCAN_LIMIT + 5,
        );
        expect((await list('remainingValue.amount.gt=0')).status).to.equal(400);
        expect((await list('status=suspended&remainingValue.amount.gt=0')).status).to.equal(200);
      });

      it('of accounts are the live balances', async function () {
        this.timeout(120_000);
        const ledger = await create(server, 'financialAccount', {
          accountBalance: [balance('amountDue', 10)],
        });
        const made = await create(server, 'billingAccount', { financialAccount: { id: ledger.id } });
        const ids = async (query: string) => {
          const { body, text } = await send(`${server.url}${BASE}/billingAccount?${query}`);
          expect(body, text).to.be.an('array');
          return body.map(({ id }: { id: string }) => id);
        };
        const path = 'financialAccount.accountBalance.amount.value';
        expect(await ids(`${path}=10`)).to.deep.equal([made.id]);
        await patch(ledger, { accountBalance: [balance('amountDue', 12.5)] });
        expect(await ids(`${path}=10`)).to.deep.equal([]);
        expect(await ids(`${path}.gt=12&financialAccount.id=${ledger.id}`)).to.deep.equal([made.id]);
        expect(await ids(`filter=$[?(@.${path}==12.5)]`)).to.deep.equal([made.id]);
        expect(await ids(`filter=$[?(@.${path}==10)]`)).to.deep.equal([]);
        const other = await create(server, 'financialAccount', { accountBalance: [balance('amountDue', 1)] });
        const less = await create(server, 'billingAccount', { financialAccount: { id: other.id } });
        expect(await ids(`sort=${path}`)).to.deep.equal([less.id, made.id]);
        expect(await ids(`sort=-${path}`)).to.deep.equal([made.id, less.id]);
      });
    },
    { SCAN_LIMIT: String(SCAN_LIMIT) },
  );
});
