import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { create } from '../support/hub.js';
import { usageOf } from '../support/usage.js';

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

  it('a report of usage consumption is the computed answer to itself, in the form of version 5', async () => {
    const prepay = `${url()}/tmf-api/prepayBalanceManagement/v4/bucket`;
    const relatedParty = [{ ...ANN, id: 'reporter', role: 'user' }];
    const remainingValue = { amount: 100, units: 'GB' };
    const bucket = await create(prepay, { usageType: 'data', remainingValue, relatedParty });
    await create(prepay, { usageType: 'voice', remainingValue: { amount: 60, units: 'min' }, relatedParty });
    await create(`${url()}/tmf-api/usageManagement/v4/usage`, {
      ...usageOf('report', 40, 'GB', { usageDate: new Date().toISOString(), relatedParty }),
      ratedProductUsage: [],
    });
    const usageConsumption = `${url()}/tmf-api/usageConsumption`;
    const partyOrPartyRole = { '@type': 'PartyRef', ...ANN, id: 'reporter' };
    const asked = {
      '@type': 'UsageConsumptionReport',
      name: 'Data of the reporter',
      relatedParty: [{ ...party('RelatedPartyRefOrPartyRoleRef'), partyOrPartyRole }],
      bucket: [{ '@type': 'BucketRef', '@referredType': 'Bucket', id: bucket.id }],
    };
    const report = await create(`${usageConsumption}/v5/usageConsumptionReport`, asked);
    expect(report).to.deep.include({ '@type': asked['@type'], name: asked.name, description: '1 bucket' });
    expect(report.relatedParty).to.deep.equal(asked.relatedParty);
    const [shown, ...others] = report.bucket;
    expect(others).to.deep.equal([]);
    expect(shown).to.deep.include({ '@type': 'Bucket', id: bucket.id });
    expect(shown.relatedParty[0].partyOrPartyRole).to.include({ '@type': 'PartyRef', id: 'reporter' });
    const query = await create(`${usageConsumption}/v4/queryUsageConsumption`, {
      searchCriteria: { relatedParty, bucketRefOrValue: [{ id: bucket.id }] },
    });
    const [answer] = query.usageConsumption[0].bucketRefOrValue;
    expect(shown.remainingValue).to.include({ amount: 60, units: 'GB' });
    expect(untyped(shown.remainingValue)).to.deep.equal(answer.remainingValue);
    expect(shown.bucketCounter.map(untyped)).to.deep.equal(answer.bucketCounter);
    const unselected = { '@type': asked['@type'], description: 'Nothing is asked' };
    expect(await create(`${usageConsumption}/v5/usageConsumptionReport`, unselected)).to.include(unselected);
    const read = (await send(report.href)).body;
    expect(read).to.deep.equal(report);
    const listed = await send(`${usageConsumption}/v5/usageConsumptionReport?bucket.id=${bucket.id}`);
    expect(listed.body.map(({ id }: { id: string }) => id)).to.deep.equal([report.id]);
  });
}

/** A resource of version 5 without the types that version 4 does not have. */
const untyped = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, each) => (name === '@type' ? undefined : each)));
