import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { Predicate } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, sortBy, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('cut', { externalized: ['attachment.content', 'item.attachment.content'] });

const long = (letter: string) => letter.repeat(5_000);
const [A, B] = [long('a'), long('b')];
const document: JsonObject = {
  status: 'new',
  attachment: [{ name: 'one', content: A, size: 1 }, { name: 'two', content: 'short' }, { name: 'three' }],
  item: [{ attachment: [{ content: B }, { content: A }] }],
};

describe('Externalized values', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;
    const parts = () => database.query<{ content: string }>('select content from cut_part order by content');
    const replace = (id: string, change: (whole: JsonObject) => JsonObject) =>
      store.transaction(async (bound) => {
        const collection = bound.collection(schema);
        const current = await collection.lock(id, '');
        if (!current) throw new Error(`There is no ${id}`);
        return collection.replace(current, change(current.document), 0);
      });

    before(async () => {
      store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
    });

    beforeEach(async () => {
      await things.removeScope('');
      await things.insert(thing('x', document));
    });

    it('are stored once in their table, and restored in their place', async () => {
      expect(await parts()).to.deep.equal([{ content: `"${A}"` }, { content: `"${B}"` }]);
      const [body] = await database.query<{ document: string }>('select * from cut_body');
      expect(JSON.stringify(body)).to.not.contain('aaaa');
      expect(JSON.stringify((await things.get('x', ''))?.document)).to.equal(JSON.stringify(document));
      const { items } = await things.find(query(), '');
      expect(items[0]?.document).to.deep.equal(document);
    });

    it('are left out of brief lists, short or long', async () => {
      const brief = {
        status: 'new',
        attachment: [{ name: 'one', size: 1 }, { name: 'two' }, { name: 'three' }],
        item: [{ attachment: [{}, {}] }],
      };
      for (const sort of [[], sortBy('status'), sortBy('nothing')]) {
        const { items } = await things.findBrief(query(undefined, { sort }), '');
        expect(items.map((item) => item.document)).to.deep.equal([brief]);
      }
    });

    it('are not read for brief lists', async () => {
      await database.query('delete from cut_part');
      expect((await things.findBrief(query(), '')).items).to.have.length(1);
      const failure = await things.get('x', '').catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(Error).with.property('message').that.contains('cut_part');
    });

    it('can be filtered and sorted by like other values', async () => {
      await things.insert(thing('y', { attachment: [{ content: B }] }));
      const ids = async (...asked: Parameters<typeof query>) =>
        (await things.find(query(...asked), '')).items.map(({ id }) => id).join();
      const holds: Predicate = {
        kind: 'predicate',
        source: 'b',
        matches: (resource) => JSON.stringify(resource.attachment).includes('bbbb'),
      };
      const brief = await things.findBrief(query(where('attachment.content', A)), '');
      expect(brief.items.map(({ id }) => id)).to.deep.equal(['x']);
      expect(await ids(where('attachment.content', B))).to.equal('y');
      expect(await ids(holds)).to.equal('y');
      expect(await ids(undefined, { sort: sortBy('-attachment.content') })).to.equal('y,x');
    });

    it('are written again only when they have changed, and are removed with their resource', async () => {
      const before = await database.query<{ name: string; place: string }>(
        `select name, ${database.name === 'SQLite' ? 'rowid' : 'ctid'} as place from cut_part order by name`,
      );
      await replace('x', (whole) => ({ ...whole, status: 'old' }));
      const after = await database.query(
        `select name, ${database.name === 'SQLite' ? 'rowid' : 'ctid'} as place from cut_part order by name`,
      );
      expect(after).to.deep.equal(before);
      await replace('x', (whole) => ({ ...whole, item: [] }));
      expect(await parts()).to.deep.equal([{ content: `"${A}"` }]);
      expect((await things.get('x', ''))?.document).to.deep.equal({ ...document, status: 'old', item: [] });
      await things.remove('x', '');
      expect(await parts()).to.deep.equal([]);
    });

    it('are never mistaken for markers', async () => {
      const [{ name } = { name: '' }] = await database.query<{ name: string }>('select name from cut_part');
      const faked = { attachment: [{ content: `\0part:${name}` }] };
      await things.insert(thing('fake', faked));
      expect((await things.get('fake', ''))?.document).to.deep.equal(faked);
    });

    it('are complete for readers during concurrent changes', async () => {
      let isOver = false;
      const writing = (async () => {
        for (let turn = 0; turn < 30; turn += 1)
          await replace('x', () => ({ attachment: [{ content: long(String(turn % 10)) }] }));
        isOver = true;
      })();
      while (!isOver) {
        const [got, { items }] = await Promise.all([things.get('x', ''), things.find(query(), '')]);
        for (const read of [got, items[0]])
          expect(JSON.stringify(read?.document)).to.match(/"content":"(.)\1{4999}"/);
      }
      await writing;
    });

    it('follow a changed declaration in existing databases', async () => {
      const inside = thingSchema('moved');
      const beside = thingSchema('moved', { externalized: ['attachment.content'] });
      const other = thingSchema('moved', { externalized: ['item.attachment.content'] });
      await store.migrate([inside]);
      await store.collection(inside).insert(thing('x', document));
      for (const each of [beside, other, inside, beside]) {
        await store.migrate([each]);
        expect((await store.collection(each).get('x', ''))?.document).to.deep.equal(document);
        const rows = await database.query('select * from moved_part');
        expect(rows).to.have.length(
          { 0: 0, 1: each === beside ? 1 : 2 }[each.externalized?.length ?? 0] ?? -1,
        );
      }
    });
  });
});
