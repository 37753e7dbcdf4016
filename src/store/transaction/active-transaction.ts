import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { Replacement } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import { RawConnection, type Value } from '../sql/raw-connection.js';
import { CteEmitter } from './cte-emitter.js';
import { StatementEmitter } from './statement-emitter.js';
import { WriteBuffer } from './write-buffer.js';
import type { EventWriter, WriteEmitter } from './write-emitter.js';

export type Work<T> = (active: ActiveTransaction) => Promise<T>;

/** What an open transaction sends statements with. */
interface Opened {
  readonly trx: Knex.Transaction;
  readonly connection: RawConnection;
}

/** An open transaction with its write buffer. It runs one unit of work, or several in sequence. */
export class ActiveTransaction {
  /** The buffered writes of completed units of work. */
  private readonly done = new WriteBuffer();
  /** The buffered writes of the current unit of work. */
  private current = new WriteBuffer();
  private hasSentWrites = false;
  private flushing: Promise<void> | undefined;
  /** Numbers of resources before this transaction, by table; only when no other transaction can change them. */
  readonly knownCounts = new Map<string, number>();

  /** Whether a unit of work that is run ahead needed a statement: it has to run again, in a transaction. */
  private needsStatement = false;

  private constructor(
    private readonly opened: Opened | undefined,
    private readonly dialect: Dialect,
    private readonly events: EventWriter,
  ) {}

  /**
   * Runs a unit of work before its transaction begins. Returns a shorter one, which writes what it has buffered and returns the
   * same result; undefined if it needs statements: then it has to be run in the transaction.
   */
  static async runAhead<T>(
    work: Work<T>,
    dialect: Dialect,
    events: EventWriter,
  ): Promise<Work<T> | undefined> {
    const ahead = new ActiveTransaction(undefined, dialect, events);
    try {
      const result = await work(ahead);
      if (!ahead.needsStatement)
        return async (active) => {
          active.current.addAll(ahead.current);
          return result;
        };
    } catch (error) {
      if (!ahead.needsStatement) throw error;
    }
    return undefined;
  }

  /**
   * Starts the buffering: before each statement of the transaction, the buffered writes that it could read are
   * sent.
   */
  static async of(trx: Knex.Transaction, dialect: Dialect, events: EventWriter): Promise<ActiveTransaction> {
    const { client } = trx;
    const connection: unknown = await client.acquireConnection();
    const query = client.query.bind(client);
    const active = new ActiveTransaction(
      { trx, connection: new RawConnection(client, connection) },
      dialect,
      events,
    );
    client.acquireConnection = async () => {
      await active.flushVisible();
      return connection;
    };
    client.query = (to: unknown, statement: string | { sql: string }) => {
      active.hasSentWrites ||= !/^\s*select\b/i.test(
        typeof statement === 'string' ? statement : statement.sql,
      );
      return query(to, statement);
    };
    return active;
  }

  /** Whether it is open; a unit of work that is run ahead has none yet. */
  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  get trx(): Knex.Transaction {
    return this.open.trx;
  }

  private get connection(): RawConnection {
    return this.open.connection;
  }

  private get open(): Opened {
    if (this.opened) return this.opened;
    this.needsStatement = true;
    throw new Error('The transaction has not begun');
  }

  /** The write buffer of the current unit of work. */
  get buffer(): WriteBuffer {
    return this.current;
  }

  /** Whether the current unit of work has sent writes, and cannot be rolled back separately. */
  get hasWritten(): boolean {
    return this.hasSentWrites;
  }

  /** Whether the transaction has added events to the log; valid after its end. */
  get hasEvents(): boolean {
    return this.done.hasEvents;
  }

  /** The tables whose number of resources has changed; valid after its end. */
  get countedTables(): readonly string[] {
    return this.done.counts.tables;
  }

  /** Returns by how much the transaction changes the number of resources of a table. */
  countChange(table: string): number {
    return this.done.counts.of(table) + this.current.counts.of(table);
  }

  /** Completes the current unit of work and begins the next one. */
  keep(): void {
    this.done.addAll(this.current);
    this.discard();
  }

  /** Discards the current unit of work and begins the next one; only if it has not sent writes. */
  discard(): void {
    this.current = new WriteBuffer();
    this.hasSentWrites = false;
  }

  /** Buffers the replacement of a document. */
  async replace(layout: ResourceLayout, replacement: Replacement): Promise<void> {
    if (this.touches(layout, replacement.before.id)) await this.flushVisible();
    this.current.addReplacement(layout, replacement);
  }

  /** Runs a statement that reads one resource. It waits only for buffered writes of that resource. */
  async rowsOf<Row>(
    layout: ResourceLayout,
    id: string,
    statement: string,
    values: readonly Value[],
  ): Promise<Row[]> {
    if (this.touches(layout, id)) await this.flushVisible();
    else await this.flushing;
    return this.connection.rows<Row>(statement, values);
  }

  /** Runs a statement that reads committed rows only. It waits for no buffered writes. */
  async committedRows<Row>(statement: string, values: readonly Value[]): Promise<Row[]> {
    await this.flushing;
    return this.connection.rows<Row>(statement, values);
  }

  /** Sends all buffered writes. */
  async end(): Promise<void> {
    this.keep();
    await this.flushing;
    const emitter = this.emitter();
    await this.done.flushTo(emitter);
    await this.done.finishTo(emitter, this.dialect.counterSlots);
    await emitter.send(true);
  }

  private touches(layout: ResourceLayout, id: string): boolean {
    return this.done.touches(layout, id) || this.current.touches(layout, id);
  }

  private flushVisible(): Promise<void> | undefined {
    if (this.done.hasVisibleWrites || this.current.hasVisibleWrites)
      this.flushing = (this.flushing ?? Promise.resolve()).then(() => this.flush());
    return this.flushing;
  }

  private async flush(): Promise<void> {
    this.hasSentWrites ||= this.current.hasVisibleWrites;
    const emitter = this.emitter();
    for (const buffer of [this.done, this.current]) await buffer.flushTo(emitter);
    await emitter.send(false);
  }

  private emitter(): WriteEmitter {
    const Emitter = this.dialect.supportsCteWrites ? CteEmitter : StatementEmitter;
    return new Emitter(this.connection, this.events);
  }
}
