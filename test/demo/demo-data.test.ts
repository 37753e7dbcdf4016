import { expect } from 'chai';
import { DEMO_DATA } from '../../src/demo/demo-data.js';
import { DemoDates } from '../../src/demo/demo-dates.js';
import type { DemoData } from '../../src/demo/loader.js';
import type { JsonObject, JsonValue } from '../../src/values/json.js';

/** A loader into memory: `id` is a number, `href` has the resource and the number. */
async function loaded(...data: DemoData[]): Promise<Map<string, JsonObject[]>> {
  const all = new Map<string, JsonObject[]>();
  const loader = {
    dates: new DemoDates(new Date('2027-06-15T12:00:00Z')),
    async create(resource: string, body: JsonObject) {
      const before = all.get(resource) ?? [];
      const id = String(before.length + 1);
      const document = { id, href: `/${resource}/${id}`, ...body };
      all.set(resource, [...before, document]);
      return document;
    },
    change: async () => {},
    created: (resource: string) => all.get(resource) ?? [],
  };
  for (const load of data) await load(loader);
  return all;
}

function strings(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** The values at a path, through objects and arrays. */
function at(value: JsonValue | undefined, path: string): JsonValue[] {
  const [name, ...rest] = path === '' ? [] : path.split('.');
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => at(item, path));
  if (name === undefined) return [value];
  return typeof value === 'object' ? at(value[name], rest.join('.')) : [];
}

const sum = (documents: readonly JsonObject[], path: string) =>
  documents.flatMap((document) => at(document, path)).reduce<number>((total, it) => total + Number(it), 0);

/** Sum of the actions on a bucket. */
function moved(all: ReadonlyMap<string, JsonObject[]>, bucket: JsonObject): number {
  const on = (resource: string, path = 'bucket.id') =>
    (all.get(resource) ?? []).filter((action) => at(action, path).includes(bucket.id as string));
  const adjusted = (type: string) => on('adjustBalance').filter(({ adjustType }) => adjustType === type);
  const into = [...on('topupBalance'), ...on('transferBalance', 'receiverBucket.id'), ...adjusted('credit')];
  const outOf = [...on('transferBalance'), ...on('reserveBalance'), ...adjusted('debit')];
  return sum(into, 'amount.amount') - sum(outOf, 'amount.amount');
}

describe('Demo data', () => {
  for (const [folder, load] of Object.entries(DEMO_DATA)) {
    it(`of ${folder} loads when the other APIs are not generated`, async () => {
      const documents = [...(await loaded(load)).values()].flat();
      expect(documents.length).to.be.greaterThan(0);
      expect(documents.flatMap(strings).filter((text) => text.trim() === '')).to.deep.equal([]);
    });
  }

  it('refers only to created resources where it creates resources of that kind', async () => {
    const all = await loaded(...Object.values(DEMO_DATA));
    const documents = [...all.values()].flat();
    const created = documents.map(({ href }) => href);
    const resources = [...all.keys()].map((resource) => `/${resource}/`);
    const hrefs = documents
      .flatMap(strings)
      .filter((text) => resources.some((resource) => text.includes(resource)));
    expect(hrefs.filter((href) => !created.includes(href))).to.deep.equal([]);
  });

  it('has accounts in several states, with party accounts above the billing accounts', async () => {
    const all = await loaded(...Object.values(DEMO_DATA));
    const bills = all.get('billingAccount') ?? [];
    expect(new Set(at(bills, 'state'))).to.deep.equal(new Set(['active', 'defined', 'closed']));
    const below = at(all.get('partyAccount') ?? [], 'accountRelationship.account.id');
    expect(below).to.have.members(bills.map(({ id }) => id as string));
  });

  it('creates every bucket with the sum of its actions, before usage is drawn', async () => {
    const all = await loaded(...Object.values(DEMO_DATA));
    for (const bucket of all.get('bucket') ?? []) {
      const name = String(bucket.name);
      const allowance = Number.parseInt(name, 10) || 0;
      const holds = sum([bucket], 'remainingValue.amount');
      expect(holds, name).to.be.closeTo(allowance + moved(all, bucket), 0.001);
    }
  });
});
