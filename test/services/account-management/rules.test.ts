import { expect } from 'chai';
import { send } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { balance, create, expectAnswer, patch, post, read, related, to } from './support.js';

interface Case {
  readonly title: string;
  readonly account: object;
  readonly changes: object;
  readonly status: number;
  /** Text in the response. */
  readonly says?: string;
}

const state = (from: string, next: string | null, status: number, says = ''): Case => ({
  ...{ title: `${from} → ${next}`, account: { state: from }, changes: { state: next }, status, says },
});

const closing = (title: string, accountBalance: object[], status: number, says = ''): Case => ({
  ...{
    title: `closing with ${title}`,
    account: { accountBalance },
    changes: { state: 'closed' },
    status,
    says,
  },
});

const closed = (title: string, changes: object, status: number, says = ''): Case => ({
  ...{
    title: `a closed account: ${title}`,
    account: { state: 'Closed', name: 'Over' },
    changes,
    status,
    says,
  },
});

const CONTACT = { contactType: 'primary', validFor: {}, contactName: 'Mira Holt' };

const CASES: readonly Case[] = [
  state('defined', 'active', 200),
  state('defined', 'closed', 200),
  state('defined', 'suspended', 409, 'it can become active or closed'),
  state('active', 'Suspended', 200),
  state('Active', 'CLOSED', 200),
  state('active', 'defined', 409, 'it can become suspended or closed'),
  state('ACTIVE', 'active', 200),
  state('active', null, 409, 'cannot become nothing'),
  state('suspended', 'active', 200),
  state('suspended', 'closed', 200),
  state('suspended', 'defined', 409, 'it can become active or closed'),
  state('closed', 'active', 409, 'nothing follows that'),
  state('closed', 'of our own', 409, 'The account is closed'),
  state('of our own', 'defined', 200),
  state('active', 'of our own', 200),
  closing('no balance', [], 200),
  closing('a balance of zero', [balance('amountDue', 0)], 200),
  closing('an amount due', [balance('amountDue', 12.5)], 409, 'Settle amountDue 12.5 GBP'),
  closing('a deposit that is owed', [balance('deposit', -0.01, 'EUR')], 409, 'Settle deposit -0.01 EUR'),
  closing(
    '0.1 + 0.2 - 0.3',
    [0.1, 0.2, -0.3].map((value) => balance('amountDue', value)),
    200,
  ),
  closing(
    '0.1 + 0.2',
    [0.1, 0.2].map((value) => balance('amountDue', value)),
    409,
    'amountDue 0.3 GBP',
  ),
  closing(
    '15 digits that cancel out',
    [123456789012345, 0.000000000000001, -123456789012345, -1e-15].map((value) => balance('due', value)),
    200,
  ),
  closing(
    'a penny beside 15 digits',
    [1234567890123.45, 0.01, -1234567890123.45].map((value) => balance('due', value)),
    409,
    'Settle due 0.01 GBP',
  ),
  closing(
    'credit of another type',
    [balance('amountDue', 5), balance('deposit', -5)],
    409,
    'Settle amountDue 5 GBP, deposit -5 GBP',
  ),
  closing(
    'credit in another currency',
    [balance('due', 5), balance('due', -5, 'EUR')],
    409,
    'Settle due 5 GBP, due -5 EUR',
  ),
  closing(
    'an amount of a period that is over',
    [balance('due', 5, 'GBP', { endDateTime: '2001-01-01T00:00:00Z' })],
    409,
    'Settle due 5 GBP',
  ),
  {
    title: 'closing and settling at once',
    account: { accountBalance: [balance('due', 5)] },
    changes: { state: 'closed', accountBalance: [balance('due', 0)] },
    status: 200,
  },
  closed('its description', { description: 'why' }, 200),
  closed('its contact', { contact: [CONTACT] }, 200),
  closed('nothing at all', { name: 'Over' }, 200),
  closed('its name', { name: 'other' }, 409, 'not name'),
  closed(
    'its credit limit, with the description',
    { creditLimit: { value: 1 }, description: 'x' },
    409,
    'not creditLimit',
  ),
  closed('what no contract knows', { shoeSize: 7 }, 409, 'not shoeSize'),
  closed('its balance', { accountBalance: [balance('due', 1)] }, 409, 'not accountBalance'),
  closed(
    'its children',
    related('contains', { id: 'x', href: 'https://example.com/x' }),
    409,
    'not accountRelationship',
  ),
];

describe('Account rules', () => {
  forEachServer((server) => {
    for (const kind of ['financialAccount', 'billingAccount']) {
      for (const { title, account, changes, status, says = '' } of CASES) {
        it(`${kind}: ${title}: ${status}`, async () => {
          const made = await create(server, kind, account);
          expectAnswer(await patch(made, changes), status, says);
          const { lastModified, ...after } = await read(made);
          if (status === 200) expect(after).to.deep.include(changes);
          else expect({ ...after, lastModified }).to.deep.equal(made);
        });
      }
    }

    it('the default state is active, and the server sets lastModified', async () => {
      const made = await create(server, 'settlementAccount', { lastModified: '1999-01-01T00:00:00Z' });
      expect(made.state).to.equal('active');
      expect(made.lastModified).to.not.include('1999');
      const { body } = await patch(made, { description: 'x', lastModified: '1999-01-01T00:00:00Z' });
      expect(body.lastModified >= String(made.lastModified)).to.equal(true);
    });

    it('an account cannot be created closed with a balance', async () => {
      const attributes = { state: 'closed', accountBalance: [balance('due', 1)] };
      expectAnswer(await post(server, 'partyAccount', attributes), 409, 'Settle due 1 GBP');
    });

    it('an account cannot be closed before its children, whichever side has the relationship', async () => {
      const parent = await create(server, 'partyAccount');
      const told = await create(server, 'billingAccount');
      const telling = await create(server, 'financialAccount', related('Is child of', to(parent)));
      const other = await create(server, 'settlementAccount', related('billsFor', to(parent)));
      const elsewhere = { id: 'x', href: 'https://example.com/x' };
      const [own, foreign] = [related('contains', to(told)), related('contains', elsewhere)];
      const accountRelationship = [...own.accountRelationship, ...foreign.accountRelationship];
      expectAnswer(await patch(parent, { accountRelationship }), 200);
      const names = [`billingAccount ${told.id}`, `financialAccount ${telling.id}`];
      const refusal = await patch(parent, { state: 'closed' });
      expectAnswer(refusal, 409, 'it has open children', ...names);
      expect(refusal.text).to.not.include(other.id);
      expectAnswer(await patch(told, { state: 'closed' }), 200);
      expectAnswer(await patch(parent, { state: 'closed' }), 409, `Close financialAccount ${telling.id}`);
      expectAnswer(await patch(telling, { state: 'closed' }), 200);
      expectAnswer(await patch(parent, { state: 'closed' }), 200);
    });

    it('an open account cannot be put below a closed one', async () => {
      const parent = await create(server, 'partyAccount', { state: 'closed' });
      const below = related('parent', to(parent));
      expectAnswer(await post(server, 'billingAccount', below), 409, `partyAccount ${parent.id} is closed`);
      const child = await create(server, 'billingAccount');
      expectAnswer(await patch(child, below), 409, `partyAccount ${parent.id} is closed`);
      expectAnswer(await post(server, 'billingAccount', { ...below, state: 'closed' }), 201);
    });

    it('of closing an account and adding a child at the same time, only one succeeds', async () => {
      for (let round = 0; round < 10; round += 1) {
        const parent = await create(server, 'partyAccount');
        const [closing, child] = await Promise.all([
          patch(parent, { state: 'closed' }),
          post(server, 'billingAccount', related('parent', to(parent))),
        ]);
        expect(`${closing.status} ${child.status}`).to.be.oneOf(['200 409', '409 201']);
        expect((await send(parent.href)).body.state).to.equal(closing.status === 200 ? 'closed' : 'active');
      }
    });
  });
});
