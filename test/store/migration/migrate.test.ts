import { expect } from 'chai';
import { comparison } from '../../../src/rest/filter/comparison.js';
import type { Store } from '../../../src/store/store.js';
import { UniquenessViolationError } from '../../../src/store/uniqueness-violation.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { Operand } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { idsWhere, query, thing, thingSchema, where } from '../things.js';

describe('Migration', () => {
  forEachDatabase((database) => {
    let store: Store;

    before(async () => {
      store = await database.open();
    });

    it('can be repeated, also by a second store', async () => {
      const schema = thingSchema('repeated');
      await store.migrate([schema]);
      await store.collection(schema).insert(thing('a', { status: 'x' }));
      await store.migrate([schema]);
      const second = await database.open();
      await second.migrate([schema]);
      expect(await idsWhere(second.collection(schema), where('status', 'x'))).to.equal('a');
    });

    it('runs in several stores at once', async () => {
      const schemas = ['one', 'two', 'three'].map((table) => thingSchema(`at_once_${table}`));
      const stores = await Promise.all([database.open(), database.open(), database.open()]);
      await Promise.all(stores.map((each) => each.migrate(schemas)));
      const registered = await database.query(`select 1 from store_index where resource like 'at_once_%'`);
      expect(registered).to.have.length(3 * 8);
    });

    it('fills a new column and a new reference from stored documents', async () => {
      const bare = thingSchema('grown', { columns: [], references: [] });
      await store.migrate([bare]);
      await store.transaction(async (bound) => {
        for (let index = 0; index < 1100; index++) {
          const document = {
            rank: index,
            creationDate: '2024-05-01T10:00:00Z',
            relatedParty: [{ id: `p${index}` }],
          };
          await bound.collection(bare).insert(thing(`t${index}`, document));
        }
      });
      const full = thingSchema('grown');
      await store.migrate([full]);
      const things = store.collection(full);
      expect(await idsWhere(things, where('rank', '1099'))).to.equal('t1099');
      expect(await idsWhere(things, where('relatedParty.id', 'p0', 'p1050'))).to.equal('t0 t1050');
      expect((await things.find(query(where('creationDate', '2024-05')), '')).total).to.equal(1100);
    });

    it('fills a column that is computed from the documents, and keeps it up to date', async () => {
      const derive = ({ rank }: JsonObject) => (typeof rank === 'number' ? rank % 3 : null);
      const full = thingSchema('derived', { columns: [{ name: '$rest', type: 'number', derive }] });
      const rest = comparison(['$rest'], 'equal', [{ type: 'number', value: 2 }]);
      for (const options of [{}, { fillAtOnce: 0 }]) {
        const table = 'fillAtOnce' in options ? 'derived_later' : 'derived';
        const opened = await database.open(options);
        await opened.migrate([thingSchema(table)]);
        for (const rank of [5, 6, 8])
          await opened.collection(thingSchema(table)).insert(thing(`${table}${rank}`, { rank }));
        await opened.migrate([{ ...full, table }]);
        while (await opened.fillIndexes(2));
        const things = opened.collection({ ...full, table });
        await things.insert(thing(`${table}2`, { rank: 2 }));
        expect(await idsWhere(things, rest)).to.equal(`${table}2 ${table}5 ${table}8`);
        await opened.transaction(async (store) => {
          const changing = store.collection({ ...full, table });
          const current = await changing.lock(`${table}5`, '');
          if (current) await changing.replace(current, { rank: 7 }, 1_700_000_000_001);
        });
        expect(await idsWhere(things, rest)).to.equal(`${table}2 ${table}8`);
      }
    });

    it('updates indexes that are declared again', async () => {
      const full = thingSchema('returning');
      await store.migrate([full]);
      const inserted = await store
        .collection(full)
        .insert(thing('a', { status: 'old', relatedParty: { id: 'old' } }));
      const bare = thingSchema('returning', { columns: [], references: [] });
      await store.migrate([bare]);
      await store.collection(bare).replace(inserted, { status: 'new', relatedParty: { id: 'new' } }, 0);
      expect(await idsWhere(store.collection(bare), where('status', 'new'))).to.equal('a');
      await store.migrate([full]);
      const things = store.collection(full);
      for (const path of ['status', 'relatedParty.id']) {
        expect(await idsWhere(things, where(path, 'old'))).to.equal('');
        expect(await idsWhere(things, where(path, 'new'))).to.equal('a');
      }
    });

    it('assigns unique values to the oldest documents that have them, and reports the others', async () => {
      const free = thingSchema('claimed');
      const strict = thingSchema('claimed', { unique: [{ path: 'tag.value', where: 'name', is: 'key' }] });
      const tagged = (value: string) => ({
        tag: [
          { name: 'key', value },
          { name: 'x', value: 'same' },
        ],
      });
      await store.migrate([free]);
      await store.transaction(async (bound) => {
        const documents = Array.from({ length: 1_100 }, (_, n) => thing(`t${n}`, tagged(`v${n % 1_098}`)));
        await bound.collection(free).insertAll(documents);
      });
      const notes: string[] = [];
      await store.migrate([strict], (note) => notes.push(note));
      expect(notes).to.deep.equal([
        'claimed: 2 documents have unique values of older documents: "v0" of t0, "v1" of t1',
      ]);
      const things = store.collection(strict);
      const taken = await things.insert(thing('new', tagged('v1097'))).then(
        () => undefined,
        (error: UniquenessViolationError) => error.violations,
      );
      expect(taken?.[0]?.holder).to.deep.equal({ id: 't1097', scope: '' });
      // A document without its unique value is kept, and can be changed.
      const late = await things.get('t1099', '');
      if (late) await things.replace(late, { ...late.document, status: 'changed' }, 0);
      expect((await things.get('t1099', ''))?.document.status).to.equal('changed');
      await store.migrate([free]);
      await store.collection(free).insert(thing('between', tagged('v5000')));
      await store.migrate([strict], (note) => notes.push(note));
      expect(notes).to.have.length(2);
      const again = await things.insert(thing('again', tagged('v5000'))).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(again).to.be.instanceOf(UniquenessViolationError);
    });

    it("follows a change of an attribute's type", async () => {
      const typed = (type: 'string' | 'number') =>
        thingSchema('retyped', { columns: [{ name: 'size', type }], references: [], typeOf: () => type });
      const sized = (operand: Operand) => comparison(['size'], 'equal', [operand]);
      await store.migrate([typed('string')]);
      await store.collection(typed('string')).insert(thing('text', { size: '5' }));
      await store.collection(typed('string')).insert(thing('number', { size: 5 }));
      expect(
        await idsWhere(store.collection(typed('string')), sized({ type: 'string', value: '5' })),
      ).to.equal('text');
      await store.migrate([typed('number')]);
      expect(await idsWhere(store.collection(typed('number')), sized({ type: 'number', value: 5 }))).to.equal(
        'number',
      );
    });

    it('accepts long and unusual names', async () => {
      const names = ['@type', 'type', '_type', 'x'.repeat(90), `${'x'.repeat(90)}y`, 'größe', 'a b"c'];
      const schema = thingSchema(`t${'_long'.repeat(9)}`, {
        columns: names.map((name) => ({ name, type: 'string' })),
        references: [],
      });
      await store.migrate([schema]);
      const things = store.collection(schema);
      await things.insert(thing('a', Object.fromEntries(names.map((name) => [name, `value of ${name}`]))));
      for (const name of names)
        expect(await idsWhere(things, where([name], `value of ${name}`))).to.equal('a');
    });

    it('changes nothing when it fails', async () => {
      const twice = [{ name: 'status', type: 'string' as const }];
      const broken = thingSchema('broken', { columns: [...twice, ...twice] });
      const failure = await store.migrate([thingSchema('whole'), broken]).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(Error);
      expect(() => store.collection(thingSchema('whole'))).to.throw('migrate first');
      expect(
        await database.query(`select 1 from store_index where resource in ('whole', 'broken')`),
      ).to.have.length(0);
      await store.migrate([thingSchema('whole')]);
    });

    it('refuses tables with conflicting names', async () => {
      for (const tables of [
        ['same', 'same'],
        ['part', 'part_ref'],
        ['store_index'],
        ['No'],
        ['x'.repeat(49)],
        [''],
      ]) {
        const failure = await store
          .migrate(tables.map((table) => thingSchema(table)))
          .catch((error: unknown) => error);
        expect(failure, tables.join()).to.be.instanceOf(Error);
      }
    });

    it('refuses a database of a later release', async () => {
      await database.query('update store_layout set version = version + 1');
      const failure: unknown = await store.migrate([]).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(Error).with.property('message').that.contains('layout 8');
      await database.query('update store_layout set version = version - 1');
      await store.migrate([]);
    });
  });
});
