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
}

export interface ActiveTransaction {
  readonly trx: Knex.Transaction;
  readonly counts: CountChanges;
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

function begin<T>(
  { writer, dialect }: Database,
  work: (active: ActiveTransaction) => Promise<T>,
): Promise<T> {
  return writer.transaction(async (trx) => {
    const counts = new CountChanges();
    const result = await work({ trx, counts });
    await counts.write(trx, dialect.counterSlots);
    return result;
  });
}
