import { expect } from 'chai';
import type { JsonObject } from '../../../src/values/json.js';
import { forEachPolicyServer, type PolicyClient } from '../../support/policy.js';
import { bucketOf, outside, person, product, usageOf } from '../../support/usage.js';

const BUCKETS = '/tmf-api/prepayBalanceManagement/v4/bucket';
const USAGES = '/tmf-api/usageManagement/v4/usage';
const QUERIES = '/tmf-api/usageConsumption/v4/queryUsageConsumption';
const ACCOUNTS = '/tmf-api/accountManagement/v4';
const PRODUCTS = '/tmf-api/productInventory/v4/product';
const SEARCHES = '/tmf-api/appointment/v4/searchTimeSlot';
const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const POLICY = `
roles:
  admin:
    - {}
  customer:
    - apis: [usage-consumption]
      operations: [create, list, retrieve]
      where: relatedParty.id={sub}
    - apis: [appointment]
      resources: [searchTimeSlot]
      where: relatedParty.id={sub}
    - apis: [account-management]
      resources: [billingAccount, financialAccount]
      where: relatedParty.id={sub}
      hide: [description]
    - apis: [usage-management]
      resources: [usage]
      where: relatedParty.id={sub}
    - apis: [appointment]
      resources: [appointment]
      where: relatedParty.id={sub}
`;

describe('a policy, on other ways to learn something', () => {
  forEachPolicyServer(POLICY, (server) => {
    const admin = () => server.as({ sub: 'root', roles: ['admin'] });
    const anna = () => server.as({ sub: 'anna', roles: ['customer'] });
    const create = async (client: PolicyClient, path: string, body: object): Promise<JsonObject> => {
      const answer = await client.ask('POST', path, body);
      expect(answer.status, answer.text).to.equal(201);
      return answer.body;
    };

    it('computed answers are for who may ask for that party, and for it alone', async () => {
      for (const [id, amount] of [
        ['anna', 5],
        ['bert', 7],
      ] as const) {
        await create(admin(), BUCKETS, bucketOf(`p-${id}`, amount, 'GB', { relatedParty: [person(id)] }));
        await create(admin(), USAGES, usageOf(`u-${id}`, 1, 'GB'));
      }
      const asked = await create(anna(), QUERIES, { relatedParty: [person('anna')] });
      const text = JSON.stringify(asked);
      expect(text).to.include('5 GB').and.not.include('7 GB');
      for (const body of [
        { relatedParty: [person('bert')] },
        { relatedParty: [person('anna'), person('bert')] },
        { relatedParty: [person('anna')], searchCriteria: { relatedParty: [person('bert')] } },
        {
          relatedParty: [person('anna')],
          searchCriteria: { bucketRefOrValue: [{ relatedParty: [person('bert')] }] },
        },
        { searchCriteria: { product: [product('u-bert')] } },
        {},
      ]) {
        const answer = await anna().ask('POST', QUERIES, body);
        expect(answer.status, JSON.stringify(body)).to.equal(403);
      }
      const others = await create(admin(), QUERIES, { relatedParty: [person('bert')] });
      expect((await anna().ask('GET', `${QUERIES}/${others.id}`)).status).to.equal(404);
      expect((await anna().ask('GET', QUERIES)).body.map(({ id }: JsonObject) => id)).to.deep.equal([
        asked.id,
      ]);
    });

    it('usage outside of buckets is counted of what belongs to the party, whatever a request names', async () => {
      const number = (name: string) => ({ id: `sim-${name}`, value: `+49-${name}` });
      const held = (name: string, ownerId: string) =>
        create(admin(), PRODUCTS, {
          name,
          status: 'active',
          relatedParty: [person(ownerId)],
          realizingResource: [{ id: `sim-${name}`, '@referredType': 'LogicalResource' }],
        });
      const ids: string[] = [];
      for (const [name, party, amount] of [
        ['own', 'anna', 3],
        ['others', 'bert', 4],
      ] as const) {
        const { id } = await held(name, party);
        ids.push(String(id));
        const usage = usageOf(String(id), amount, 'GB');
        const msisdn = { name: 'msisdn', value: `sim-${name}` };
        await create(admin(), USAGES, {
          ...usage,
          usageCharacteristic: [...usage.usageCharacteristic, msisdn],
        });
      }
      const [own = '', others = ''] = ids;
      const relatedParty = [person('anna')];
      const counted = async (client: PolicyClient, body: object) => {
        const { usageConsumption } = await create(client, QUERIES, body);
        const [consumption] = usageConsumption as JsonObject[];
        return [...outside(consumption), ...outside(consumption, 'logicalResource')];
      };
      const products = { product: [product(own), product(others)] };
      const numbers = {
        logicalResource: [number('own'), number('others'), { id: 'x', value: 'sim-others' }],
      };
      expect(await counted(anna(), { relatedParty, searchCriteria: products })).to.deep.equal(['data 3 GB']);
      expect(await counted(anna(), { relatedParty, searchCriteria: numbers })).to.include('data 3 GB');
      expect(JSON.stringify(await counted(anna(), { relatedParty, searchCriteria: numbers }))).to.not.include(
        '4',
      );
      expect(await counted(admin(), { searchCriteria: products })).to.have.members([
        'data 3 GB',
        'data 4 GB',
      ]);
    });

    it('each party that a request names counts, at any depth', async () => {
      const validFor = { startDateTime: '2027-05-04T08:00:00Z', endDateTime: '2027-05-04T10:00:00Z' };
      const slot = (party: string) => ({ validFor, relatedParty: person(party) });
      const search = (body: object) => anna().ask('POST', SEARCHES, body);
      const own = await search({ relatedParty: person('anna'), requestedTimeSlot: [slot('anna')] });
      expect(own.status, own.text).to.equal(201);
      const others = await search({
        relatedParty: person('anna'),
        requestedTimeSlot: [slot('anna'), slot('bert')],
      });
      expect(others.status, others.text).to.equal(403);
      expect((await search({ requestedTimeSlot: [slot('anna')] })).status).to.equal(403);
    });

    it('references to what does not exist for the client are references to nothing', async () => {
      const account = (customer: string, more: object = {}) => ({
        name: `account of ${customer}`,
        accountType: 'x',
        description: 'internal',
        relatedParty: [{ id: customer, name: customer, role: 'owner', '@referredType': 'Individual' }],
        ...more,
      });
      const mine = await create(admin(), `${ACCOUNTS}/financialAccount`, account('anna'));
      const theirs = await create(admin(), `${ACCOUNTS}/financialAccount`, account('bert'));
      const { description: _, ...sendable } = account('anna');
      const refer = (financialAccount: object) =>
        anna().ask('POST', `${ACCOUNTS}/billingAccount`, { ...sendable, financialAccount });
      const byAddress = await refer({ id: theirs.id, href: theirs.href, name: 'x' });
      expect(byAddress.status, byAddress.text).to.equal(400);
      const nowhere = await refer({
        id: 'none',
        href: String(theirs.href).replace(/[^/]+$/, 'none'),
        name: 'x',
      });
      expect(byAddress.body.code).to.equal(nowhere.body.code);
      const completed = await refer({ id: mine.id });
      expect(completed.status, completed.text).to.equal(201);
      expect(completed.body.financialAccount.name).to.equal('account of anna');
    });

    it('expand and depth show what the client may read of the other resource', async () => {
      const owner = { id: 'anna', name: 'anna', role: 'owner', '@referredType': 'Individual' };
      const [mine, theirs] = await Promise.all(
        ['anna', 'bert'].map((id) =>
          create(admin(), `${ACCOUNTS}/financialAccount`, {
            name: `needle ${id}`,
            description: 'internal',
            relatedParty: [{ ...owner, id }],
          }),
        ),
      );
      for (const [target, isSeen] of [
        [mine, true],
        [theirs, false],
      ] as const) {
        const { id } = await create(admin(), `${ACCOUNTS}/billingAccount`, {
          name: 'bill',
          relatedParty: [owner],
          financialAccount: { id: target?.id, href: target?.href, name: 'a name' },
        });
        for (const query of ['expand=financialAccount', 'depth=1', 'depth=2']) {
          const expanded = await anna().ask('GET', `${ACCOUNTS}/billingAccount/${id}?${query}`);
          expect(expanded.status, expanded.text).to.equal(200);
          expect(expanded.text.includes('needle'), query).to.equal(isSeen);
          expect(expanded.text).to.not.include('internal');
        }
      }
    });

    it('refusals name only what the client can read', async () => {
      const owner = { id: 'anna', name: 'anna', role: 'owner', '@referredType': 'Individual' };
      const target = await create(admin(), `${ACCOUNTS}/financialAccount`, {
        name: 'referred',
        relatedParty: [owner],
      });
      const referrer = await create(admin(), `${ACCOUNTS}/billingAccount`, {
        name: 'hidden referrer',
        relatedParty: [{ ...owner, id: 'bert' }],
        financialAccount: { id: target.id, href: target.href, name: 'x' },
      });
      const refused = await anna().ask('DELETE', `${ACCOUNTS}/financialAccount/${target.id}`);
      expect(refused.status, refused.text).to.equal(409);
      expect(refused.text).to.not.include(String(referrer.id));
      const shown = await admin().ask('DELETE', `${ACCOUNTS}/financialAccount/${target.id}`);
      expect(shown.text).to.include(String(referrer.id));
    });

    it('a duplicate of a unique value names its holder only to who can read it', async () => {
      const record = (customer: string, externalId: string) => ({
        ...usageOf('p', 1, 'GB', { relatedParty: [person(customer)] }),
        usageCharacteristic: [{ name: 'externalId', value: externalId }],
      });
      const theirs = await create(admin(), USAGES, record('bert', 'x1'));
      const mine = await create(anna(), USAGES, record('anna', 'x2'));
      const refused = await anna().ask('POST', USAGES, record('anna', 'x1'));
      expect(refused.status, refused.text).to.equal(409);
      expect(refused.text).to.not.include(String(theirs.id));
      const own = await anna().ask('POST', USAGES, record('anna', 'x2'));
      expect(own.text).to.include(String(mine.id));
    });

    it('an idempotency key is the key of its client', async () => {
      const body = {
        validFor: { startDateTime: '2026-05-04T08:00:00Z', endDateTime: '2026-05-04T10:00:00Z' },
        relatedParty: [person('anna')],
        description: 'of anna',
      };
      const key = { 'Idempotency-Key': '"the-key-of-anna"' };
      const first = await anna().ask('POST', APPOINTMENTS, body, key);
      const again = await anna().ask('POST', APPOINTMENTS, body, key);
      expect(again.body).to.deep.equal(first.body);
      const other = await server.as({ sub: 'carl', roles: ['admin'] }).ask('POST', APPOINTMENTS, body, key);
      expect(other.status, other.text).to.equal(201);
      expect(other.body.id).to.not.equal(first.body.id);
    });

    it('ids of clients that see some resources only are not kept: they would tell which ids are used', async () => {
      const body = {
        id: 'wanted',
        validFor: { startDateTime: '2026-05-04T08:00:00Z', endDateTime: '2026-05-04T10:00:00Z' },
        relatedParty: [person('anna')],
      };
      const prefer = { Prefer: 'keep-ids' };
      expect((await admin().ask('POST', APPOINTMENTS, body, prefer)).body.id).to.equal('wanted');
      const answer = await anna().ask('POST', APPOINTMENTS, body, prefer);
      expect(answer.status, answer.text).to.equal(201);
      expect(answer.body.id).to.not.equal('wanted');
      expect(answer.headers.get('preference-applied')).to.equal(null);
    });
  });
});
