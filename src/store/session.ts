import type { Knex } from 'knex';
import { CountChanges } from './counters.js';
import type { Connections } from './dialects/dialect.js';
import type { ResourceLayout } from './layout.js';

/** An open database and what migration found out about it. */
export interface Database extends Connections {
  /** By table. */
  readonly layouts: Map<string, ResourceLayout>;
  /** Documents that one query may read at most because no index answers it. */
  readonly scanLimit: number;
  /** Rows of an index that counting for one list may look at. */
  readonly countLimit: number;
  /** Called when a transaction has committed events. */
  readonly appendListeners: Set<() => void>;
}

export interface ActiveTransaction {
  readonly trx: Knex.Transaction;
  readonly counts: CountChanges;
  /** Whether it has added events to the log. */
  hasAppended: boolean;
}

/** Where statements run: on the pools, or all in one transaction. */
export class Session {
  constructor(
    readonly database: Database,
    readonly active?: ActiveTransaction,
  ) {}

  /** Sees every committed write, and those of the transaction. */
  get reader(): Knex {
    return this.active?.trx ?? this.database.reader;
  }

  /** Runs the work in the transaction of this session, or in one of its own. */
  write<T>(work: (active: ActiveTransaction) => Promise<T>): Promise<T> {
    return this.active ? work(this.active) : begin(this.database, work);
  }
}

/** A transaction that was in the way of another one is tried again so often. */
const MOST_ATTEMPTS = 5;

async function begin<T>(database: Database, work: (active: ActiveTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await beginOnce(database, work);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !database.dialect.isCollision(error)) throw error;
    }
  }
}

async function beginOnce<T>(
  { writer, dialect, appendListeners }: Database,
  work: (active: ActiveTransaction) => Promise<T>,
): Promise<T> {
  let hasAppended = false;
  const result = await writer.transaction(async (trx) => {
    const active: ActiveTransaction = { trx, counts: new CountChanges(), hasAppended: false };
    const done = await work(active);
    await active.counts.write(trx, dialect.counterSlots);
    hasAppended = active.hasAppended;
    return done;
  });
  if (hasAppended) for (const listener of appendListeners) listener();
  return result;
}
