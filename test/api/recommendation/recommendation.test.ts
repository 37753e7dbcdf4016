import { expect } from 'chai';
import { v7 as uuidv7 } from 'uuid';
import { send, sendJson } from '../../support/http.js';
import { customer, eventually, recommendationCalls } from '../../support/recommendations.js';
import { forEachServer } from '../../support/server.js';

const PAST = { startDateTime: '2020-01-01T00:00:00Z', endDateTime: '2021-01-01T00:00:00Z' };

describe('Recommendations', () => {
  forEachServer((server) => {
    const calls = recommendationCalls(() => server.url);
    const { offer, sell, items, ids, category, post } = calls;
    const fresh = (name: string) => `${name}-${uuidv7()}`;
    /** A category for one test, so that tests do not see each other's offerings. */
    const ownCatalog = async () => {
      const id = await category(fresh('category'));
      return { id, in: { category: [{ id }] } };
    };

    describe('are computed from', () => {
      it('offerings that others hold together with those of the party', async () => {
        const { in: within } = await ownCatalog();
        const [tea, milk, nails] = [
          await offer('Tea', within),
          await offer('Milk', within),
          await offer('Nails', within),
        ];
        for (let n = 0; n < 3; n += 1) {
          const [drinker, builder] = [fresh('drinker'), fresh('builder')];
          await sell(drinker, tea);
          await sell(drinker, milk);
          await sell(builder, nails);
          await sell(fresh('builder'), nails);
        }
        const ann = fresh('ann');
        expect(
          await eventually(
            () => ids(ann, within),
            ([first]) => first === nails,
          ),
        ).to.have.members([nails, tea, milk]);
        await sell(ann, tea);
        const [first, second] = await eventually(
          () => items(ann, within),
          ([item]) => item.productOffering.id === milk,
        );
        expect(first).to.deep.include({ id: '1', priority: 1 });
        expect(first.productOffering).to.deep.include({
          id: milk,
          name: 'Milk',
          '@referredType': 'ProductOffering',
        });
        expect((await send(first.productOffering.href)).body.name).to.equal('Milk');
        expect(first.product).to.deep.include({ name: 'Milk', productOffering: first.productOffering });
        expect(first.reason[0]).to.deep.include({ '@type': 'RecommendationReason', code: 'heldTogether' });
        expect(first.reason[0].productOffering[0].id).to.equal(tea);
        expect([second.productOffering.id, second.reason[0].code]).to.deep.equal([nails, 'popular']);
      });

      it('the items in the shopping cart or the order', async () => {
        const { in: within } = await ownCatalog();
        const [tent, stove, piano] = [
          await offer('Tent', within),
          await offer('Stove', within),
          await offer('Piano', within),
        ];
        for (let n = 0; n < 2; n += 1) {
          const camper = fresh('camper');
          await sell(camper, tent);
          await sell(camper, stove);
          await sell(fresh('player'), piano);
        }
        await sell(fresh('player'), piano);
        await eventually(
          () => ids(undefined, within),
          ([first]) => first === piano,
        );
        const references = [
          { productOffering: { id: tent } },
          { itemId: '1', entityId: tent, '@referredType': 'ProductOffering' },
          { entityHref: `${server.url}/tmf-api/productCatalogManagement/v4/productOffering/${tent}` },
        ];
        for (const name of ['shoppingCartItem', 'productOrderItem'])
          for (const reference of references)
            expect(await ids(undefined, { ...within, [name]: [reference] })).to.deep.equal([stove, piano]);
      });

      it('recent interactions of the party', async () => {
        const aisle = await ownCatalog();
        const [popular, asked] = [await offer('Popular', aisle.in), await offer('Asked', aisle.in)];
        await sell(fresh('one'), popular);
        await eventually(
          () => ids(undefined, aisle.in),
          ([first]) => first === popular,
        );
        const bob = fresh('bob');
        const talk = (item: object) =>
          post('partyInteraction/v4/partyInteraction', {
            direction: 'inbound',
            reason: 'Question',
            channel: [{ id: 'phone' }],
            relatedParty: [customer(bob)],
            interactionItem: [{ item: { role: 'subject', '@type': 'ref', ...item } }],
          });
        expect((await ids(bob, aisle.in))[0]).to.equal(popular);
        await talk({ id: asked, '@referredType': 'ProductOffering' });
        const [first] = await items(bob, aisle.in);
        expect([first.productOffering.id, first.reason[0].code]).to.deep.equal([asked, 'interaction']);
        const other = await ownCatalog();
        const lone = await offer('Lone', other.in);
        await talk({ id: other.id, '@referredType': 'Category' });
        const byCategory = await items(bob, other.in);
        expect(byCategory.map(({ productOffering }) => productOffering.id)).to.deep.equal([lone]);
        expect(byCategory[0].reason[0].code).to.equal('interaction');
      });

      it('the levels of buckets', async () => {
        const { in: within } = await ownCatalog();
        const volume = (amount: number) => ({
          ...within,
          prodSpecCharValueUse: [
            {
              name: 'Volume',
              productSpecCharacteristicValue: [{ value: amount, unitOfMeasure: 'GB', isDefault: true }],
            },
          ],
        });
        const small = await offer('Plan 10', volume(10));
        const large = await offer('Plan 50', volume(50));
        const common = await offer('Common', within);
        for (let n = 0; n < 2; n += 1) await sell(fresh('x'), common);
        const lea = fresh('lea');
        const { id: product } = await sell(lea, small);
        await post('prepayBalanceManagement/v4/bucket', {
          usageType: 'data',
          product: [{ id: product }],
          relatedParty: [{ ...customer(lea), href: `/party/${lea}` }],
          remainingValue: { amount: 10, units: 'GB' },
        });
        const use = (amount: number) =>
          post('usageManagement/v4/usage', {
            usageType: 'data',
            usageDate: new Date().toISOString(),
            usageCharacteristic: [{ name: 'volume', value: { amount, units: 'GB' } }],
            ratedProductUsage: [{ productRef: { id: product } }],
            relatedParty: [{ ...customer(lea), role: 'user' }],
          });
        await use(7.5);
        expect(
          await eventually(
            () => ids(lea, within),
            (all) => all[0] === common,
          ),
        ).to.have.members([common, large]);
        await use(1);
        const [first] = await items(lea, within);
        expect(first.productOffering.id).to.equal(large);
        expect(first.reason[0]).to.deep.include({
          ...{ code: 'usage', share: 0.85 },
          description: '85 % of data used with Plan 10: this has more',
        });
        expect(first.product.productCharacteristic).to.deep.include.members([
          { name: 'Volume', value: 50, unitOfMeasure: 'GB' },
        ]);
      });

      it('the most popular offerings, for new customers', async () => {
        const { in: within } = await ownCatalog();
        const [rare, common, unsold] = [
          await offer('Rare', within),
          await offer('Common', within),
          await offer('Unsold', within),
        ];
        await sell(fresh('x'), rare);
        for (let n = 0; n < 2; n += 1) await sell(fresh('x'), common);
        await eventually(
          () => ids(undefined, within),
          (all) => all[0] === common && all[1] === rare,
        );
        const found = await items(fresh('new'), within);
        expect(found.map(({ productOffering }) => productOffering.id)).to.deep.equal([common, rare, unsold]);
        expect(found.map(({ reason }) => reason[0].code)).to.deep.equal(['popular', 'popular', 'available']);
        expect(found.map(({ priority }) => priority)).to.deep.equal([1, 2, 3]);
      });
    });

    describe('leave out', () => {
      const cases: [what: string, changes: object][] = [
        ['what cannot be sold', { isSellable: false }],
        ['what is retired', { lifecycleStatus: 'Retired' }],
        ['what is over', { validFor: PAST }],
        ['what is to come', { validFor: { startDateTime: '2999-01-01T00:00:00Z' } }],
        ['what another channel sells', { channel: [{ id: 'fax' }] }],
        ['what is to be had elsewhere', { place: [{ id: 'moon' }] }],
        [
          'what needs something else',
          { productOfferingRelationship: [{ id: 'x', relationshipType: 'requires' }] },
        ],
      ];
      const request = { channel: [{ id: 'web' }], place: { id: 'town', role: 'place of use' } };

      for (const [what, changes] of cases)
        it(what, async () => {
          const { in: within } = await ownCatalog();
          const good = await offer('Good', { ...within, channel: [{ id: 'web' }], place: [{ id: 'town' }] });
          const bad = await offer('Bad', { ...within, ...changes });
          for (let n = 0; n < 2; n += 1) await sell(fresh('x'), bad);
          await sell(fresh('x'), good);
          expect(await ids(undefined, { ...within, ...request })).to.deep.equal([good]);
        });

      it('offerings of other categories, but not of subcategories', async () => {
        const [here, there] = [await ownCatalog(), await ownCatalog()];
        const below = await category('below', { parentId: here.id });
        const [near, deep] = [
          await offer('Near', here.in),
          await offer('Deep', { category: [{ id: below }] }),
        ];
        const far = await offer('Far', there.in);
        for (const each of [near, deep, far]) await sell(fresh('x'), each);
        const found = await eventually(
          () => ids(undefined, here.in),
          (all) => all.length === 2,
        );
        expect(found).to.have.members([near, deep]);
      });

      it('deleted offerings', async () => {
        const { in: within } = await ownCatalog();
        const gone = await offer('Gone', within);
        await sell(fresh('x'), gone);
        await eventually(
          () => ids(undefined, within),
          (all) => all.length === 1,
        );
        await send(`${server.url}/tmf-api/productCatalogManagement/v4/productOffering/${gone}`, {
          method: 'DELETE',
        });
        expect(await ids(undefined, within)).to.deep.equal([]);
      });

      it('held offerings that are not repeatable, and the parts of held bundles', async () => {
        const { in: within } = await ownCatalog();
        const repeatable = {
          prodSpecCharValueUse: [
            { name: 'repeatable', productSpecCharacteristicValue: [{ value: true, isDefault: true }] },
          ],
        };
        const [once, again] = [
          await offer('Once', within),
          await offer('Again', { ...within, ...repeatable }),
        ];
        const bundle = await offer('Bundle', {
          ...within,
          isBundle: true,
          bundledProductOffering: [{ id: once }],
        });
        const [eve, kim] = [fresh('eve'), fresh('kim')];
        for (const each of [once, again]) await sell(eve, each);
        await sell(kim, bundle);
        expect(await ids(eve, within)).to.have.members([again, bundle]);
        expect(await ids(kim, within)).to.deep.equal([again]);
      });

      it('items of the cart', async () => {
        const { in: within } = await ownCatalog();
        const [put, left] = [await offer('Put', within), await offer('Left', within)];
        const cart = { shoppingCartItem: [{ productOffering: { id: put } }] };
        expect(await ids(undefined, { ...within, ...cart })).to.deep.equal([left]);
      });
    });

    it('reflect every change of a holding at once: sold, terminated, sold again, deleted', async () => {
      const { in: within } = await ownCatalog();
      const [a, b] = [await offer('A', within), await offer('B', within)];
      const zoe = fresh('zoe');
      expect(await ids(zoe, within)).to.have.members([a, b]);
      const { href } = await sell(zoe, a);
      expect(await ids(zoe, within)).to.deep.equal([b]);
      await sendJson('PATCH', href, { status: 'terminated' });
      expect(await ids(zoe, within)).to.have.members([a, b]);
      await sendJson('PATCH', href, { status: 'active', productOffering: { id: b } });
      expect(await ids(zoe, within)).to.deep.equal([a]);
      await send(href, { method: 'DELETE' });
      expect(await ids(zoe, within)).to.have.members([a, b]);
    });

    it('are of the requested type', async () => {
      const { in: within } = await ownCatalog();
      const volume = (value: string) => ({
        prodSpecCharValueUse: [
          { name: 'volume', productSpecCharacteristicValue: [{ value, isDefault: true }] },
        ],
      });
      const small = await offer('Small', { ...within, ...volume('20 GB') });
      const large = await offer('Large', { ...within, ...volume('0.1 TB') });
      const less = await offer('Less', { ...within, ...volume('500 MB') });
      const pat = fresh('pat');
      await sell(pat, small);
      await sell(fresh('x'), less);
      await eventually(
        () => ids(pat, { ...within, recommendationType: 'popular' }),
        ([first]) => first === less,
      );
      expect(await ids(pat, { ...within, recommendationType: 'up-sell' })).to.deep.equal([large]);
      expect(await ids(pat, { ...within, recommendationType: 'crossSell' })).to.deep.equal([]);
      expect(await ids(pat, { ...within, recommendationType: 'offer' })).to.have.members([less, large]);
    });

    it('ignore a result and a state sent by the client', async () => {
      const { in: within } = await ownCatalog();
      const answer = await calls.query({
        ...within,
        state: 'accepted',
        recommendationItem: [{ id: '9', product: { name: 'Bribe' } }],
      });
      expect(answer.body).to.deep.include({ state: 'done', recommendationItem: [] });
      expect(Date.parse(answer.body.validFor.endDateTime)).to.be.greaterThan(Date.now());
    });

    it('are refused when the request is not valid', async () => {
      const cases: [object, string][] = [
        [
          { shoppingCartItem: Array.from({ length: 101 }, () => ({})) },
          'shoppingCartItem has more than 100 elements',
        ],
        [{ instantSyncRecommendation: 'false' }, 'instantSyncRecommendation must be boolean'],
        [{ relatedParty: { id: '34' } }, 'relatedParty.@referredType is missing'],
        [
          { instantSyncRecommendation: false, category: Array.from({ length: 101 }, () => ({ id: 'x' })) },
          'category has more than 100 elements',
        ],
      ];
      for (const [body, message] of cases) {
        const answer = await calls.query(body);
        expect([answer.status, answer.body.message]).to.deep.equal([400, message]);
      }
    });
  });
});
