import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { create } from '../support/hub.js';

const ANN = { id: 'ann', name: 'Ann', '@referredType': 'Individual' };

const party = (type: string) => ({
  '@type': type,
  role: 'owner',
  partyOrPartyRole: { '@type': 'PartyRef', ...ANN },
});

/** Declares what the mapped APIs of TM Forum do in version 5 as in version 4, from one implementation. */
export function officialViews(url: () => string): void {
  it('interactions have the defaults and the history of version 4', async () => {
    const [older, newer] = ['partyInteraction/v4', 'partyInteraction/v5'].map(
      (path) => `${url()}/tmf-api/${path}/partyInteraction`,
    ) as [string, string];
    const channel = { '@type': 'ChannelRef', id: '5' };
    const made = await create(newer, {
      '@type': 'PartyInteraction',
      direction: 'inbound',
      reason: 'question',
      relatedChannel: [{ '@type': 'RelatedChannel', role: 'entry', channel }],
      relatedParty: [party('RelatedPartyOrPartyRole')],
    });
    expect(made).to.include({ '@type': 'PartyInteraction', status: 'opened' });
    expect(made.interactionDate).to.have.property('startDateTime');
    const shown = (await send(`${older}/${made.id}`)).body;
    expect(shown.channel).to.deep.equal([{ id: '5', role: 'entry' }]);
    expect(shown.relatedParty).to.deep.equal([{ ...ANN, role: 'owner' }]);
    await sendJson('PATCH', `${newer}/${made.id}`, { status: 'completed' });
    const after = (await send(`${older}/${made.id}`)).body;
    expect(after.status).to.equal('completed');
    expect(after.interactionDate).to.have.property('endDateTime');
    const found = await send(`${newer}?relatedChannel.channel.id=5&relatedParty.partyOrPartyRole.id=ann`);
    expect(found.body.map(({ id }: { id: string }) => id)).to.include(made.id);
  });

  it('accounts have the references and the balance of version 4', async () => {
    const [older, newer] = ['accountManagement/v4', 'accountManagement/v5'].map(
      (path) => `${url()}/tmf-api/${path}`,
    ) as [string, string];
    const amount = { unit: 'EUR', value: 12.5 };
    const financial = await create(`${older}/financialAccount`, {
      name: 'Sales',
      accountBalance: [{ balanceType: 'receivable', amount, validFor: {} }],
    });
    const made = await create(`${newer}/billingAccount`, {
      '@type': 'BillingAccount',
      name: 'Ann at home',
      relatedParty: [party('RelatedPartyRefOrPartyRoleRef')],
      financialAccount: { '@type': 'FinancialAccountRef', id: financial.id },
    });
    expect(made).to.include({ state: 'active' });
    const shown = (await send(`${newer}/billingAccount/${made.id}`)).body;
    expect(shown.accountBalance?.[0] ?? shown.financialAccount.accountBalance).to.deep.include({ amount });
    const refused = await send(`${newer}/financialAccount/${financial.id}`, { method: 'DELETE' });
    expect(refused.status, refused.text).to.equal(409);
    const missing = await sendJson('PATCH', `${newer}/billingAccount/${made.id}`, {
      accountRelationship: [
        {
          '@type': 'AccountRelationship',
          relationshipType: 'parent',
          account: { '@type': 'AccountRef', id: 'x', href: `${newer}/billingAccount/x` },
        },
      ],
    });
    expect(missing.status, missing.text).to.equal(400);
    const closed = await sendJson('PATCH', `${newer}/billingAccount/${made.id}`, { state: 'closed' });
    expect(closed.status, closed.text).to.be.oneOf([200, 409]);
  });

  it('usage consumption is computed as in version 4', async () => {
    const bucket = await create(`${url()}/tmf-api/prepayBalanceManagement/v4/bucket`, {
      usageType: 'data',
      remainingValue: { amount: 100, units: 'GB' },
      relatedParty: [{ ...ANN, id: 'consumer', role: 'user' }],
    });
    const made = await create(`${url()}/tmf-api/usageConsumption/v5/queryUsageConsumption`, {
      '@type': 'QueryUsageConsumption',
      relatedParty: [
        {
          ...party('RelatedPartyRefOrPartyRoleRef'),
          partyOrPartyRole: { '@type': 'PartyRef', ...ANN, id: 'consumer' },
        },
      ],
    });
    expect(made).to.include({ '@type': 'QueryUsageConsumption' });
    const [report] = made.usageConsumption;
    expect(report['@type']).to.equal('UsageConsumptionReport');
    expect(report.bucket[0]).to.deep.include({ '@type': 'Bucket', id: bucket.id });
    const shown = (await send(`${url()}/tmf-api/usageConsumption/v4/queryUsageConsumption/${made.id}`)).body;
    expect(shown.usageConsumption[0].bucketRefOrValue[0].id).to.equal(bucket.id);
    expect(shown).to.have.property('queryUsageConsumptionDate');
  });
}
