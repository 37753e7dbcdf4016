import type { Dialect } from './dialect.js';

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
};
