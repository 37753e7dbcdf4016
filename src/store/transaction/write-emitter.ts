import type { InsertPlan } from '../documents/insert-plan.js';
import type { ReplacePlan } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { RawConnection } from '../sql/raw-connection.js';

/** Turns planned writes into statements: at once and many rows each, or all of them into one. */
export interface WriteEmitter {
  /** Rejects, here or when sent, with a 409 when an id is taken. */
  insertDocuments(plan: InsertPlan): Promise<void>;
  /** Rejects, here or when sent, with a 409 when a stored version is not the one that was read. */
  replaceDocuments(layout: ResourceLayout, plans: readonly ReplacePlan[]): Promise<void>;
  insertRows(table: string, rows: readonly object[]): Promise<void>;
  insertEvents(rows: readonly object[]): Promise<void>;
  /** Adds the amounts and changes of these rows to the counters. */
  addCounts(rows: readonly object[]): Promise<void>;
  /** Sends what has not been sent yet. `isEnd`: the transaction commits after that. */
  send(isEnd: boolean): Promise<void>;
}

/** How events get into the log; the log itself belongs to the outbox. */
export interface EventWriter {
  readonly table: string;
  /** Inserts events with their positions, in a transaction that has the database to itself. */
  insertSequenced(connection: RawConnection, rows: readonly object[]): Promise<void>;
}
