import type { Knex } from 'knex';
import type { Dialect } from './dialect.js';
import { liftTimeLimit, restoreTimeLimit } from './time-limits.js';

/** Keys of advisory locks; arbitrary numbers that other users of the database are unlikely to use. */
const MIGRATION_LOCK = 646_680_681;
const ADVISORY_LOCK = 646_680_682;
const INDEX_LOCK = 646_680_683;

/** The two arguments of an advisory lock for one table of the current schema. */
const SUBJECT = "?, hashtext(current_schema() || '.' || ?)";

/** Finds an index whose creation was interrupted: PostgreSQL updates it, but does not use it for queries. */
const INVALID_INDEX =
  'select 1 from pg_index where indexrelid = to_regclass(quote_ident(?)) and not indisvalid';

export const postgres: Dialect = {
  keyType: 'bigint',
  // The "C" collation compares bytes, independent of the language of the database.
  textType: 'text collate "C"',
  // Not jsonb, which does not keep the order of members.
  documentType: 'json',
  decimalType: 'numeric',
  addsDecimals: true,
  supportsCteWrites: true,
  hasOneWriter: false,
  rowLocator: 'id',
  keyOnlyTable: '',
  counterSlots: 16,
  jsonObject: (members) =>
    `json_strip_nulls(json_build_object(${members.map(([name, value]) => `'${name}', ${value}`).join(', ')}))`,
  jsonArray: (elements) => `json_build_array(${elements.join(', ')})`,
  lines: (text) => `string_agg((${text})::text, chr(10))`,
  documentBytes: (column) => `octet_length((${column})::text)`,
  isoDate: (milliseconds) =>
    `to_char(to_timestamp(${milliseconds} / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  now: `cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  lockSkippingLocked: (query) => query.forUpdate().skipLocked() as typeof query,
  isSerializationFailure: (error) => {
    const { cause = error } = error as Error;
    // Deadlock and serialization failure.
    return ['40P01', '40001'].includes(String((cause as { code?: unknown }).code));
  },
  // The form with two keys: it does not conflict with locks that have one key, as that of migrations.
  advisoryLock: async (trx, subject) => {
    await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [ADVISORY_LOCK, subject]);
  },
  tryAdvisoryLock: async (trx, subject) => {
    const text = 'select pg_try_advisory_xact_lock(?, hashtext(?)) as acquired';
    const { rows } = await trx.raw<{ rows: { acquired: boolean }[] }>(text, [ADVISORY_LOCK, subject]);
    return rows[0]?.acquired === true;
  },
  // A lock of the session, not of a transaction: `create index concurrently` waits for open transactions. One
  // lock per table, because two processes that create indexes of the same table would wait for each other.
  buildIndex: async (pool, table, index, create) => {
    const connection = await pool.client.acquireConnection();
    const run = async (text: string, ...bindings: Knex.Value[]) =>
      (await pool.raw(text, bindings).connection(connection)).rows;
    try {
      const [lock] = await run(
        `select pg_try_advisory_lock(${SUBJECT}) as acquired, current_setting('statement_timeout') as timeout`,
        INDEX_LOCK,
        table,
      );
      if (!lock.acquired) return false;
      try {
        const [interrupted] = await run(INVALID_INDEX, index);
        // Large indexes take minutes.
        liftTimeLimit(connection);
        await run('set statement_timeout = 0');
        if (interrupted) await pool.raw('drop index concurrently ??', [index]).connection(connection);
        await create('concurrently').connection(connection);
        return true;
      } finally {
        restoreTimeLimit(connection);
        await run(`select set_config('statement_timeout', ?, false)`, lock.timeout);
        await run(`select pg_advisory_unlock(${SUBJECT})`, INDEX_LOCK, table);
      }
    } finally {
      await pool.client.releaseConnection(connection);
    }
  },
  tableNames: 'select tablename as name from pg_tables where schemaname = current_schema()',
  runScript: async (trx, statements) => {
    await trx.raw(statements.join(';\n'));
  },
  lockMigrations: async (trx) => {
    liftTimeLimit(await trx.client.acquireConnection());
    await trx.raw('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
  },
};
