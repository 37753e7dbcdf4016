import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { IdempotencyKeys, KeptResponse } from '../idempotency-keys.js';
import { indexName } from '../schema/names.js';
import type { ActiveTransaction } from '../transaction/active-transaction.js';
import type { Session } from '../transaction/session.js';

export const IDEMPOTENCY_TABLE = 'store_idempotency_key';

/** Keys that one transaction removes. */
const BATCH_SIZE = 200;

interface Row {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  /** 0 or 1 on SQLite. */
  readonly expired: boolean | number;
}

/** Creates the table of idempotency keys, unless it exists. */
export async function ensureIdempotencyTable(trx: Knex.Transaction, { textType }: Dialect): Promise<void> {
  if (await trx.schema.hasTable(IDEMPOTENCY_TABLE)) return;
  await trx.schema.createTable(IDEMPOTENCY_TABLE, (table) => {
    table.specificType('key', textType).primary();
    for (const name of ['fingerprint', 'headers', 'body']) table.specificType(name, textType).notNullable();
    table.integer('status').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], indexName(IDEMPOTENCY_TABLE, 'expiry'));
  });
}

const responseOf = ({ fingerprint, status, headers, body }: Row): KeptResponse => ({
  fingerprint,
  status,
  headers: JSON.parse(headers) as Record<string, string>,
  body,
});

/** Idempotency keys in a table of their own. */
export class KnexIdempotencyKeys implements IdempotencyKeys {
  constructor(private readonly session: Session) {}

  async claim(key: string): Promise<KeptResponse | 'running' | undefined> {
    const { active } = this.session;
    if (!active) throw new Error('Idempotency keys can be claimed only in a transaction');
    const { dialect } = this.session.database;
    if (!(await dialect.tryAdvisoryLock(active.trx, `idempotency ${key}`))) return 'running';
    const row = await this.committed(active, key);
    if (!row) return undefined;
    if (row.expired) {
      await active.trx(IDEMPOTENCY_TABLE).where({ key }).delete();
      return undefined;
    }
    return responseOf(row);
  }

  async find(key: string): Promise<KeptResponse | undefined> {
    const row: Row | undefined = await this.session
      .reader(IDEMPOTENCY_TABLE)
      .where({ key })
      .andWhere('expires_at', '>=', Date.now())
      .first('fingerprint', 'status', 'headers', 'body');
    return row && responseOf(row);
  }

  async keep(key: string, { headers, ...response }: KeptResponse, durationMs: number): Promise<void> {
    const expires_at = Date.now() + durationMs;
    const row = { key, ...response, headers: JSON.stringify(headers), expires_at };
    await this.session.write(async ({ buffer }) => buffer.addRows(IDEMPOTENCY_TABLE, [row]));
  }

  removeExpired(): Promise<number> {
    return this.session.write(async ({ trx }) => {
      const expired = trx(IDEMPOTENCY_TABLE)
        .where('expires_at', '<', Date.now())
        .orderBy('expires_at')
        .limit(BATCH_SIZE)
        .select('key');
      return trx(IDEMPOTENCY_TABLE).whereIn('key', expired).delete();
    });
  }

  /** Reads without waiting for buffered writes: those of other requests with this key have been committed. */
  private async committed(active: ActiveTransaction, key: string): Promise<Row | undefined> {
    const statement = `select fingerprint, status, headers, body, expires_at < ? as expired
      from "${IDEMPOTENCY_TABLE}" where key = ?`;
    const [row] = await active.committedRows<Row>(statement, [Date.now(), key]);
    return row;
  }
}
