import { expect } from 'chai';
import { fromRoot } from '../../../src/root.js';
import type { Store } from '../../../src/store/store.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { customer, eventually } from '../../support/recommendations.js';
import { runNode } from '../../support/scratch.js';
import { startTestServer } from '../../support/server.js';
import { severalServers } from '../../support/several-servers.js';

const PRODUCTS = '/tmf-api/productInventory/v4/product';
const OFFERINGS = ['a', 'b', 'c', 'd'];

/** `a b 2`: how many parties hold both, as the products say. */
function naive(
  products: readonly { status: string; offering: string; parties: readonly string[] }[],
): string[] {
  const held = new Map<string, Set<string>>();
  for (const { status, offering, parties } of products)
    for (const party of status === 'active' ? parties : [])
      held.set(party, (held.get(party) ?? new Set()).add(offering));
  const counts = new Map<string, number>();
  for (const set of held.values())
    for (const one of set)
      for (const two of set)
        if (one < two) counts.set(`${one} ${two}`, (counts.get(`${one} ${two}`) ?? 0) + 1);
  return [...counts].map(([pair, count]) => `${pair} ${count}`).sort();
}

const counted = async (store: Store): Promise<string[]> =>
  (await store.baskets.among(OFFERINGS)).map(({ item, other, count }) => `${item} ${other} ${count}`).sort();

describe('Counts of holdings', () => {
  forEachServerDatabase((database) => {
    const urls = severalServers(database, {});
    let store: Store;
    before(async () => {
      store = await database.open();
    });

    const products: { status: string; offering: string; parties: string[]; path: string }[] = [];

    it('are correct after many products were created, changed and deleted at once', async function () {
      this.timeout(120_000);
      const url = (index: number) => urls[index % urls.length] ?? '';
      const sell = async (index: number) => {
        const parties = [`p${index % 7}`, `p${(index * 3) % 5}`];
        const offering = OFFERINGS[(index + (index >> 2)) % 4] ?? '';
        const body = {
          status: 'active',
          productOffering: { id: offering },
          relatedParty: parties.map(customer),
        };
        const answer = await sendJson('POST', url(index) + PRODUCTS, body);
        expect(answer.status, answer.text).to.equal(201);
        const path = `${PRODUCTS}/${answer.body.id}`;
        products.push({ status: 'active', offering, parties, path });
      };
      await Promise.all(Array.from({ length: 60 }, (_, index) => sell(index)));
      const change = async (product: (typeof products)[number], index: number) => {
        if (index % 3 === 0) return;
        product.status = 'terminated';
        const address = url(index + 1) + product.path;
        const answer =
          index % 3 === 1
            ? await sendJson('PATCH', address, { status: 'terminated' })
            : await send(address, { method: 'DELETE' });
        expect(answer.status).to.be.oneOf([200, 204]);
      };
      await Promise.all(products.map(change));
      const expected = naive(products);
      expect(expected.length).to.be.greaterThan(0);
      await eventually(
        () => counted(store),
        (all) => JSON.stringify(all) === JSON.stringify(expected),
      );
    });

    it('include all products of a bulk creation', async () => {
      const sold = ['x', 'y'].map((party) => ({
        ...{ status: 'active', offering: 'c', parties: [party, 'p0', 'p1'], path: '' },
      }));
      const patch = sold.map(({ parties, offering }) => ({
        op: 'add',
        path: '/-',
        value: { status: 'active', productOffering: { id: offering }, relatedParty: parties.map(customer) },
      }));
      const answer = await sendJson('PATCH', urls[0] + PRODUCTS, patch, 'application/json-patch+json');
      expect(answer.status, answer.text).to.equal(200);
      products.push(...sold);
      const expected = naive(products);
      await eventually(
        () => counted(store),
        (all) => JSON.stringify(all) === JSON.stringify(expected),
      );
    });

    it('are rebuilt by a command while servers run', async function () {
      this.timeout(120_000);
      for (const table of ['entry', 'counted', 'item', 'pair'])
        await database.query(`delete from store_basket_${table}`);
      expect(await counted(store)).to.deep.equal([]);
      const script = fromRoot('dist', 'scripts', 'recommend', 'rebuild.js');
      const { code, stdout, stderr } = await runNode(script, ['--database', database.url()]);
      expect([code, stderr]).to.deep.equal([0, '']);
      expect(stdout).to.match(/\d+ parties hold products/);
      expect(await counted(store)).to.deep.equal(naive(products));
    });

    it('are backfilled by a server that finds products without counts', async () => {
      for (const table of ['entry', 'counted', 'item', 'pair'])
        await database.query(`delete from store_basket_${table}`);
      await database.query(`delete from store_derived where name = 'holdings'`);
      await startTestServer(database, {});
      const expected = naive(products);
      await eventually(
        () => counted(store),
        (all) => JSON.stringify(all) === JSON.stringify(expected),
      );
    });
  });
});
