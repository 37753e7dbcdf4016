import { expect } from 'chai';
import { TmfError } from '../../../src/errors.js';
import type { Collection } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');

describe('A collection', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;

    before(async () => {
      store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
    });

    beforeEach(async () => {
      await things.removeScope('');
    });

    it('returns documents as they were inserted, attributes in their order', async () => {
      const text =
        '{"z":1,"a":{"y":[],"b":null},"@type":"Thing","big":1e+21,"small":1.5e-7,"text":"é 漢 😀 \\u0000 \\ud800 \\" \\\\",' +
        '"__proto__":{"x":1},"":[[[]]]}';
      const inserted = await things.insert(thing('a', JSON.parse(text)));
      expect(inserted.version).to.equal(1);
      const found = await things.get('a', '');
      expect(JSON.stringify(found?.document)).to.equal(text);
      expect({ ...found, document: {} }).to.deep.equal({ ...thing('a'), version: 1 });
      const [row] = await database.query<{ document: string }>(
        'select cast(document as text) as document from thing_body',
      );
      expect(row?.document).to.equal(text);
    });

    it('identifies resources by id and scope', async () => {
      await things.insert(thing('a', {}, 'parent'));
      expect(await things.get('a', '')).to.equal(undefined);
      expect(await things.get('b', 'parent')).to.equal(undefined);
      expect(await things.get('a\0', 'parent')).to.equal(undefined);
      expect((await things.get('a', 'parent'))?.scope).to.equal('parent');
      expect(await things.remove('a', '')).to.equal(false);
      expect(await things.remove('a', 'parent')).to.equal(true);
      expect(await things.remove('a', 'parent')).to.equal(false);
    });

    it('refuses an existing id, and rolls back its transaction', async () => {
      await things.insert(thing('a'));
      const error = await store
        .transaction(async (bound) => {
          await bound.collection(schema).insert(thing('b'));
          await bound.collection(schema).insert(thing('a'));
        })
        .then(neverHere, (reason) => reason);
      expect(error).to.be.instanceOf(TmfError).with.property('status', 409);
      expect(await things.count()).to.equal(1);
    });

    it('replaces the document, its columns and its references', async () => {
      const before = await things.insert(
        thing('a', { status: 'old', relatedParty: [{ id: '1' }, { id: '2' }] }),
      );
      const after = await things.replace(
        before,
        { status: 'new', relatedParty: [{ id: '2' }, { id: '3' }] },
        1_800_000_000_000,
      );
      expect(after).to.deep.include({
        id: 'a',
        version: 2,
        createdAt: before.createdAt,
        updatedAt: 1_800_000_000_000,
      });
      expect(await things.get('a', '')).to.deep.equal(after);
      const total = async (path: string, value: string) =>
        (await things.find(query(where(path, value)), '')).total;
      expect(await total('status', 'old')).to.equal(0);
      expect(await total('status', 'new')).to.equal(1);
      expect(await total('relatedParty.id', '1')).to.equal(0);
      expect(await total('relatedParty.id', '2')).to.equal(1);
      expect(await total('relatedParty.id', '3')).to.equal(1);
    });

    it('does not replace a document that has changed since it was read', async () => {
      const first = await things.insert(thing('a', { n: 1 }));
      await things.replace(first, { n: 2 }, 0);
      const error = await things.replace(first, { n: 3 }, 0).then(neverHere, (reason) => reason);
      expect(error).to.be.instanceOf(TmfError).with.property('status', 409);
      expect((await things.get('a', ''))?.document).to.deep.equal({ n: 2 });
    });

    it('locks only in transactions', async () => {
      expect(await things.lock('a', '').then(neverHere, (reason: Error) => reason.message)).to.contain(
        'transaction',
      );
    });

    it('pages in order of ids', async () => {
      for (const id of ['e', 'd', 'c', 'b', 'a'])
        await things.insert(thing(id, { status: id < 'd' ? 'low' : 'high' }));
      const page = async (offset: number, limit: number, ...statuses: string[]) => {
        const filter = statuses.length > 0 ? where('status', ...statuses) : undefined;
        const { items, total } = await things.find(query(filter, { offset, limit }), '');
        return `${items.map(({ id }) => id).join('')}/${total}`;
      };
      expect(await page(0, 10)).to.equal('abcde/5');
      expect(await page(1, 2)).to.equal('bc/5');
      expect(await page(4, 2)).to.equal('e/5');
      expect(await page(5, 2)).to.equal('/5');
      expect(await page(0, 0)).to.equal('/5');
      expect(await page(1, 1, 'low')).to.equal('b/3');
      expect(await page(2, 5, 'low')).to.equal('c/3');
      expect(await page(9, 5, 'low')).to.equal('/3');
      expect(await page(0, 0, 'low')).to.equal('/3');
      expect(await page(1, 3, 'low', 'high')).to.equal('bcd/5');
    });

    it('inserts many at once, all or none', async () => {
      const many = Array.from({ length: 1100 }, (_, n) =>
        thing(`t${n}`, n % 2 ? { rank: n, relatedParty: [{ id: `p${n}` }, { id: 'all' }] } : { status: 's' }),
      );
      const inserted = await things.insertAll(many);
      expect(inserted).to.deep.equal(many.map((each) => ({ ...each, version: 1 })));
      expect(await things.get('t999', '')).to.deep.equal(inserted[999]);
      expect(await things.count()).to.equal(1100);
      expect((await things.find(query(where('relatedParty.id', 'all')), '')).total).to.equal(550);
      expect((await things.find(query(where('status', 's')), '')).total).to.equal(550);
      for (const twice of ['t5', 'new0']) {
        const more = [...Array.from({ length: 300 }, (_, n) => thing(`new${n}`)), thing(twice)];
        const error = await things.insertAll(more).then(neverHere, (reason) => reason);
        expect(error).to.be.instanceOf(TmfError).with.property('details').that.contains(twice);
        expect(await things.count()).to.equal(1100);
        expect(await things.get('new0', '')).to.equal(undefined);
      }
      expect(await things.insertAll([])).to.deep.equal([]);
    });

    it('lists and removes by scope', async () => {
      const scopes = ['p', 'p', 'p/q', 'p/q/r', 'p0', 'P/q', 'p%', 'q'];
      for (const [index, scope] of scopes.entries())
        await things.insert(thing(`t${index}`, { n: index }, scope));
      const inScope = await things.find(query(), 'p');
      expect(inScope.items.map(({ id }) => id)).to.deep.equal(['t0', 't1']);
      expect(inScope.total).to.equal(2);
      expect((await things.find(query(where('n', '1')), 'p')).total).to.equal(1);
      expect((await things.find(query(), 'p\0')).total).to.equal(0);
      expect((await things.find(query(), '')).total).to.equal(8);
      expect(await things.removeScope('p')).to.equal(4);
      expect(await things.removeScope('p')).to.equal(0);
      expect(await things.count()).to.equal(4);
    });

    it('stores very long texts in indexed attributes', async () => {
      const long = '漢'.repeat(1_000_000 / 4);
      const documents = [`${long}a`, `${long}b`].map((text) => ({
        status: text,
        relatedParty: [{ id: text }],
      }));
      for (const [index, document] of documents.entries()) await things.insert(thing(`t${index}`, document));
      for (const path of ['status', 'relatedParty.id']) {
        const found = await things.find(query(where(path, `${long}b`)), '');
        expect(found.items.map(({ id }) => id)).to.deep.equal(['t1']);
        expect((await things.find(query(where(path, long)), '')).total).to.equal(0);
      }
      expect((await things.get('t0', ''))?.document).to.deep.equal(documents[0]);
    });

    it('stores hundreds of references in one document', async () => {
      const ids = Array.from({ length: 1500 }, (_, index) => ({ id: `party-${index % 1200}` }));
      const before = await things.insert(thing('a', { relatedParty: ids }));
      expect((await things.find(query(where('relatedParty.id', 'party-1199')), '')).total).to.equal(1);
      await things.replace(before, { relatedParty: ids.slice(0, 5) }, 0);
      expect((await things.find(query(where('relatedParty.id', 'party-1199')), '')).total).to.equal(0);
    });

    it('leaves no rows of a removed resource', async () => {
      await things.insert(thing('a', { relatedParty: { id: '1' } }));
      await things.remove('a', '');
      expect(await database.query('select 1 from thing_body')).to.have.length(0);
      expect(await database.query('select 1 from thing_ref')).to.have.length(0);
    });
  });
});

function neverHere(): never {
  throw new Error('Should have been refused');
}
