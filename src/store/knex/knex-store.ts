import { inTime } from '../../values/concurrency/in-time.js';
import { KnexBaskets } from '../aggregates/knex-baskets.js';
import { KnexDerivedStates } from '../aggregates/knex-derived-states.js';
import { KnexIdempotencyKeys } from '../aggregates/knex-idempotency-keys.js';
import { KnexLedger } from '../aggregates/knex-ledger.js';
import { KnexReservations } from '../aggregates/knex-reservations.js';
import { KnexTallies } from '../aggregates/knex-tallies.js';
import { KnexTaskLeases } from '../aggregates/knex-task-leases.js';
import type { Baskets } from '../baskets.js';
import type { Collection, ResourceSchema } from '../collection.js';
import type { DerivedDeclaration, DerivedStates } from '../derived-states.js';
import { transactionTooLong } from '../dialects/database-errors.js';
import { startError } from '../dialects/start-error.js';
import type { IdempotencyKeys } from '../idempotency-keys.js';
import type { Ledger } from '../ledger.js';
import { migrate } from '../migration/migrate.js';
import { fillNext, readFillState } from '../migration/unfilled-indexes.js';
import { KnexOutbox } from '../outbox/knex-outbox.js';
import type { Outbox } from '../outbox.js';
import type { Reservations } from '../reservations.js';
import type { FillStep, Store, StoreUse, TransactionOptions } from '../store.js';
import type { Tallies } from '../tallies.js';
import type { TaskLeases } from '../task-leases.js';
import type { Work } from '../transaction/active-transaction.js';
import { Session } from '../transaction/session.js';
import { DocumentCollection } from './document-collection.js';
import { poolUse } from './pool-use.js';
import { WriteProbe } from './write-probe.js';

/** A store in a database of Knex. It is bound to a transaction when its session is. */
export class KnexStore implements Store {
  private cachedOutbox: Outbox | undefined;
  private cachedReservations: Reservations | undefined;
  private cachedTallies: Tallies | undefined;
  private cachedLedger: Ledger | undefined;
  private cachedBaskets: Baskets | undefined;
  private probe: WriteProbe | undefined;

  constructor(private readonly session: Session) {}

  get isTransaction(): boolean {
    return this.session.active?.isOpen === true;
  }

  get outbox(): Outbox {
    this.cachedOutbox ??= new KnexOutbox(this.session);
    return this.cachedOutbox;
  }

  get reservations(): Reservations {
    this.cachedReservations ??= new KnexReservations(this.session);
    return this.cachedReservations;
  }

  get tallies(): Tallies {
    this.cachedTallies ??= new KnexTallies(this.session);
    return this.cachedTallies;
  }

  get ledger(): Ledger {
    this.cachedLedger ??= new KnexLedger(this.session, this.tallies);
    return this.cachedLedger;
  }

  get baskets(): Baskets {
    this.cachedBaskets ??= new KnexBaskets(this.session);
    return this.cachedBaskets;
  }

  get taskLeases(): TaskLeases {
    return new KnexTaskLeases(this.session);
  }

  get derivedStates(): DerivedStates {
    return new KnexDerivedStates(this.session);
  }

  get idempotencyKeys(): IdempotencyKeys {
    return new KnexIdempotencyKeys(this.session);
  }

  collection(schema: ResourceSchema): Collection {
    const layout = this.session.database.layouts.get(schema.table);
    if (!layout) throw new Error(`${schema.table} has no tables yet: migrate first`);
    return new DocumentCollection(this.session, layout);
  }

  transaction<T>(
    work: (store: Store) => Promise<T>,
    { timeoutMs = this.session.database.transactionTimeoutMs, ...options }: TransactionOptions = {},
  ): Promise<T> {
    const { database, active: outer } = this.session;
    const bound: Work<T> = (active) => work(new KnexStore(new Session(database, active)));
    // Its later statements fail, so that the transaction is rolled back even if the work never ends.
    const limited: Work<T> = (active) => inTime(bound(active), timeoutMs, transactionTooLong);
    return this.session.write(outer || !Number.isFinite(timeoutMs) ? bound : limited, options);
  }

  onCountChange(schemas: readonly ResourceSchema[], listener: () => void): () => void {
    const tables = new Set(schemas.map(({ table }) => table));
    return this.session.onCommit(({ countedTables }) => {
      if (countedTables.some((table) => tables.has(table))) listener();
    });
  }

  async advisoryLock(subject: string): Promise<void> {
    const { active, database } = this.session;
    if (!active) throw new Error('Advisory locks can be taken only in a transaction');
    await database.dialect.advisoryLock(active.trx, subject);
  }

  async migrate(
    schemas: readonly ResourceSchema[],
    note: (text: string) => void = () => {},
    derived: readonly DerivedDeclaration[] = [],
  ): Promise<void> {
    const { database } = this.session;
    const { migrated, fillState, notes } = await this.session
      .write(({ trx }) => migrate(trx, database, schemas, derived))
      .catch((error: unknown) => {
        throw startError(database.target, error);
      });
    for (const layout of migrated) database.layouts.set(layout.schema.table, layout);
    database.fillState = fillState;
    for (const text of notes) note(text);
  }

  async fillIndexes(maxDocuments: number): Promise<FillStep | undefined> {
    const { database } = this.session;
    if (!database.fillState.isFilling) return undefined;
    const step = await fillNext(this.session, maxDocuments);
    // Other processes may have completed indexes.
    database.fillState = await readFillState(database.reader);
    return step;
  }

  use(): StoreUse {
    const { writer, reader, transactions } = this.session.database;
    const pools = [poolUse('writer', writer), ...(reader === writer ? [] : [poolUse('reader', reader)])];
    return { pools, waitingWrites: transactions.waitingCount };
  }

  async ping(): Promise<void> {
    this.probe ??= new WriteProbe(this.session);
    await this.probe.run();
  }

  async close(): Promise<void> {
    const { reader, writer } = this.session.database;
    await reader.destroy();
    await writer.destroy();
  }
}
