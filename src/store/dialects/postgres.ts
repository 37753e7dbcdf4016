import type { Dialect } from './dialect.js';
import { SEARCHED } from './dialect.js';
import { inRanges, instantSql } from './instant-sql.js';

/** Any number that other users of the database do not happen to lock. */
const MIGRATION_LOCK = 646_680_681;

export const postgres: Dialect = {
  keyType: 'bigint',
  // The "C" collation compares bytes, whatever the language of the database.
  textType: 'text collate "C"',
  // Not jsonb, which loses the order of attributes.
  documentType: 'json',
  keyOnlyTable: '',
  counterSlots: 16,
  lockMigrations: async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
  },
  documentHolds: (db, path, values) => {
    const bindings = [`${jsonPath(path)}[*] ? (@ == $values[*])`, JSON.stringify({ values })];
    return db.raw(`jsonb_path_exists(${SEARCHED}::jsonb, ?::jsonpath, ?::jsonb, true)`, bindings);
  },
  documentHoldsInstant: (db, path, ranges) => {
    const { sql, bindings } = inRanges('instant', ranges);
    const items = `jsonb_path_query(${SEARCHED}::jsonb, ?::jsonpath, '{}', true)`;
    const texts = `select item #>> '{}' as value from ${items} as item where jsonb_typeof(item) = 'string'`;
    // The offset keeps the planner from computing the instant once for every comparison.
    const instants = `select ${INSTANT} as instant from (${texts}) texts offset 0`;
    return db.raw(`exists (select 1 from (${instants}) instants where ${sql})`, [
      `${jsonPath(path)}[*][*][*]`,
      ...bindings,
    ]);
  },
};

const DATE = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const CLOCK = '([01][0-9]|2[0-3]):[0-5][0-9]';
const PART = (at: number, length: number) => `cast(substr(value, ${at}, ${length}) as integer)`;
const DAY = `make_date(${PART(1, 4)}, ${PART(6, 2)}, 1) + (${PART(9, 2)} - 1)`;

// Without a question mark, which Knex would take for a binding.
const INSTANT = instantSql('value', {
  wellFormed: `value ~ '^${DATE}[Tt ]${CLOCK}:[0-5][0-9]([.][0-9]+|)([Zz]|[+-]${CLOCK}|)$' and value !~ '^0000'`,
  dayExists: `to_char(${DAY}, 'DD') = substr(value, 9, 2)`,
  days: `cast(${DAY} - date '1970-01-01' as bigint)`,
});

/**
 * The path as a lax jsonpath; the segments are escaped as JSON strings. A member accessor unwraps one array
 * by itself, so that with two `[*]` it is three, as in the index.
 */
function jsonPath(path: readonly string[]): string {
  return `$.${path.map((name) => JSON.stringify(name)).join('[*][*].')}`;
}
