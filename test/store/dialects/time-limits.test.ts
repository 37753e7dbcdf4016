import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Connections } from '../../../src/store/dialects/dialect.js';
import { connect, storeOn } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');

/** Statements that take hours. */
const SLOW = {
  SQLite:
    'with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000000000) select count(*) from n',
  PostgreSQL: 'select pg_sleep(10000)',
};

describe('Time limits', () => {
  forEachDatabase((database) => {
    let connections: Connections;
    let store: Store;

    before(async () => {
      connections = await connect(database.url(), {
        connections: 2,
        statementTimeoutMs: 300,
        connectionTimeoutMs: 1_000,
      });
      store = storeOn(connections);
      database.atEnd(() => store.close());
      await store.migrate([schema]);
    });

    it('cancel a slow statement, in the database too', async () => {
      const error = await connections.reader.raw(SLOW[database.name]).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).to.include({ status: 503, code: 'unavailable' });
      if (database.name === 'SQLite') return;
      const running = `select 1 from pg_stat_activity where state = 'active' and query = '${SLOW.PostgreSQL}'`;
      while ((await database.query(running)).length > 0) await pause(50);
    });

    it('end the wait for a connection', async () => {
      const { client } = connections.writer;
      const all = database.name === 'SQLite' ? 1 : 2;
      const taken = await Promise.all(Array.from({ length: all }, () => client.acquireConnection()));
      const outcome = await store
        .collection(schema)
        .insert(thing('b'))
        .catch((error: unknown) => error);
      expect(outcome).to.include({ status: 503 });
      for (const connection of taken) await client.releaseConnection(connection);
      await store.collection(schema).insert(thing('c'));
    });

    if (database.name === 'PostgreSQL')
      it('do not hold for migrations, and hold again after them', async () => {
        const slow = 'select pg_sleep(0.5)';
        await connections.writer.transaction(async (trx) => {
          await connections.dialect.lockMigrations(trx);
          await trx.raw(slow);
        });
        const limited = await connections.writer.raw(slow).catch((error: unknown) => error);
        expect(limited).to.include({ status: 503 });
      });
  });
});
