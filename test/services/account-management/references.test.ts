import { expect } from 'chai';
import { send, sendJson } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { type Account, BASE, create, expectAnswer, patch, post, read, related, to } from './support.js';

const UNKNOWN = '0198c0de-0000-7000-8000-000000000000';

describe('Account references', () => {
  forEachServer((server) => {
    let financial: Account;
    let format: Account;
    let party: Account;

    before(async () => {
      financial = await create(server, 'financialAccount', { name: 'Ledger' });
      format = await create(server, 'billFormat', { name: 'Itemised' });
      party = await create(server, 'partyAccount', { name: 'Household' });
    });

    it('are completed with href and name, by id or by address', async () => {
      const made = await create(server, 'billingAccount', {
        financialAccount: { id: financial.id, role: 'ours' },
        billStructure: { format: { href: format.href, name: 'as sent' } },
        ...related('billsFor', { id: party.id, href: party.href.slice(server.url.length) }),
      });
      const { financialAccount, billStructure, accountRelationship } = await read(made);
      expect(financialAccount).to.deep.equal({ ...to(financial), name: 'Ledger', role: 'ours' });
      expect(billStructure.format).to.deep.equal({ ...to(format), name: 'as sent' });
      expect(accountRelationship[0].account).to.deep.equal({
        ...{ id: party.id, href: party.href.slice(server.url.length), name: 'Household' },
      });
    });

    it('are kept as sent when they lead to another server or an unknown address, or are values', async () => {
      const attributes = {
        financialAccount: { id: financial.id, href: `https://example.com/financialAccount/${financial.id}` },
        billStructure: {
          format: { ...to(format), isRef: false, name: 'a value' },
          presentationMedia: [{ name: 'Paper' }],
          cycleSpecification: { id: UNKNOWN, name: 'of another system' },
        },
        ...related('billsFor', { id: UNKNOWN }),
      };
      expect(await create(server, 'billingAccount', attributes)).to.deep.include(attributes);
    });

    const at = (resource: string, id = UNKNOWN) => `${server.url}${BASE}/${resource}/${id}`;
    const refused: Record<string, () => [attributes: object, ...words: string[]]> = {
      'nothing at the address': () => [
        { financialAccount: { id: UNKNOWN, href: at('financialAccount') } },
        'financialAccount leads to nothing here: there is no financialAccount at',
      ],
      'a path of this server': () => [
        { financialAccount: { id: UNKNOWN, href: '/nowhere' } },
        'financialAccount leads to nothing',
      ],
      'another kind of resource': () => [
        { financialAccount: to(party) },
        'financialAccount leads to nothing',
      ],
      'an id and another address': () => [
        { financialAccount: { id: UNKNOWN, href: financial.href } },
        'financialAccount has the id of one resource and the href of another',
      ],
      'several, all named': () => [
        {
          billStructure: {
            format: { href: at('billFormat'), name: 'f' },
            presentationMedia: [{ name: 'm' }, { href: at('billPresentationMedia'), name: 'm' }],
            cycleSpecification: { href: at('billFormat', format.id), name: 'c' },
          },
          ...related('contains', { id: UNKNOWN, href: at('partyAccount') }),
        },
        ...['billStructure.format leads', 'billStructure.presentationMedia.1 leads'],
        ...['billStructure.cycleSpecification leads', 'accountRelationship.0.account leads'],
      ],
    };
    for (const [title, given] of Object.entries(refused)) {
      it(`are a 400 on creation and change: ${title}`, async () => {
        const [attributes, ...words] = given();
        const collection = `${server.url}${BASE}/billingAccount`;
        const total = async () => (await send(`${collection}?limit=0`)).headers.get('x-total-count');
        const before = await total();
        expectAnswer(await post(server, 'billingAccount', attributes), 400, ...words);
        expect(await total()).to.equal(before);
        const made = await create(server, 'billingAccount');
        expectAnswer(await patch(made, attributes), 400, ...words);
        expect(await read(made)).to.deep.equal(made);
      });
    }

    it('that existed before are not checked again, so that other changes stay possible', async () => {
      const elsewhere = { id: UNKNOWN, href: 'https://example.com/a/1' };
      const made = await create(server, 'billingAccount', {
        financialAccount: to(financial),
        ...related('billsFor', elsewhere),
      });
      expectAnswer(await patch(made, { description: 'changed' }), 200);
      expect(await read(made)).to.deep.include({ financialAccount: { ...to(financial), name: 'Ledger' } });
    });

    it('can be as many as a body holds, without a query for each', async () => {
      const [relationship] = related('knows', { id: UNKNOWN }).accountRelationship;
      const many = Array.from({ length: 3000 }, (_, index) => ({
        ...relationship,
        account: { id: `${UNKNOWN}-${index}` },
      }));
      const made = await create(server, 'partyAccount', {
        accountRelationship: [...many, { ...relationship, account: { id: party.id } }],
      });
      expect((made.accountRelationship as { account: object }[]).at(-1)?.account).to.include(to(party));
    });

    it('prevent the deletion of their targets: a 409 names the first five', async () => {
      const target = await create(server, 'billFormat', { name: 'In use' });
      const users: Account[] = [];
      for (const resource of ['billingAccount', 'partyAccount', 'settlementAccount', 'billingAccount']) {
        users.push(
          await create(server, resource, { billStructure: { format: { id: target.id, name: 'x' } } }),
        );
        users.push(
          await create(server, resource, { billStructure: { format: { ...to(target), name: 'x' } } }),
        );
      }
      const refusal = await send(target.href, { method: 'DELETE' });
      expectAnswer(refusal, 409, 'Other resources refer to this billFormat');
      const named = users.filter(({ id }) => refusal.body.message.includes(id));
      expect(named).to.have.length(5);
      for (const user of users) expect((await send(user.href, { method: 'DELETE' })).status).to.equal(204);
      expect((await send(target.href, { method: 'DELETE' })).status).to.equal(204);
    });

    it('to other servers, values and references to itself do not prevent a deletion', async () => {
      const target = await create(server, 'financialAccount');
      const elsewhere = { id: target.id, href: `https://example.com/financialAccount/${target.id}` };
      await create(server, 'billingAccount', { financialAccount: elsewhere });
      expectAnswer(await patch(target, related('knows', to(target))), 200);
      expect((await send(target.href, { method: 'DELETE' })).status).to.equal(204);
      const bill = await create(server, 'billFormat');
      const value = { ...to(bill), isRef: false, name: 'a value' };
      await create(server, 'billingAccount', { billStructure: { format: value } });
      expect((await send(bill.href, { method: 'DELETE' })).status).to.equal(204);
    });

    it('and the deletion of the target at the same time: only one succeeds', async () => {
      for (let round = 0; round < 10; round += 1) {
        const target = await create(server, 'financialAccount');
        const [made, deleted] = await Promise.all([
          post(server, 'billingAccount', { financialAccount: to(target) }),
          send(target.href, { method: 'DELETE' }),
        ]);
        const outcome = `${made.status} ${deleted.status}`;
        expect(outcome).to.be.oneOf(['201 409', '400 204']);
      }
    });

    it('in bulk are resolved too, all or none of them', async () => {
      const add = (financialAccount: object) => ({
        ...{ op: 'add', path: '/-' },
        value: {
          name: 'Bulk',
          relatedParty: [{ id: 'p', name: 'P', '@referredType': 'Individual' }],
          financialAccount,
        },
      });
      const bulk = (...patches: object[]) =>
        sendJson('PATCH', `${server.url}${BASE}/partyAccount`, patches, 'application/json-patch+json');
      const made = await bulk(add({ id: financial.id }), add(to(financial)));
      expectAnswer(made, 200);
      expect(made.body[0].financialAccount).to.deep.equal({ ...to(financial), name: 'Ledger' });
      const total = async () =>
        (await send(`${server.url}${BASE}/partyAccount?name=Bulk&limit=0`)).headers.get('x-total-count');
      expectAnswer(await bulk(add(to(financial)), add({ id: 'x', href: at('financialAccount') })), 400);
      expect(await total()).to.equal('2');
    });
  });
});
