import type { InsertPlan } from '../documents/insert-plan.js';
import type { ReplacePlan } from '../documents/replace-plan.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { RawConnection } from '../sql/raw-connection.js';

/** Turns planned writes into statements: sends them one by one, or combines them. */
export interface WriteEmitter {
  /** Maximum number of documents of one insertion. */
  documentsAtOnce(layout: ResourceLayout): number;
  /** Rejects, here or in `send`, with a 409 when an id exists. */
  insertDocuments(plan: InsertPlan): Promise<void>;
  /** Rejects, here or in `send`, with a 409 when a stored version is not the one that was read. */
  replaceDocuments(layout: ResourceLayout, plans: readonly ReplacePlan[]): Promise<void>;
  insertRows(table: string, rows: readonly object[]): Promise<void>;
  insertEvents(rows: readonly object[]): Promise<void>;
  /** Adds these rows to the counters. */
  addCounts(rows: readonly object[]): Promise<void>;
  /** Sends the remaining statements. `isEnd`: the transaction commits afterwards. */
  send(isEnd: boolean): Promise<void>;
}

/** Writes events to the log. Injected by the outbox, which owns the log. */
export interface EventWriter {
  readonly table: string;
  /** Inserts events with their positions, in a transaction that has the database to itself. */
  insertSequenced(connection: RawConnection, rows: readonly object[]): Promise<void>;
}
