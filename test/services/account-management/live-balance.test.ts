import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { behaviours } from '../../../src/services/account-management/behaviours.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { ResourceAccess } from '../../../src/services/types.js';
import { forEachDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { type Account, BASE, balance, create, patch, read, to } from './support.js';

const since = (startDateTime: string) => ({ startDateTime });

describe('The balance of a financial account in accounts that refer to it', () => {
  forEachServer((server) => {
    const shown = async (account: Account, query = '') => (await read(account, query)).financialAccount;

    it('is current on creation, change, retrieval and in lists', async () => {
      const due = balance('amountDue', 10.1);
      const ledger = await create(server, 'financialAccount', { accountBalance: [due] });
      for (const kind of ['partyAccount', 'billingAccount', 'settlementAccount']) {
        const made = await create(server, kind, { financialAccount: { id: ledger.id } });
        expect(made.financialAccount).to.deep.equal({
          ...to(ledger),
          name: 'Some account',
          accountBalance: due,
        });
        for (const value of [0.1, 123456789012.345, -1e-7]) {
          const accountBalance = balance('amountDue', value);
          await patch(ledger, { accountBalance: [accountBalance] });
          expect((await shown(made)).accountBalance).to.deep.equal(accountBalance);
          const list = (await send(`${server.url}${BASE}/${kind}?financialAccount.id=${ledger.id}`)).body;
          expect(list[0].financialAccount.accountBalance).to.deep.equal(accountBalance);
          const { body } = await patch(made, { description: `at ${value}` });
          expect(body.financialAccount.accountBalance).to.deep.equal(accountBalance);
        }
        await patch(ledger, { accountBalance: [due] });
      }
    });

    it('keeps up to 15 digits as they were sent', async () => {
      const digits = ['0.1', '12.34', '999999999999.999', '123456789012345', '-0.00123456789012345'];
      for (const value of digits) {
        const ledger = await create(server, 'financialAccount', {
          accountBalance: [balance('amountDue', Number(value))],
        });
        const made = await create(server, 'billingAccount', { financialAccount: to(ledger) });
        expect((await send(made.href)).text).to.include(`"value":${value}}`);
      }
    });

    it('ignores what a client sends, and is absent when there is none', async () => {
      const ledger = await create(server, 'financialAccount');
      const financialAccount = { ...to(ledger), accountBalance: balance('amountDue', 99) };
      const made = await create(server, 'billingAccount', { financialAccount });
      expect(made.financialAccount).to.not.have.property('accountBalance');
      await patch(made, { financialAccount });
      expect(await shown(made)).to.not.have.property('accountBalance');
      const found = await send(
        `${server.url}${BASE}/billingAccount?financialAccount.accountBalance.amount.value=99`,
      );
      expect(found.body).to.deep.equal([]);
    });

    it('is in the ETag while there is one; an account without it is sent as it is stored', async () => {
      const tagOf = async ({ href }: Account) => {
        const { headers, text } = await send(href);
        expect(headers.get('last-modified')).to.equal(null);
        const list = await send(`${server.url}${BASE}/billingAccount?id=${href.split('/').at(-1)}`);
        expect(list.text).to.equal(`[${text}]`);
        return headers.get('etag');
      };
      const ledger = await create(server, 'financialAccount', {
        accountBalance: [balance('amountDue', 1)],
      });
      const made = await create(server, 'billingAccount', { description: 'none yet' });
      const first = await tagOf(made);
      expect(first).to.match(/^"\d+"$/);
      await patch(made, { financialAccount: to(ledger) });
      const second = await tagOf(made);
      expect(second).to.match(/^"\d+-[\w-]+"$/);
      await patch(ledger, { accountBalance: [balance('amountDue', 2)] });
      expect(await tagOf(made)).to.not.equal(second);
      await patch(made, { financialAccount: null });
      const last = await tagOf(made);
      expect(last).to.match(/^"\d+"$/);
      expect(last).to.not.equal(first);
    });

    it('is what the client sends when the account is on another server', async () => {
      const accountBalance = balance('amountDue', 99);
      const financialAccount = { id: 'x', href: 'https://example.com/x', accountBalance };
      const made = await create(server, 'billingAccount', { financialAccount });
      expect(await shown(made)).to.deep.equal(financialAccount);
    });

    for (const [title, balances, expected] of [
      [
        'the one that began last',
        [since('2020-01-01T00:00:00Z'), since('2022-01-01T00:00:00+01:00'), since('2021-01-01T00:00:00Z')],
        1,
      ],
      [
        'the first of two that began at once',
        [since('2022-01-01T00:00:00Z'), since('2022-01-01T01:00:00+01:00')],
        0,
      ],
      ['not one of the future', [since('2020-01-01T00:00:00Z'), since('9000-01-01T00:00:00Z')], 0],
      ['the first when none has begun', [since('9000-01-01T00:00:00Z'), since('9001-01-01T00:00:00Z')], 0],
      ['one with a beginning before one without', [{}, since('2020-01-01T00:00:00Z')], 1],
    ] as const) {
      it(`is of several ${title}`, async () => {
        const accountBalance = balances.map((validFor, index) => balance('due', index, 'GBP', validFor));
        const ledger = await create(server, 'financialAccount', { accountBalance });
        const made = await create(server, 'billingAccount', { financialAccount: to(ledger) });
        expect((await shown(made)).accountBalance).to.deep.equal(accountBalance[expected]);
      });
    }

    it('is complete when the account is expanded', async () => {
      const accountBalance = [balance('due', 1), balance('deposit', 2)];
      const ledger = await create(server, 'financialAccount', { accountBalance });
      const made = await create(server, 'billingAccount', { financialAccount: to(ledger) });
      expect((await shown(made, '?expand=financialAccount')).accountBalance).to.deep.equal(accountBalance);
    });

    it('is never cached: a conditional read after a change of the balance is not a 304', async () => {
      const ledger = await create(server, 'financialAccount', { accountBalance: [balance('due', 1)] });
      const made = await create(server, 'billingAccount', { financialAccount: to(ledger) });
      const tag = (await send(made.href)).headers.get('etag') ?? '';
      await patch(ledger, { accountBalance: [balance('due', 2)] });
      const again = await ask(made.href, { headers: { 'If-None-Match': tag } });
      expect([again.status, again.body.financialAccount.accountBalance.amount.value]).to.deep.equal([200, 2]);
    });
  });

  forEachDatabase((database) => {
    it('is read once for a page of a thousand accounts', async () => {
      const api = apis.find(({ metadata }) => metadata.number === 'TMF666')?.metadata;
      const resource = api && resourcesOf(api).find(({ name }) => name === 'financialAccount');
      if (!resource) throw new Error('There are no financial accounts');
      const [store, schema] = [await database.open(), schemaOf(resource)];
      await store.migrate([schema]);
      const accountBalance = [balance('due', 0.3)];
      await store.collection(schema).insertAll(
        Array.from({ length: 400 }, (_, index) => ({
          ...{ id: `f${index}`, scope: '', createdAt: 0, updatedAt: 0, document: { accountBalance } },
        })),
      );
      const statements: string[] = [];
      const collection = () => {
        const real = store.collection(schema);
        const find: typeof real.find = (query, scope) => {
          statements.push('find');
          return real.find(query, scope);
        };
        return Object.assign(Object.create(real) as typeof real, { find });
      };
      const reach: ResourceAccess = {
        bound: () => reach,
        ...{ store, origin: '', options: {} as ResourceAccess['options'], collection },
        ...{ has: () => true, seesAll: () => true, addressOf: () => '', pointsHere: () => true },
      };
      const page = Array.from({ length: 1000 }, (_, index) => ({
        ...{ id: `b${index}`, href: '', financialAccount: { id: `f${index % 500}` } },
      }));
      const read = (await behaviours.billingAccount?.afterRead?.(page, reach)) ?? [];
      expect(statements).to.deep.equal(['find']);
      const withBalance = read.filter(
        ({ financialAccount }) => 'accountBalance' in (financialAccount as object),
      );
      expect([read.length, withBalance.length]).to.deep.equal([1000, 800]);
    });
  });
});
