import type { Knex } from 'knex';
import type { Scalar } from '../condition-values.js';
import type { InstantRange } from '../instant.js';

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
  /** SQL that holds when the attribute at this path of the body row `b` equals one of the values. */
  documentHolds(db: Knex, path: readonly string[], values: readonly Scalar[]): Knex.Raw;
  /** SQL that holds when the attribute at this path of the body row `b` is an instant in one of the ranges. */
  documentHoldsInstant(db: Knex, path: readonly string[], ranges: readonly InstantRange[]): Knex.Raw;
}

/** One open database. */
export interface Connections {
  readonly dialect: Dialect;
  readonly writer: Knex;
  /** The same as `writer` where the database needs no separate connections for reading. */
  readonly reader: Knex;
}

/** What searches read of the body row `b`. */
export const SEARCHED = 'coalesce(b.search, b.document)';
