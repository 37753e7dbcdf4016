import type { Dialect } from './dialect.js';

/** Any numbers that other users of the database do not happen to lock. */
const MIGRATION_LOCK = 646_680_681;
const TURN_LOCK = 646_680_682;

export const postgres: Dialect = {
  keyType: 'bigint',
  // The "C" collation compares bytes, whatever the language of the database.
  textType: 'text collate "C"',
  // Not jsonb, which loses the order of attributes.
  documentType: 'json',
  decimalType: 'numeric',
  addsDecimals: true,
  hasOneWriter: false,
  keyOnlyTable: '',
  counterSlots: 16,
  jsonObject: (members) =>
    `json_strip_nulls(json_build_object(${members.map(([name, value]) => `'${name}', ${value}`).join(', ')}))`,
  isoDate: (milliseconds) =>
    `to_char(to_timestamp(${milliseconds} / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  now: `cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  lockFree: (query) => query.forUpdate().skipLocked() as typeof query,
  // Deadlock, or a serialization failure.
  isCollision: (error) => ['40P01', '40001'].includes(String((error as { code?: unknown }).code)),
  // Two numbers: locks of one number, like that of migrations, are others.
  takeTurn: async (trx, subject) => {
    await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [TURN_LOCK, subject]);
  },
  lockMigrations: async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
  },
};
