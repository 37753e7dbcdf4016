import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const ACCOUNTS = '/tmf-api/accountManagement/v4';
const PARTY = { id: 'p-1', '@referredType': 'Individual', name: 'Mira Holt' };
const PERIOD = { startDateTime: '2026-01-01T00:00:00Z' };

describe('expand and depth', () => {
  forEachServer((server) => {
    const create = async (resource: string, body: object) =>
      (await sendJson('POST', `${server.url}${ACCOUNTS}/${resource}`, body)).body as {
        id: string;
        href: string;
      };
    let financial: { id: string; href: string };
    let format: { id: string; href: string };
    let billing: { id: string; href: string };
    let top = '';

    before('a hierarchy of accounts', async () => {
      financial = await create('financialAccount', { name: 'Ledger', description: 'kept by expansion' });
      format = await create('billFormat', { name: 'Short' });
      billing = await create('billingAccount', {
        name: 'Billing',
        relatedParty: [PARTY],
        financialAccount: { id: financial.id, '@referredType': 'FinancialAccount', role: 'ours' },
        billStructure: { format: { id: format.id, href: format.href, name: 'stale' } },
      });
      const relationship = { relationshipType: 'contains', validFor: PERIOD };
      const account = { id: billing.id, href: billing.href };
      const elsewhere = {
        id: billing.id,
        href: `https://example.com${ACCOUNTS}/billingAccount/${billing.id}`,
      };
      top = (
        await create('partyAccount', {
          name: 'Top',
          relatedParty: [PARTY],
          accountRelationship: [
            { ...relationship, account },
            { ...relationship, account: elsewhere },
          ],
        })
      ).href;
    });

    it('expand replaces the reference by the resource, found by address or by type and id', async () => {
      const { status, body } = await send(`${billing.href}?expand=financialAccount,billStructure.format`);
      expect(status).to.equal(200);
      expect(body.financialAccount).to.include({
        name: 'Ledger',
        description: 'kept by expansion',
        role: 'ours',
        href: financial.href,
      });
      expect(body.billStructure.format).to.include({ name: 'Short', id: format.id });
    });

    it('keeps references that are not requested, do not exist, or are on another server', async () => {
      const [first, second] = (await send(`${top}?expand=accountRelationship.account,relatedParty`)).body
        .accountRelationship;
      expect(first.account).to.include({ name: 'Billing' });
      expect(first.account.financialAccount).to.not.have.property('description');
      expect(second.account).to.not.have.property('name');
      expect((await send(`${top}?expand=relatedParty,nothing.there`)).body.relatedParty).to.deep.equal([
        PARTY,
      ]);
    });

    it('follows paths through expanded references, and levels by depth', async () => {
      const across = await send(
        `${top}?expand=accountRelationship.account,accountRelationship.account.financialAccount`,
      );
      expect(across.body.accountRelationship[0].account.financialAccount).to.include({ name: 'Ledger' });
      const one = (await send(`${top}?depth=1`)).body.accountRelationship[0].account;
      expect(one.financialAccount).to.not.have.property('description');
      const two = (await send(`${top}?depth=2`)).body.accountRelationship[0].account;
      expect([two.financialAccount.name, two.billStructure.format.name]).to.deep.equal(['Ledger', 'Short']);
      expect((await send(`${top}?depth=0`)).body.accountRelationship[0].account).to.not.have.property(
        'relatedParty',
      );
    });

    it('works in lists and with fields, and changes no stored resource', async () => {
      const list = await send(
        `${server.url}${ACCOUNTS}/billingAccount?expand=financialAccount&fields=financialAccount.name`,
      );
      expect(list.body[0].financialAccount).to.deep.equal({ name: 'Ledger' });
      expect((await send(billing.href)).body.financialAccount).to.not.have.property('description');
    });

    it('stops at cycles and at its limits', async () => {
      await sendJson('PATCH', financial.href, { owner: { id: billing.id, href: billing.href } });
      expect((await send(`${billing.href}?depth=3`)).status).to.equal(200);
      const deep = await send(`${billing.href}?depth=4`);
      expect([deep.status, deep.body.message]).to.deep.equal([
        400,
        'Send a smaller depth or shorter paths; the limit is the setting EXPAND_DEPTH',
      ]);
    });
  });

  forEachServer(
    (server) => {
      it('reads at most EXPAND_DOCUMENTS documents', async () => {
        const refs = [];
        for (let n = 0; n < 4; n += 1) {
          const made = await sendJson('POST', `${server.url}${ACCOUNTS}/billFormat`, { name: `F${n}` });
          refs.push({ id: made.body.id, href: made.body.href });
        }
        const holder = await sendJson('POST', `${server.url}${ACCOUNTS}/billFormat`, { name: 'H', refs });
        const answer = await send(`${holder.body.href}?expand=refs`);
        expect([answer.status, answer.body.message]).to.satisfy(
          ([status, message]: [number, string]) => status === 400 && message.includes('EXPAND_DOCUMENTS'),
        );
      });
    },
    { EXPAND_DOCUMENTS: '3' },
  );
});
