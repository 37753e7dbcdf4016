import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import { type Replacement, replaceWithParts } from '../documents/replace-document.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { JoinedStatement } from '../sql/cte-statement.js';
import { Direct, type Value } from '../sql/raw-connection.js';
import { LaterWrites } from './write-buffer.js';

/** A transaction and what it has yet to write. It does one work, or several, one behind the other. */
export class ActiveTransaction {
  /** Of the works that are done. */
  readonly #done = new LaterWrites();
  /** Of the work at hand. */
  #later = new LaterWrites();
  #hasWritten = false;
  #writing: Promise<void> | undefined;
  /** Numbers of resources as they were before, where nobody else can change them. */
  readonly knownCounts = new Map<string, number>();

  private constructor(
    readonly trx: Knex.Transaction,
    private readonly direct: Direct,
    private readonly dialect: Dialect,
  ) {}

  /** Makes every statement of the transaction wait until it can see what was to be written before. */
  static async of(trx: Knex.Transaction, dialect: Dialect): Promise<ActiveTransaction> {
    const { client } = trx;
    const connection: unknown = await client.acquireConnection();
    const query = client.query.bind(client);
    const active = new ActiveTransaction(trx, new Direct(client, connection), dialect);
    client.acquireConnection = async () => {
      await active.#writeAwaited();
      return connection;
    };
    client.query = (to: unknown, statement: string | { sql: string }) => {
      active.#hasWritten ||= !/^\s*select\b/i.test(typeof statement === 'string' ? statement : statement.sql);
      return query(to, statement);
    };
    return active;
  }

  get later(): LaterWrites {
    return this.#later;
  }

  /** What the work at hand has done cannot be taken back without the rest. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Whether it has added events to the log, once it has ended. */
  get hasAppended(): boolean {
    return this.#done.hasEvents;
  }

  /** Where the number of rows has changed, once it has ended. */
  get countedTables(): Iterable<string> {
    return this.#done.counts.tables;
  }

  /** By how much the transaction changes the number of resources in a table. */
  countChange(table: string): number {
    return this.#done.counts.of(table) + this.#later.counts.of(table);
  }

  /** Begins the next work. */
  keep(): void {
    this.#done.addAll(this.#later);
    this.drop();
  }

  /** Begins the next work as if the one at hand had not been; not when it has written. */
  drop(): void {
    this.#later = new LaterWrites();
    this.#hasWritten = false;
  }

  /** Replaces a document that was read, at once or with what else there is to write. */
  async replace(layout: ResourceLayout, replacement: Replacement): Promise<void> {
    // Parts are compared with those that there are.
    if (layout.detached.length > 0) return replaceWithParts(this.trx, layout, replacement);
    if (this.#isAbout(layout, replacement.before.id)) await this.#writeAwaited();
    this.#later.addReplacement(layout, replacement);
  }

  /** The rows of a statement that reads one resource: it waits for what was to be written of that, and nothing else. */
  async rowsOf<Row>(
    layout: ResourceLayout,
    id: string,
    statement: string,
    values: readonly Value[],
  ): Promise<Row[]> {
    if (this.#isAbout(layout, id)) await this.#writeAwaited();
    else await this.#writing;
    return this.direct.rows<Row>(statement, values);
  }

  /** Writes everything that was put off. */
  async end(): Promise<void> {
    this.keep();
    if (this.dialect.joinsWrites) return this.#endJoined();
    await this.#writeAwaited();
    await this.#done.writeLast(this.direct, this.dialect.counterSlots);
  }

  async #endJoined(): Promise<void> {
    await this.#writing;
    const statements: JoinedStatement[] = [];
    this.#done.join(statements);
    this.#done.joinLast(statements, this.dialect.counterSlots);
    await this.#send(statements, statements.length === 1);
  }

  #isAbout(layout: ResourceLayout, id: string): boolean {
    return this.#done.isAbout(layout, id) || this.#later.isAbout(layout, id);
  }

  #writeAwaited(): Promise<void> | undefined {
    if (this.#done.isAwaited || this.#later.isAwaited)
      this.#writing = (this.#writing ?? Promise.resolve()).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    this.#hasWritten ||= this.#later.isAwaited;
    if (this.dialect.joinsWrites) {
      const statements: JoinedStatement[] = [];
      for (const later of [this.#done, this.#later]) later.join(statements);
      await this.#send(statements);
    } else for (const later of [this.#done, this.#later]) await later.write(this.direct);
  }

  async #send(statements: readonly JoinedStatement[], isAll = false): Promise<void> {
    for (const statement of statements) await statement.send(this.direct, isAll);
  }
}
