import { expect } from 'chai';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase, type TestDatabase } from '../../support/databases.js';
import { idsWhere, query, sortBy, thing, thingSchema, where } from '../things.js';

/** By id; all are one instant. */
const SPELLINGS = {
  a: '2024-05-01T10:00:00Z',
  b: '2024-05-01T10:00:00+0000',
  c: '2024-05-01T12:00:00+02',
  d: '2024-05-01T12:00:00+02:00',
};

/** Ids of the documents in spellings that earlier releases stored without reading them. */
const UNREAD = "('b', 'c')";

const PATHS = ['creationDate', 'validFor.startDateTime'];

const datedSchema = (table: string) =>
  thingSchema(table, { columns: PATHS.map((name) => ({ name, type: 'dateTime' })), references: [] });

/** Makes a table of the documents as an earlier release left it. */
async function earlierTable(database: TestDatabase, table: string): Promise<void> {
  const schema = datedSchema(table);
  const store = await database.open();
  await store.migrate([schema]);
  for (const [id, text] of Object.entries(SPELLINGS)) {
    const document = { creationDate: text, validFor: { startDateTime: text } };
    await store.collection(schema).insert(thing(id, document));
  }
  for (const column of await dateColumns(database, table))
    await database.query(
      `update ${table} set ${column} = ${column === 'd_creation_date' ? 'null' : `-${2n ** 63n - 1n}`} where id in ${UNREAD}`,
    );
  // The database has only this table, so that only this one is filled.
  await database.query(`delete from store_index where resource <> '${table}'`);
  await database.query('update store_layout set version = 7');
  await database.query('alter table store_index drop column refilling');
}

async function dateColumns(database: TestDatabase, table: string): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    database.name === 'PostgreSQL'
      ? `select column_name as name from information_schema.columns where table_name = '${table}' and table_schema = current_schema()`
      : `select name from pragma_table_info('${table}')`,
  );
  return rows.map(({ name }) => name).filter((name) => name.startsWith('d_'));
}

describe('Date-times that earlier releases stored', () => {
  forEachDatabase((database) => {
    const found = async (store: Store, table: string) => {
      const things = store.collection(datedSchema(table));
      const ids = [];
      for (const path of PATHS) ids.push(await idsWhere(things, where(path, '2024-05-01T10:00Z')));
      return ids;
    };

    it('are found after the migration of a small table', async () => {
      await earlierTable(database, 'few_dates');
      const store = await database.open();
      await store.migrate([datedSchema('few_dates')]);
      expect(await found(store, 'few_dates')).to.deep.equal(['a b c d', 'a b c d']);
      expect(await store.fillIndexes(10)).to.equal(undefined);
      const sorted = query(undefined, { sort: sortBy('creationDate') });
      const { items } = await store.collection(datedSchema('few_dates')).find(sorted, '');
      expect(items.map(({ id }) => id).join(' ')).to.equal('a b c d');
    });

    it('are indexed once: a later migration does nothing', async () => {
      await database.query(`update few_dates set d_creation_date = null where id = 'b'`);
      const store = await database.open();
      await store.migrate([datedSchema('few_dates')]);
      expect((await found(store, 'few_dates'))[0]).to.equal('a c d');
    });

    it('are found step by step in a large table, whose indexes are used all the time', async () => {
      await earlierTable(database, 'many_dates');
      // Refuses to read documents: only an index can answer.
      const careful = () => database.open({ fillAtOnce: 0, scanLimit: 1 });
      const store = await careful();
      await store.migrate([datedSchema('many_dates')]);
      const byIndex = (each: Store) =>
        idsWhere(each.collection(datedSchema('many_dates')), where('creationDate', '2024-05-01T10:00Z'));
      expect(await byIndex(store)).to.equal('a d');
      const things = store.collection(datedSchema('many_dates'));
      const total = async () =>
        (await things.find(query(where('creationDate', '2024'), { limit: 1 }), '')).total;
      expect(await total()).to.equal(2);
      expect(await store.fillIndexes(2)).to.include({ done: 2, total: 4, isReady: false });
      expect(await byIndex(store)).to.equal('a b d');
      expect(await total()).to.equal(3);
      // Another process continues where this one has stopped.
      const next = await careful();
      await next.migrate([datedSchema('many_dates')]);
      expect(await next.fillIndexes(2)).to.include({ done: 4, isReady: false });
      expect(await next.fillIndexes(2)).to.include({ done: 4, isReady: true });
      expect(await found(store, 'many_dates')).to.deep.equal(['a b c d', 'a b c d']);
      expect(await total()).to.equal(4);
      expect(await store.fillIndexes(2)).to.equal(undefined);
      expect(await database.query('select 1 from store_index where refilling')).to.have.length(0);
    });
  });
});
