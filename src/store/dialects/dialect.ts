import type { Knex } from 'knex';

/** All that differs between the databases. */
export interface Dialect {
  /** The type of a primary key that is another table's key; on SQLite this very word makes it the rowid. */
  readonly keyType: string;
  /** The type of columns that hold text; compared byte by byte. */
  readonly textType: string;
  /** The type of columns that hold JSON; gives back the very text that was put in. */
  readonly documentType: string;
  /** Ends the definition of a table that is nothing but its primary key. */
  readonly keyOnlyTable: string;
  /** Rows among which the changes to one counter are spread, so that transactions do not wait in line. */
  readonly counterSlots: number;
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
