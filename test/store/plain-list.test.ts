import { expect } from 'chai';
import type { Filter } from '../../src/rest/query.js';
import { connect, storeOn } from '../../src/store/open-store.js';
import type { BriefResource, Collection, Page, Store } from '../../src/store/store.js';
import { forEachDatabase } from '../support/databases.js';
import { query, thing, thingSchema, where } from './things.js';

const schema = thingSchema('thing');

/** Ids that quoting, line breaks and orders of characters could make trouble with. */
const IDS = ['a', 'b c', 'd"e', "f'g", 'h\ni', 'j\\k', '\u{1F600}', '\uFF5E', 'ü', '%?', '{"z":1}'];

describe('A list that one index answers', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;
    const statements: string[] = [];

    before(async () => {
      const connections = await connect(database.url(), { connections: 4 });
      store = storeOn(connections, { countLimit: 12 });
      database.atEnd(() => store.close());
      await store.migrate([schema]);
      things = store.collection(schema);
      connections.reader.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    });

    beforeEach(async () => {
      await things.removeScope('');
      await things.insertAll(
        IDS.map((id, index) =>
          thing(id, {
            status: index % 2 === 0 ? 'even' : 'odd',
            '@type': 'a line\nand another',
            relatedParty: [{ id: 'everybody' }, { id: `party ${id}` }],
          }),
        ),
      );
    });

    const asked: Record<string, Filter | undefined> = {
      everything: undefined,
      'one value of a column': where('status', 'even'),
      'one value of a reference': where('relatedParty.id', 'everybody'),
      'a reference that one has': where('relatedParty.id', 'party h\ni'),
      'what nothing has': where('status', 'neither'),
      'what nothing can have': where('status', 'a\0b'),
    };

    const inFull = ({ items, total, isTotalExact, next }: Page<BriefResource>) => ({
      ...{ total, isTotalExact, next },
      items: items.map(({ id, scope, createdAt, document }) => ({ id, scope, createdAt, document })),
    });

    for (const [name, filter] of Object.entries(asked))
      for (const limit of [1, 4, IDS.length, 100])
        it(`is what finding finds: ${name}, ${limit} at a time`, async () => {
          for (let after: Page['next'], more = true; more; more = after !== undefined) {
            const page = query(filter, { limit, ...(after && { after }) });
            const found = await things.findBrief(page, '');
            expect(inFull(found)).to.deep.equal(inFull(await things.find(page, '')));
            after = found.next;
          }
        });

    it('comes with one statement, with its total', async () => {
      await things.findBrief(query(where('status', 'even')), '');
      statements.length = 0;
      const { items, total } = await things.findBrief(query(where('status', 'odd'), { limit: 2 }), '');
      expect([items.length, total, statements.length]).to.deep.equal([2, 5, 1]);
    });

    const even = query(where('status', 'even'), { limit: 2 });
    const totalOfEven = async (of = things) => (await of.findBrief(even, '')).total;

    it('is not counted again while nothing has changed', async () => {
      expect(await totalOfEven()).to.equal(6);
      // Behind the store's back.
      await database.query(`update thing set s_status = 'odd' where id = 'ü'`);
      expect(await totalOfEven()).to.equal(6);
      await things.insert(thing('another', { status: 'odd' }));
      expect(await totalOfEven()).to.equal(5);
    });

    it('is counted again after every kind of change', async () => {
      expect(await totalOfEven()).to.equal(6);
      await things.insert(thing('another', { status: 'even' }));
      expect(await totalOfEven()).to.equal(7);
      await store.transaction(async (session) => {
        const all = session.collection(schema);
        const locked = await all.lock('another', '');
        if (locked) await all.replace(locked, { status: 'odd' }, 2);
      });
      expect(await totalOfEven()).to.equal(6);
      await things.remove('a', '');
      expect(await totalOfEven()).to.equal(5);
      await things.removeScope('');
      expect(await totalOfEven()).to.equal(0);
    });

    it('is counted again after what another process has changed', async () => {
      expect(await totalOfEven()).to.equal(6);
      const other = await database.open();
      await other.migrate([schema]);
      await other.collection(schema).insert(thing('another', { status: 'even' }));
      expect(await totalOfEven()).to.equal(7);
    });

    it('is not changed by what is rolled back', async () => {
      expect(await totalOfEven()).to.equal(6);
      const failure = await store
        .transaction(async (session) => {
          await session.collection(schema).insert(thing('another', { status: 'even' }));
          expect(await totalOfEven(session.collection(schema))).to.equal(7);
          throw new Error('Not so');
        })
        .catch((error: Error) => error.message);
      expect(failure).to.equal('Not so');
      expect(await totalOfEven()).to.equal(6);
    });

    it('says where it has stopped counting', async () => {
      await things.insertAll(
        Array.from({ length: 20 }, (_, index) => thing(`x${index}`, { status: 'even' })),
      );
      for (const _ of ['counted', 'remembered']) {
        const { total, isTotalExact } = await things.findBrief(even, '');
        expect({ total, isTotalExact }).to.deep.equal({ total: 12, isTotalExact: false });
      }
    });
  });
});
