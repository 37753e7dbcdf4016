import type { Knex } from 'knex';

/** All that differs between the databases. */
export interface Dialect {
  /** The type of a primary key that is another table's key; on SQLite this very word makes it the rowid. */
  readonly keyType: string;
  /** The type of columns that hold text; compared byte by byte. */
  readonly textType: string;
  /** The type of columns that hold JSON; gives back the very text that was put in. */
  readonly documentType: string;
  /** The type of columns that hold decimals of any length; gives them back as digits. */
  readonly decimalType: string;
  /** Whether the database adds such decimals. */
  readonly addsDecimals: boolean;
  /** Whether one statement can change several tables. */
  readonly supportsCteWrites: boolean;
  /** Whether a write transaction has the database to itself. */
  readonly hasOneWriter: boolean;
  /** What of a head row every index of it has: on PostgreSQL, the key is in the table alone. */
  readonly rowLocator: 'id' | 'key';
  /** Ends the definition of a table that is nothing but its primary key. */
  readonly keyOnlyTable: string;
  /** Rows among which the changes to one counter are spread, so that transactions do not wait in line. */
  readonly counterSlots: number;
  /** SQL: a JSON object of these members, name and expression, without those that are null. */
  jsonObject(members: readonly (readonly [name: string, value: string])[]): string;
  /** SQL: the text of a JSON array of these expressions, on one line. */
  jsonArray(elements: readonly string[]): string;
  /** SQL: this text of all rows, a line for each, in the order in which the rows are read; null where there is none. */
  lines(text: string): string;
  /** SQL: the date-time of so many milliseconds since the epoch. */
  isoDate(milliseconds: string): string;
  /** SQL: milliseconds since the epoch by the database's clock. */
  readonly now: string;
  /** Locks the rows that the query finds, without those that another transaction has locked. */
  lockSkippingLocked<Query extends Knex.QueryBuilder>(query: Query): Query;
  /** Whether a transaction failed only because of others at the same time. */
  isSerializationFailure(error: unknown): boolean;
  /** Makes other transactions that take their turn at the same subject wait until this one ends. */
  advisoryLock(trx: Knex.Transaction, subject: string): Promise<void>;
  /**
   * Makes an index while others write to its table, where the database can do that: in no transaction, and `create` has
   * to say how. False when another process is at one of this table.
   */
  buildIndex(pool: Knex, table: string, index: string, create: (how: string) => Knex.Raw): Promise<boolean>;
  /** Makes other migrations wait until this transaction ends. */
  lockMigrations(trx: Knex.Transaction): Promise<void>;
}

/** One open database. */
export interface Connections {
  readonly dialect: Dialect;
  readonly writer: Knex;
  /** The same as `writer` where the database needs no separate connections for reading. */
  readonly reader: Knex;
}
