import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { create, HubClient } from '../support/hub.js';
import { Listener } from '../support/listener.js';

const ANN = { id: 'ann', name: 'Ann', '@referredType': 'Individual', role: 'owner' };
const BALANCE = { balanceType: 'receivable', amount: { unit: 'EUR', value: 12.5 }, validFor: {} };

/** Declares what versions 4.0, 4.1 and 5.0 of one API of TM Forum do beside each other. */
export function officialVersions(url: () => string): void {
  const base = (version: string) => `${url()}/tmf-api/accountManagement/${version}`;
  const VERSIONS = ['v4', 'v4.1', 'v5'];

  it('each has its addresses, documentation and contract', async () => {
    for (const [version, folder, full] of [
      ['v4', 'account-management', '4.0.0'],
      ['v4.1', 'account-management-v4.1', '4.1.0'],
      ['v5', 'account-management-v5', '5.0.0'],
    ] as const) {
      expect((await send(`${url()}/docs/${folder}/`)).status, folder).to.equal(200);
      expect((await send(`${base(version)}/openapi.json`)).body.info.version).to.equal(full);
      expect((await send(`${base(version)}/billingAccount?limit=1`)).status, version).to.be.oneOf([200, 206]);
    }
  });

  it('a further minor version has the states and balances of the first, for documents of its own', async () => {
    const first = base('v4');
    const minor = base('v4.1');
    const financial = await create(`${minor}/financialAccount`, { name: 'Sales', accountBalance: [BALANCE] });
    const account = await create(`${minor}/billingAccount`, {
      name: 'Ann at home',
      relatedParty: [ANN],
      financialAccount: { id: financial.id },
    });
    const address = `${minor}/billingAccount/${account.id}`;
    expect((await send(`${first}/billingAccount/${account.id}`)).status).to.equal(404);
    const shown = (await send(address)).body.financialAccount;
    expect(shown).to.deep.include({ id: financial.id, href: financial.href, name: 'Sales' });
    expect(shown.accountBalance).to.deep.include({ amount: BALANCE.amount });
    expect(financial.href).to.include('/v4.1/');
    const close = (resource: string) => sendJson('PATCH', resource, { state: 'closed' });
    const unsettled = await close(`${minor}/financialAccount/${financial.id}`);
    expect([unsettled.status, unsettled.body.message]).to.deep.equal([409, 'Settle receivable 12.5 EUR']);
    expect((await send(financial.href, { method: 'DELETE' })).status).to.equal(409);
    const below = await sendJson('PATCH', address, {
      accountRelationship: [{ relationshipType: 'parent', validFor: {}, account: { id: account.id } }],
    });
    expect([below.status, below.body.reason]).to.deep.equal([409, 'The account would be its own parent']);
    expect((await close(address)).status).to.equal(200);
    expect((await sendJson('PATCH', address, { state: 'active' })).status).to.equal(409);
  });

  it('a subscriber of version 4 hears of a change in version 5 in its own form, and one of 4.1 of its own', async () => {
    const listener = await Listener.start();
    for (const version of VERSIONS) {
      const subscription = {
        callback: `${listener.url}/${version}/`,
        ...(version === 'v5' && { '@type': 'Hub' }),
      };
      expect((await new HubClient(base(version)).post(subscription)).status, version).to.equal(201);
    }
    try {
      const party = { '@type': 'PartyRef', id: 'ann', name: 'Ann', '@referredType': 'Individual' };
      const made = await create(`${base('v5')}/billingAccount`, {
        '@type': 'BillingAccount',
        name: 'heard',
        relatedParty: [{ '@type': 'RelatedPartyRefOrPartyRoleRef', role: 'owner', partyOrPartyRole: party }],
      });
      const other = await create(`${base('v4.1')}/billingAccount`, { name: 'other', relatedParty: [ANN] });
      await sendJson('PATCH', made.href, { state: 'suspended' });
      await sendJson('PATCH', other.href, { state: 'suspended' });
      const isOf = (version: string) => (each: { path: string }) => each.path.startsWith(`/${version}/`);
      const all = await listener.until((received) =>
        VERSIONS.every((version) =>
          received
            .filter(isOf(version))
            .some(({ body }) => body.eventType === 'BillingAccountStateChangeEvent'),
        ),
      );
      const accountsIn = (version: string) =>
        all
          .filter(isOf(version))
          .map(({ body }) => Object.values(body.payload ?? body.event)[0] as typeof made);
      for (const account of accountsIn('v4')) {
        expect(account).to.include({ id: made.id, href: `${base('v4')}/billingAccount/${made.id}` });
        expect(account.relatedParty).to.deep.equal([ANN]);
      }
      for (const account of accountsIn('v5')) {
        expect(account).to.include({ id: made.id, href: made.href, '@type': 'BillingAccount' });
        expect(account.relatedParty[0].partyOrPartyRole).to.deep.equal(party);
      }
      expect(new Set(accountsIn('v4.1').map(({ id }) => id))).to.deep.equal(new Set([other.id]));
    } finally {
      await listener.close();
    }
  });
}
