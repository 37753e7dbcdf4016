import { expect } from 'chai';
import type { ResourceSchema, StoredResource } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { Filter } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { and, compare, idsWhere, not, query, sortBy, thing, thingSchema, walk, where } from '../things.js';

const DOCUMENTS = 300;

const COLUMNS = ['s_status', 'n_rank', 'b_active', 'd_creation_date'].join(', ');

const bareOf = (table: string) => thingSchema(table, { columns: [], references: [] });

const idOf = (number: number) => `t${String(number).padStart(4, '0')}`;

function documentOf(number: number): JsonObject {
  return {
    status: `s${number % 7}`,
    ...(number % 5 === 0 ? {} : { rank: number % 40 }),
    active: number % 2 === 0,
    creationDate: `2024-05-${10 + (number % 20)}T10:00:00Z`,
    relatedParty: [{ id: `p${number % 30}` }, { id: `p${number % 11}` }],
  };
}

const FILTERS: readonly Filter[] = [
  where('status', 's3'),
  and(not(where('status', 's3')), compare('rank', 'less', '9')),
  where('relatedParty.id', 'p3', 'p7'),
  and(where('relatedParty.id', 'p3'), compare('rank', 'less', '20')),
  not(compare('rank', 'exists')),
  where('creationDate', '2024-05-12'),
];

describe('Indexes that are added to many documents', () => {
  forEachDatabase((database) => {
    /** Opens a store that leaves every filling for later, and refuses to read more than a few documents. */
    const careful = () => database.open({ fillAtOnce: 0, scanLimit: 50 });

    /** Inserts documents without indexes, and opens a store that needs some. */
    async function grown(table: string): Promise<{ store: Store; schema: ResourceSchema }> {
      const before = await database.open();
      await before.migrate([bareOf(table)]);
      const things = Array.from({ length: DOCUMENTS }, (_, number) =>
        thing(idOf(number), documentOf(number)),
      );
      await before.transaction((bound) => bound.collection(bareOf(table)).insertAll(things));
      const store = await database.open({ fillAtOnce: 0 });
      await store.migrate([thingSchema(table)]);
      return { store, schema: thingSchema(table) };
    }

    async function fill(store: Store, batch: number): Promise<number[]> {
      const done: number[] = [];
      for (;;) {
        const step = await store.fillIndexes(batch);
        if (!step) return done;
        done.push(step.done);
      }
    }

    /** Returns the contents of the indexes. */
    async function rows(table: string) {
      const heads = await database.query(`select id, ${COLUMNS} from ${table} order by id`);
      const references = await database.query(
        `select i.name, r.value, r.id from ${table}_ref r join store_index i on i.number = r.path order by 1, 2, 3`,
      );
      return { heads, references };
    }

    /** Returns the contents when the same documents are inserted into a new database. */
    async function freshRows(store: Store, schema: ResourceSchema) {
      const fresh = thingSchema(`${schema.table}_fresh`);
      const { items } = await store.collection(schema).find(query(undefined, { limit: 10_000 }), '');
      await store.migrate([fresh]);
      await store.transaction((bound) => bound.collection(fresh).insertAll(items));
      return rows(fresh.table);
    }

    async function isUnanswered(store: Store, schema: ResourceSchema): Promise<boolean> {
      const failure = await idsWhere(store.collection(schema), where('status', 's3')).then(
        () => undefined,
        String,
      );
      if (failure !== undefined) expect(failure).to.include('too many resources');
      return failure !== undefined;
    }

    it('finally have the same contents as in a new database, with any writes meanwhile', async () => {
      const { store, schema } = await grown('written');
      const writer = await database.open();
      await writer.migrate([schema]);
      let isFilled = false;
      const writing = async () => {
        let number = 0;
        for (; !isFilled || number < 60; number += 1) await change(writer, schema, number);
        return number;
      };
      const filling = fill(store, 7).finally(() => {
        isFilled = true;
      });
      const [done] = await Promise.all([filling, writing()]);
      expect(done.length).to.be.greaterThan(DOCUMENTS / 7);
      expect(await rows('written')).to.deep.equal(await freshRows(store, schema));
    });

    /** Changes one document, and removes and creates others, all over the table. */
    async function change(writer: Store, schema: ResourceSchema, number: number) {
      const old = idOf((number * 37) % DOCUMENTS);
      await writer.transaction(async (bound) => {
        const things = bound.collection(schema);
        const found = await things.lock(old, '');
        if (found) await things.replace(found, documentOf(number + 1_000), 0);
      });
      const things = writer.collection(schema);
      if (number % 2 === 0) await things.remove(idOf((number * 53) % DOCUMENTS), '');
      else await things.insert(thing(`new${number}`, documentOf(number)));
    }

    it('include the writes of an open transaction', async () => {
      const { store, schema } = await grown('waited_for');
      const writer = await database.open();
      await writer.migrate([schema]);
      let step: Promise<unknown> | undefined;
      await writer.transaction(async (bound) => {
        const things = bound.collection(schema);
        const found = (await things.lock(idOf(1), '')) as StoredResource;
        await things.replace(found, { status: 'changed', relatedParty: [{ id: 'changed' }] }, 0);
        await things.remove(idOf(2), '');
        step = store.fillIndexes(100);
        await Promise.race([step, new Promise((resolve) => setTimeout(resolve, 300))]);
      });
      await step;
      await fill(store, 100);
      expect(await idsWhere(store.collection(schema), where('status', 'changed'))).to.equal(idOf(1));
      expect(await rows('waited_for')).to.deep.equal(await freshRows(store, schema));
    });

    it('are filled from where another process has stopped', async () => {
      const { store, schema } = await grown('resumed');
      const step = await store.fillIndexes(100);
      expect(step?.resource).to.equal('resumed');
      expect(step?.indexes).to.include.members(['status', 'relatedParty.id']);
      expect(step).to.include({ done: 100, total: DOCUMENTS, isReady: false });
      expect((await store.fillIndexes(100))?.done).to.equal(200);
      await store.close();
      const next = await careful();
      await next.migrate([schema]);
      expect(await isUnanswered(next, schema)).to.equal(true);
      expect((await next.fillIndexes(100))?.done).to.equal(300);
      expect(await next.fillIndexes(100)).to.include({ done: 300, isReady: true });
      expect(await next.fillIndexes(100)).to.equal(undefined);
      expect(await isUnanswered(next, schema)).to.equal(false);
      const unfilled = await database.query(
        `select 1 from store_index where resource = 'resumed' and filled_to is not null`,
      );
      expect(unfilled).to.have.length(0);
    });

    it('do not change results while they are being filled', async () => {
      const { store, schema } = await grown('asked');
      const answers = async () => {
        const things = store.collection(schema);
        const found = [];
        for (const filter of FILTERS) found.push(await idsWhere(things, filter));
        found.push(await walk(things, query(undefined, { sort: sortBy('-rank,status') }), 40));
        return found;
      };
      const before = await answers();
      expect(before[0]).to.include(idOf(3));
      const sorted = query(undefined, { sort: sortBy('creationDate'), limit: 70 });
      const { items, next: after } = await store.collection(schema).find(sorted, '');
      while ((await store.fillIndexes(110))?.isReady === false) expect(await answers()).to.deep.equal(before);
      expect(await answers()).to.deep.equal(before);
      // A page that was started before continues after its last document.
      const rest = await walk(store.collection(schema), { ...sorted, after }, 100);
      const whole = await walk(store.collection(schema), sorted, 100);
      expect([...items.map(({ id }) => id), ...rest]).to.deep.equal(whole);
    });

    it('are filled by several processes at once, which all notice the end', async () => {
      const { store, schema } = await grown('shared');
      const [second, watching] = [await careful(), await careful()];
      await second.migrate([schema]);
      await watching.migrate([schema]);
      expect(await isUnanswered(watching, schema)).to.equal(true);
      await Promise.all([untilFilled(store), untilFilled(second)]);
      expect(await rows('shared')).to.deep.equal(await freshRows(store, schema));
      expect(await watching.fillIndexes(10)).to.equal(undefined);
      expect(await isUnanswered(second, schema)).to.equal(false);
      expect(await isUnanswered(watching, schema)).to.equal(false);
    });

    /** No step may mean that the other process is filling. */
    async function untilFilled(store: Store) {
      const left = `select 1 from store_index where resource = 'shared' and filled_to is not null`;
      do await fill(store, 10);
      while ((await database.query(left)).length > 0);
      await fill(store, 10);
    }

    it('are not used with outdated values after they are declared again', async () => {
      const { store, schema } = await grown('revived');
      await fill(store, 100);
      const other = await database.open();
      await other.migrate([bareOf('revived')]);
      const things = other.collection(bareOf('revived'));
      const found = (await things.get(idOf(3), '')) as StoredResource;
      await things.replace(found, { status: 's4', relatedParty: { id: 'p4' } }, 0);
      await store.migrate([schema]);
      const answers = async () => [
        await idsWhere(store.collection(schema), and(where('status', 's3'), where('id', idOf(3)))),
        await idsWhere(store.collection(schema), and(where('relatedParty.id', 'p4'), where('id', idOf(3)))),
      ];
      expect(await answers()).to.deep.equal(['', idOf(3)]);
      expect((await fill(store, 100)).length).to.be.greaterThan(2);
      expect(await answers()).to.deep.equal(['', idOf(3)]);
      expect(await rows('revived')).to.deep.equal(await freshRows(store, schema));
    });

    it('replace a database index whose creation was interrupted', async () => {
      const { store } = await grown('indexed');
      const name = 'ix_indexed__s_status';
      if (database.name === 'PostgreSQL') {
        // A failed unique index is left in the database, but cannot be used.
        const broken = `create unique index concurrently ${name} on indexed (version)`;
        const failure = await database.query(broken).then(() => undefined, String);
        expect(failure).to.include('could not create unique index');
      }
      await fill(store, 100);
      const found =
        database.name === 'PostgreSQL'
          ? `select 1 from pg_index where indexrelid = '${name}'::regclass and indisvalid and not indisunique`
          : `select 1 from sqlite_master where type = 'index' and name = '${name}'`;
      expect(await database.query(found)).to.have.length(1);
    });

    it('are filled by migration itself when there are few documents', async () => {
      const table = 'few';
      const store = await careful();
      await store.migrate([thingSchema(table)]);
      expect(await store.fillIndexes(10)).to.equal(undefined);
      await store.migrate([bareOf(table)]);
      await store.collection(bareOf(table)).insert(thing('a', documentOf(1)));
      const patient = await database.open({ fillAtOnce: 1 });
      await patient.migrate([thingSchema(table)]);
      expect(await patient.fillIndexes(10)).to.equal(undefined);
      expect(await rows(table)).to.deep.equal(await freshRows(patient, thingSchema(table)));
    });

    it('can be added to a database of a release without such filling', async () => {
      const { store, schema } = await grown('older');
      await fill(store, 100);
      for (const column of ['filled_to', 'filled_count', 'refilling'])
        await database.query(`alter table store_index drop column ${column}`);
      await database.query('alter table store_count drop column changes');
      await database.query('update store_layout set version = 5');
      const later = await careful();
      await later.migrate([schema]);
      expect(await isUnanswered(later, schema)).to.equal(false);
      const [row] = await database.query<{ version: number }>('select version from store_layout');
      expect(row?.version).to.equal(8);
    });
  });
});
