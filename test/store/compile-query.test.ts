import { expect } from 'chai';
import knex from 'knex';
import { compileQuery } from '../../src/store/compile-query.js';
import { postgres } from '../../src/store/dialects/postgres.js';
import { sqlite } from '../../src/store/dialects/sqlite.js';
import type { ResourceLayout } from '../../src/store/layout.js';
import { columnName, resourceTables } from '../../src/store/names.js';
import { thingSchema, where } from './things.js';

const schema = thingSchema('thing');
const layout: ResourceLayout = {
  schema,
  tables: resourceTables('thing'),
  columns: schema.columns.map(({ name, type }) => ({
    attribute: name,
    type,
    column: columnName(name, type),
  })),
  references: [{ path: ['relatedParty', 'id'], number: 7 }],
};

const TARGETS = [
  { db: knex({ client: 'sqlite3', useNullAsDefault: true }), dialect: sqlite, layout },
  { db: knex({ client: 'pg' }), dialect: postgres, layout },
];

describe('compileQuery', () => {
  for (const target of TARGETS) {
    const compiled = (...conditions: ReturnType<typeof where>[]) =>
      compileQuery(target, conditions, '').select('h.key').toSQL();

    describe(`for ${target.db.client.config.client}`, () => {
      it('puts what clients send into bindings only', () => {
        const hostile = `x'"; drop`;
        const paths = [
          ['status'],
          ['relatedParty', 'id'],
          ['a', 'b'],
          ['validFor', 'startDateTime'],
          [hostile],
          ['id'],
        ];
        for (const path of paths) {
          const { sql } = compiled(where(path, hostile, '2024'));
          expect(sql).not.to.contain('drop');
          expect(sql).not.to.contain('2024');
        }
      });

      it('leaves bodies alone where there is an index', () => {
        const { sql } = compiled(where('id', 'x'), where('status', 'x'), where('relatedParty.id', 'x'));
        expect(sql).not.to.contain('thing_body');
      });

      it('compares a long text by its beginning and hash', () => {
        const [bound] = compiled(where('status', 'x'.repeat(1000))).bindings;
        expect(bound).to.have.length(264);
      });
    });
  }
});
