import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { everyMatch, oneOf } from '../../../src/services/resource/every-match.js';
import type { Connections } from '../../../src/store/dialects/dialect.js';
import type { KnexStore } from '../../../src/store/knex/knex-store.js';
import { connect, storeOn } from '../../../src/store/knex/open-store.js';
import { forEachDatabase } from '../../support/databases.js';

const ACCOUNTS = 2000;
const PATHS = ['accountRelationship.account.id', 'financialAccount.id', 'billStructure.presentationMedia.id'];

const api = apis.find(({ metadata }) => metadata.number === 'TMF666')?.metadata;
const resource = api && resourcesOf(api).find(({ name }) => name === 'billingAccount');
if (!resource) throw new Error('There are no billing accounts');
const schema = schemaOf(resource);

describe('The account hierarchy is read by its index', () => {
  forEachDatabase((database) => {
    let connections: Connections;
    let store: KnexStore;

    before('two thousand accounts, each below another parent', async () => {
      connections = await connect(database.url(), { connections: 2 });
      store = storeOn(connections, { scanLimit: 0 });
      database.atEnd(() => store.close());
      await store.migrate([schema]);
      await store
        .collection(schema)
        .insertAll(Array.from({ length: ACCOUNTS }, (_, index) => account(index)));
      await connections.writer.raw('analyze');
    });

    /** The query plans of the list `?path=value`. */
    async function plansOf(path: string, value: string): Promise<string[]> {
      const statements: { sql: string; bindings: readonly string[] }[] = [];
      const listen = (statement: { sql: string; bindings: readonly string[] }) => statements.push(statement);
      connections.reader.on('query', listen);
      const found: string[] = [];
      for await (const { id } of everyMatch(store.collection(schema), oneOf(path, [value]))) found.push(id);
      connections.reader.removeListener('query', listen);
      expect(found).to.deep.equal(['a7']);
      const plans: string[] = [];
      for (const { sql, bindings } of statements) plans.push(await explain(sql, bindings));
      return plans;
    }

    async function explain(sql: string, bindings: readonly string[]): Promise<string> {
      const command = database.name === 'SQLite' ? 'explain query plan' : 'explain';
      const result = await connections.reader.raw(`${command} ${sql.replace(/\$\d+/g, '?')}`, bindings);
      const rows: object[] = Array.isArray(result) ? result : result.rows;
      return rows.map((row) => JSON.stringify(row)).join('\n');
    }

    for (const path of PATHS) {
      it(path, async () => {
        const plans = await plansOf(path, '7');
        expect(plans).to.have.length.greaterThan(0);
        const [uses, scans] =
          database.name === 'SQLite'
            ? [/SEARCH r USING PRIMARY KEY \(path=\? AND value=\?\)/, /SCAN (?!page)/]
            : [new RegExp(`Index (Only )?Scan using ${schema.table}_ref_pkey`), /Seq Scan/];
        for (const plan of plans) expect(plan).to.match(uses).and.not.match(scans);
      });
    }

    it('and an attribute without an index is scanned, so the plans show the difference', async () => {
      const head = `${schema.table}`;
      expect(await explain(`select * from ${head} where version = 7`, [])).to.match(/SCAN|Seq Scan/);
    });
  });
});

function account(index: number) {
  const reference = { id: String(index) };
  return {
    ...{ id: `a${index}`, scope: '', createdAt: 0, updatedAt: 0 },
    document: {
      name: `Account ${index}`,
      financialAccount: reference,
      accountRelationship: [{ relationshipType: 'parent', account: reference }],
      billStructure: { presentationMedia: [reference] },
    },
  };
}
