import type { Knex } from 'knex';

/** Everything that differs between the databases. */
export interface Dialect {
  /**
   * SQL type of a primary key that is also the key of another table; on SQLite, exactly this word makes it the
   * rowid.
   */
  readonly keyType: string;
  /** SQL type of text columns, which are compared byte by byte. */
  readonly textType: string;
  /** SQL type of JSON columns, which return the stored text unchanged. */
  readonly documentType: string;
  /** SQL type of columns with decimals of any length, which are returned as digits. */
  readonly decimalType: string;
  /** Whether the database can add such decimals. */
  readonly addsDecimals: boolean;
  /** Whether one statement can change several tables (`with` clauses that write). */
  readonly supportsCteWrites: boolean;
  /** Whether only one transaction can write at a time. */
  readonly hasOneWriter: boolean;
  /** The column of the head table that every index contains. On PostgreSQL, indexes do not contain the key. */
  readonly rowLocator: 'id' | 'key';
  /** Ending of `create table` for a table whose columns all belong to its primary key. */
  readonly keyOnlyTable: string;
  /** Number of rows that share the changes of one counter, so that transactions do not wait for each other. */
  readonly counterSlots: number;
  /**
   * Returns SQL for a JSON object with these members, each a name and an expression. Members that are null are
   * left out.
   */
  jsonObject(members: readonly (readonly [name: string, value: string])[]): string;
  /** Returns SQL for the text of a JSON array of these expressions, without line breaks. */
  jsonArray(elements: readonly string[]): string;
  /**
   * Returns SQL for an aggregate that joins this text of all rows with line feeds, in the order in which the
   * rows are read; null when there is no row.
   */
  lines(text: string): string;
  /** Returns SQL for the bytes of a document column; SQLite does not read the document for that. */
  documentBytes(column: string): string;
  /** Returns SQL for the ISO 8601 date-time of an expression in milliseconds since the epoch. */
  isoDate(milliseconds: string): string;
  /** SQL for the current time of the database's clock, in milliseconds since the epoch. */
  readonly now: string;
  /** Makes the query lock the rows that it finds and skip those that another transaction has locked. */
  lockSkippingLocked<Query extends Knex.QueryBuilder>(query: Query): Query;
  /** Whether a transaction failed only because of concurrent transactions, so that it can be repeated. */
  isSerializationFailure(error: unknown): boolean;
  /** Locks a subject until the transaction ends; other transactions that lock the same subject wait. */
  advisoryLock(trx: Knex.Transaction, subject: string): Promise<void>;
  /** Does the same without waiting. Returns false when another transaction has locked the subject. */
  tryAdvisoryLock(trx: Knex.Transaction, subject: string): Promise<boolean>;
  /**
   * Creates an index, without blocking writers where the database can do that. Must not be called in a
   * transaction. `create` returns the statement with the given option. Returns false when another process is
   * creating an index of this table.
   */
  buildIndex(pool: Knex, table: string, index: string, create: (how: string) => Knex.Raw): Promise<boolean>;
  /** SQL for the names of all tables, as `name`. */
  readonly tableNames: string;
  /** Runs statements without values, all with one call of the driver. */
  runScript(trx: Knex.Transaction, statements: readonly string[]): Promise<void>;
  /**
   * Locks migrations until this transaction ends; migrations of other processes wait. Statements of the transaction
   * have no time limit.
   */
  lockMigrations(trx: Knex.Transaction): Promise<void>;
}

/** The connection pools of an open database. */
export interface Connections {
  readonly dialect: Dialect;
  /** Names the database in messages, at the beginning of a sentence and without secrets. */
  readonly target: string;
  /** Throws a 503 when the database must not be written, because its file has been deleted or replaced. */
  readonly checkFile?: () => void;
  /** Called after each commit. */
  readonly afterCommit?: () => void;
  readonly writer: Knex;
  /** The same as `writer` when the database needs no separate connections for reading. */
  readonly reader: Knex;
}
