import { expect } from 'chai';
import fc from 'fast-check';
import knex from 'knex';
import { boundRows, type RowsQuery } from '../../../src/store/sql/insert-rows.js';
import { jsonRows } from '../../../src/store/sql/json-rows.js';
import type { Value } from '../../../src/store/sql/raw-connection.js';
import { rowsOf } from '../../../src/store/sql/sql.js';

const ROWS = 500;

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\\u00e9', '\\n', '"', '{"a":[1]}', '1', '', 'é😀', null, true, false, undefined),
  fc.maxSafeInteger(),
);

/** What JSON cannot carry to SQLite unchanged. */
const special = fc.constantFrom<Value>('a\0b', 'a\ud800b', '\udc00', 0.1, 1e21, 5e-324);

const someRows = (first: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(first, value, value), { minLength: 1, maxLength: 20 });

/** As many as are sent as JSON. */
const repeated = (some: readonly Value[][]) =>
  Array.from({ length: ROWS }, (_, index) => some[index % some.length] as Value[]);

describe('Rows that reach SQLite as one JSON text', () => {
  const db = knex({ client: 'sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });

  const read = ({ text, values }: RowsQuery) =>
    rowsOf(db, `select *, typeof(column1) as type from (${text})`, values);

  after(() => db.destroy());

  it('are the same as with a bound value for each of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(someRows(value), async (some) => {
        const rows = repeated(some);
        const query = jsonRows(rows);
        expect(query.values).to.have.length(1);
        const bound = boundRows(rows.map((row) => row.map((each) => each ?? null)));
        const expected = (await read(bound)) as { column1: unknown; type: string }[];
        // The driver binds large integers as reals, which the columns' types make integers again.
        for (const row of expected) if (Number.isSafeInteger(row.column1)) row.type = 'integer';
        expect(await read(query)).to.deep.equal(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('are bound where JSON would change them', () => {
    fc.assert(
      fc.property(someRows(special), (some) => {
        const rows = repeated(some);
        expect(jsonRows(rows)).to.deep.equal(boundRows(rows));
      }),
      { numRuns: 20 },
    );
  });

  it('are bound while they are few', () => {
    const rows = [['a', 1]];
    expect(jsonRows(rows)).to.deep.equal(boundRows(rows));
  });
});
