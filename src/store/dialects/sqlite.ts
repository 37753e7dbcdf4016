import type { Dialect } from './dialect.js';

export const sqlite: Dialect = {
  keyType: 'integer',
  textType: 'text',
  documentType: 'text',
  // Its own numbers have 15 digits.
  decimalType: 'text',
  addsDecimals: false,
  supportsCteWrites: false,
  hasOneWriter: true,
  // Its rowid, which each entry of an index ends with.
  rowLocator: 'key',
  keyOnlyTable: 'without rowid',
  // There is one writer at a time.
  counterSlots: 1,
  // A merge patch takes nulls out.
  jsonObject: (members) =>
    `json_patch('{}', json_object(${members.map(([name, value]) => `'${name}', ${value}`).join(', ')}))`,
  jsonArray: (elements) => `json_array(${elements.join(', ')})`,
  lines: (text) => `group_concat(${text}, char(10))`,
  isoDate: (milliseconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${milliseconds} / 1000.0, 'unixepoch')`,
  now: `cast((julianday('now') - 2440587.5) * 86400000 as integer)`,
  // A write transaction has the database to itself.
  lockSkippingLocked: (query) => query,
  // There is one writer at a time.
  isSerializationFailure: () => false,
  // A write transaction has the database to itself.
  advisoryLock: async () => {},
  // Others wait meanwhile.
  buildIndex: async (_pool, _table, _index, create) => {
    await create('');
    return true;
  },
  // A write transaction has the database to itself.
  lockMigrations: async () => {},
};
