import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { parseFilter } from '../../../src/rest/filter/parse-filter.js';
import { schemaOf, shapesOf, withColumns } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { AttributePaths } from '../../../src/services/policy/attribute-paths.js';
import { guardedQuery } from '../../../src/services/policy/guarded-query.js';
import { RowFilter } from '../../../src/services/policy/row-filter.js';
import type { Connections } from '../../../src/store/dialects/dialect.js';
import type { KnexStore } from '../../../src/store/knex/knex-store.js';
import { connect, storeOn } from '../../../src/store/knex/open-store.js';
import type { Filter, Query } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';

const APPOINTMENTS = 3000;

const api = apis.find(({ metadata }) => metadata.number === 'TMF646')?.metadata;
const resource = api && resourcesOf(api).find(({ name }) => name === 'appointment');
if (!api || !resource) throw new Error('There are no appointments');
const schema = withColumns(schemaOf(resource));
const context = {
  typeOf: schema.typeOf,
  shapeOf: shapesOf(api, resource.model),
  limits: { maxLength: 1000, maxConditions: 100, maxRegexLength: 100 },
};

const CLAIMS = { subject: 'party-7', claims: { sub: 'party-7', categories: ['a', 'b'] } };

interface Statement {
  readonly sql: string;
  readonly bindings: readonly string[];
}

describe('The filter of a policy uses the same indexes as that of a client', () => {
  forEachDatabase((database) => {
    let connections: Connections;
    let store: KnexStore;

    before('some thousand appointments, each of another party', async () => {
      connections = await connect(database.url(), { connections: 2 });
      store = storeOn(connections, { scanLimit: 10 });
      database.atEnd(() => store.close());
      await store.migrate([schema]);
      const document = (index: number) => ({
        category: 'abc'[index % 3] as string,
        relatedParty: [{ id: `party-${index}` }],
      });
      await store.collection(schema).insertAll(
        Array.from({ length: APPOINTMENTS }, (_, index) => ({
          ...{ id: `a${index}`, scope: '', createdAt: 0, updatedAt: 0, document: document(index) },
        })),
      );
      await connections.writer.raw('analyze');
    });

    /** The statements with which the store answers, and the ids that it finds. */
    async function statementsOf(query: Query): Promise<{ statements: Statement[]; ids: string[] }> {
      const statements: Statement[] = [];
      const listen = ({ sql, bindings }: Statement) => statements.push({ sql, bindings });
      connections.reader.on('query', listen);
      const { items } = await store.collection(schema).find(query, '');
      connections.reader.removeListener('query', listen);
      return { statements, ids: items.map(({ id }) => id) };
    }

    const listOf = (where: Filter | undefined): Query => ({ where, sort: [], offset: 0, limit: 10 });
    const grantOf = (text: string) => ({
      rows: new RowFilter(text, context).bind(CLAIMS),
      hidden: AttributePaths.NONE,
      readOnly: AttributePaths.NONE,
      sees: () => true,
    });

    for (const [policy, client] of [
      ['relatedParty.id={sub}', 'relatedParty.id=party-7'],
      ['category={categories}&relatedParty.id={sub}', 'category=a,b&relatedParty.id=party-7'],
      ['relatedParty.id={sub};id=a9', 'relatedParty.id=party-7;id=a9'],
    ] as const)
      it(policy, async () => {
        const byPolicy = await statementsOf(guardedQuery(listOf(undefined), grantOf(policy)));
        const byClient = await statementsOf(listOf(parseFilter(client.split('&'), context)));
        expect(byPolicy.ids).to.include('a7').and.have.length.below(3);
        expect(byPolicy).to.deep.equal(byClient);
      });

    it('reads only what it allows when the filter of the client has no index', async () => {
      const predicate: Filter = { kind: 'predicate', source: 'x', matches: ({ id }) => id === 'a7' };
      const grant = grantOf('relatedParty.id={sub}');
      const { ids, statements } = await statementsOf(guardedQuery(listOf(predicate), grant));
      expect(ids).to.deep.equal(['a7']);
      const plans: string[] = [];
      for (const { sql, bindings } of statements) plans.push(await explain(sql, bindings));
      const scan = database.name === 'SQLite' ? /SCAN h\b/ : /Seq Scan/;
      expect(plans.join('\n')).to.not.match(scan);
      const refused = await statementsOf(listOf(predicate)).then(
        () => undefined,
        (error: Error) => error.message,
      );
      expect(refused).to.match(/too many resources/);
    });

    async function explain(sql: string, bindings: readonly string[]): Promise<string> {
      const command = database.name === 'SQLite' ? 'explain query plan' : 'explain';
      const result = await connections.reader.raw(`${command} ${sql.replace(/\$\d+/g, '?')}`, bindings);
      const rows: object[] = Array.isArray(result) ? result : result.rows;
      return rows.map((row) => JSON.stringify(row)).join('\n');
    }
  });
});
