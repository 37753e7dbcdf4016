import { expect } from 'chai';
import { send, sendJson } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { type Account, BASE, create, expectAnswer, patch, read, related, to } from './support.js';

type Created = Awaited<ReturnType<typeof create>>;

const KINDS = ['partyAccount', 'billingAccount', 'settlementAccount', 'financialAccount'];

describe('The account hierarchy', () => {
  forEachServer((server) => {
    /** Accounts of different kinds, each with a relationship of this type to the one before. */
    async function chain(length: number, type: string): Promise<Created[]> {
      const accounts: Created[] = [];
      for (let index = 0; index < length; index += 1) {
        const above = accounts.at(-1);
        accounts.push(
          await create(server, KINDS[index % KINDS.length] as string, above ? related(type, to(above)) : {}),
        );
      }
      return accounts;
    }

    const ends = (accounts: Created[]) => [accounts[0], accounts.at(-1)] as [Created, Created];

    for (const [inside, closing] of [
      ['parent', 'parent'],
      ['isParentOf', 'isParentOf'],
      ['parent', 'contains'],
      ['Contains', 'is child of'],
      ['child', 'has-child'],
      ['belongsTo', 'isContainedIn'],
    ] as const) {
      for (const length of [1, 2, 5]) {
        it(`has no cycle of ${length}: ${inside}, closed by ${closing}`, async () => {
          const accounts = await chain(length, inside);
          const [first, last] = ends(accounts);
          const isUpward = ['parent', 'belongsTo'].includes(inside);
          const closesUpward = ['parent', 'is child of', 'isContainedIn'].includes(closing);
          // The first is above or below the last: the account with the opposite relationship closes the cycle.
          const [top, bottom] = isUpward ? [first, last] : [last, first];
          const [from, target] = closesUpward ? [top, bottom] : [bottom, top];
          const [added] = related(closing, to(target)).accountRelationship;
          const before = (from.accountRelationship ?? []) as object[];
          const refusal = await patch(from, { accountRelationship: [...before, added] });
          expectAnswer(refusal, 409, 'The account would be its own parent', from.id, target.id);
          expect(await read(from)).to.deep.equal(from);
          const harmless = [...before, { ...added, relationshipType: 'billsFor' }];
          expectAnswer(await patch(from, { accountRelationship: harmless }), 200);
        });
      }
    }

    it('has no cycle through an account that is being created', async () => {
      const [first, last] = ends(await chain(3, 'parent'));
      const both = (above: Account, below: Account) => ({
        accountRelationship: [
          ...related('parent', to(above)).accountRelationship,
          ...related('contains', to(below)).accountRelationship,
        ],
      });
      const bad = await sendJson('POST', `${server.url}${BASE}/financialAccount`, {
        name: 'x',
        ...both(last, first),
      });
      expectAnswer(bad, 409, 'its own parent');
      await create(server, 'billingAccount', both(first, last));
    });

    it('has no cycle of two accounts in one bulk creation', async () => {
      const [a, b] = [await create(server, 'partyAccount'), await create(server, 'partyAccount')];
      const add = (above: Account, below: Account) => ({
        ...{ op: 'add', path: '/-' },
        value: {
          name: 'x',
          accountRelationship: [
            ...related('parent', to(above)).accountRelationship,
            ...related('contains', to(below)).accountRelationship,
          ],
        },
      });
      const bulk = (...patches: object[]) =>
        sendJson('PATCH', `${server.url}${BASE}/financialAccount`, patches, 'application/json-patch+json');
      expectAnswer(await bulk(add(a, b), add(b, a)), 409, 'its own parent');
      expectAnswer(await bulk(add(a, b), add(a, b)), 200);
    });

    it('can have two paths to the same account, and a branch can be moved', async () => {
      const [top, left, right] = [await create(server, 'partyAccount'), ...(await chain(2, 'knows'))];
      const bottom = await create(server, 'billingAccount');
      for (const side of [left, right] as Account[]) {
        expectAnswer(await patch(side, related('contains', to(bottom))), 200);
        expectAnswer(await patch(top, related('contains', to(side))), 200);
      }
      // Once its parents have removed their relationships, the bottom account can become the top.
      for (const side of [left, right] as Account[])
        expectAnswer(await patch(side, { accountRelationship: null }), 200);
      expectAnswer(await patch(bottom, related('contains', to(top))), 200);
    });

    it('has no cycle that two concurrent changes of different accounts close together', async () => {
      for (let round = 0; round < 10; round += 1) {
        const [a, b, c, d] = (await chain(4, 'knows')) as [Created, Created, Created, Created];
        expectAnswer(await patch(b, related('contains', to(c))), 200);
        expectAnswer(await patch(d, related('contains', to(a))), 200);
        const answers = await Promise.all([
          patch(a, related('contains', to(b))),
          patch(c, related('contains', to(d))),
        ]);
        expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
      }
    });

    it('has no cycle of two accounts that are changed at the same time', async () => {
      for (let round = 0; round < 3; round += 1) {
        const [a, b] = (await chain(2, 'knows')) as [Created, Created];
        const answers = await Promise.all([
          patch(a, related('contains', to(b))),
          patch(b, related('contains', to(a))),
        ]);
        expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
      }
    });

    it('is read from the top with expand, and from any account with a filter', async () => {
      const ledger = await create(server, 'financialAccount', { name: 'Ledger', description: 'the money' });
      const bills = [
        await create(server, 'billingAccount', { name: 'North', financialAccount: { id: ledger.id } }),
        await create(server, 'billingAccount', { name: 'South', financialAccount: { id: ledger.id } }),
      ] as const;
      const contains = bills.flatMap((bill) => related('contains', { id: bill.id }).accountRelationship);
      const top = await create(server, 'partyAccount', { accountRelationship: contains });
      const paths = 'accountRelationship.account,accountRelationship.account.financialAccount';
      const { accountRelationship } = await read(top, `?expand=${paths}`);
      const accounts = accountRelationship.map(
        ({ account }: { account: Record<string, unknown> }) => account,
      );
      for (const [index, bill] of bills.entries()) {
        expect(accounts[index]).to.include({ id: bill.id, name: bill.name });
        expect(accounts[index].financialAccount).to.include({ ...to(ledger), description: 'the money' });
      }
      const ids = async (resource: string, filter: string) =>
        (await send(`${server.url}${BASE}/${resource}?${filter}`)).body.map(({ id }: Account) => id);
      const above = await ids('partyAccount', `accountRelationship.account.id=${bills[1].id}`);
      expect(above).to.deep.equal([top.id]);
      const users = await ids('billingAccount', `financialAccount.id=${ledger.id}`);
      expect(users).to.have.members(bills.map(({ id }) => id));
    });
  });
});
