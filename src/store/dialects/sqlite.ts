import type { Dialect } from './dialect.js';

export const sqlite: Dialect = {
  keyType: 'integer',
  textType: 'text',
  documentType: 'text',
  keyOnlyTable: 'without rowid',
  // There is one writer at a time.
  counterSlots: 1,
  // A write transaction has the database to itself.
  lockMigrations: async () => {},
};
