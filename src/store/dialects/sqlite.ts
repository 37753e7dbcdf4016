import { promisify } from 'node:util';
import type { Dialect } from './dialect.js';
import type { SqliteConnection } from './statement-cache.js';
import { liftTimeLimit, restoreTimeLimit } from './time-limits.js';

/** A write transaction has the database to itself: other locks are not needed. */
export const sqlite: Dialect = {
  keyType: 'integer',
  textType: 'text',
  documentType: 'text',
  // Numbers of SQLite have only 15 digits.
  decimalType: 'text',
  addsDecimals: false,
  supportsCteWrites: false,
  hasOneWriter: true,
  // The rowid, which every index contains.
  rowLocator: 'key',
  keyOnlyTable: 'without rowid',
  // Only one transaction can write at a time.
  counterSlots: 1,
  // A merge patch removes nulls.
  jsonObject: (members) =>
    `json_patch('{}', json_object(${members.map(([name, value]) => `'${name}', ${value}`).join(', ')}))`,
  jsonArray: (elements) => `json_array(${elements.join(', ')})`,
  lines: (text) => `group_concat(${text}, char(10))`,
  documentBytes: (column) => `octet_length(${column})`,
  isoDate: (milliseconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${milliseconds} / 1000.0, 'unixepoch')`,
  now: `cast((julianday('now') - 2440587.5) * 86400000 as integer)`,
  lockSkippingLocked: (query) => query,
  isSerializationFailure: () => false,
  advisoryLock: async () => {},
  tryAdvisoryLock: async () => true,
  // Writers wait until the index is complete.
  buildIndex: async (pool, _table, _index, create) => {
    const connection = await pool.client.acquireConnection();
    // Large indexes take minutes.
    liftTimeLimit(connection);
    try {
      await create('').connection(connection);
      return true;
    } finally {
      restoreTimeLimit(connection);
      await pool.client.releaseConnection(connection);
    }
  },
  tableNames: `select name from sqlite_master where type = 'table'`,
  runScript: async (trx, statements) => {
    const connection: SqliteConnection = await trx.client.acquireConnection();
    await promisify(connection.exec.bind(connection))(statements.join(';\n'));
  },
  lockMigrations: async (trx) => {
    liftTimeLimit(await trx.client.acquireConnection());
  },
};
