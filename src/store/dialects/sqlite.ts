import type { Knex } from 'knex';
import type { Scalar } from '../condition-values.js';
import { DEEPEST_ARRAY } from '../document-index.js';
import type { Dialect } from './dialect.js';
import { SEARCHED } from './dialect.js';
import { fractionSql, inRanges, instantSql, offsetSql } from './instant-sql.js';

export const sqlite: Dialect = {
  keyType: 'integer',
  textType: 'text',
  documentType: 'text',
  keyOnlyTable: 'without rowid',
  // There is one writer at a time.
  counterSlots: 1,
  // A write transaction has the database to itself.
  lockMigrations: async () => {},
  documentHolds: (db, path, values) => walk(db, path, equalsOne(values)),
  documentHoldsInstant: (db, path, ranges) => {
    const { sql, bindings } = inRanges(INSTANT, ranges);
    return walk(db, path, { sql: `type = 'text' and (${sql})`, bindings });
  },
};

interface Fragment {
  readonly sql: string;
  readonly bindings: readonly string[];
}

const DIGITS = (count: number) => '[0-9]'.repeat(count);
const WELL_FORMED = [
  `substr(value, 1, 19) glob '${DIGITS(4)}-${DIGITS(2)}-${DIGITS(2)}[Tt ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]'`,
  `substr(value, 1, 4) <> '0000' and substr(value, 12, 2) <= '23'`,
  `(${fractionSql('value')} = '' or ${fractionSql('value')} glob '.[0-9]*')`,
  `instr(substr(${fractionSql('value')}, 2), '.') = 0`,
  `(${offsetSql('value')} in ('', 'Z', 'z') or ${offsetSql('value')} glob '[+-][0-2][0-9]:[0-5][0-9]')`,
  `substr(${offsetSql('value')}, 2, 2) <= '23'`,
].join(' and ');

const INSTANT = instantSql('value', {
  wellFormed: WELL_FORMED,
  dayExists: 'date(substr(value, 1, 10)) = substr(value, 1, 10)',
  days: 'unixepoch(substr(value, 1, 10)) / 86400',
});

/**
 * SQL over `type` and `value` as `json_each` gives them. The values are read as JSON too, because SQLite does
 * not read every decimal number as the very double that JavaScript reads.
 */
function equalsOne(values: readonly Scalar[]): Fragment {
  return {
    sql: '(type, value) in (select type, value from json_each(?))',
    bindings: [JSON.stringify(values)],
  };
}

/** Walks down the path, through the elements of arrays; holds when the leaf condition does for some value. */
function walk(db: Knex, path: readonly string[], leaf: Fragment): Knex.Raw {
  const segment = path.map((_, depth) => `when ${depth} then ?`).join(' ');
  const sql = `exists (
    with recursive walk(depth, nesting, type, value) as (
      select 0, 0, 'object', ${SEARCHED}
      union all
      select w.depth + (w.type = 'object'), case w.type when 'array' then w.nesting + 1 else 0 end, e.type, e.value
      from walk w, json_each(case when w.type in ('array', 'object') then w.value end) e
      where case w.type when 'array' then w.nesting < ${DEEPEST_ARRAY} else e.key = case w.depth ${segment} end end
    )
    select 1 from walk where depth = ? and (${leaf.sql}))`;
  return db.raw(sql, [...path, path.length, ...leaf.bindings]);
}
