import type { Knex } from 'knex';

/** Pages of the write-ahead log from which they are copied to the database file: 32 MB. Pages that change often are copied less often. */
const MAX_UNCOPIED = 8_000;

/** Pages from which the log, which begins anew only after all of them have been copied, is copied often. */
const LONG_LOG = 16_000;
const MAX_UNCOPIED_OF_LONG_LOG = 500;

/** Pages from which the writer itself copies what is left, before it continues: 96 MB. */
export const WRITER_CHECKPOINT = 24_000;

/** Least time between two looks at the log. */
const INTERVAL_MS = 100;

interface LogSize {
  /** Pages of the log, and those of them that have been copied. */
  readonly log: number;
  readonly checkpointed: number;
}

/**
 * Copies the pages of SQLite's write-ahead log to the database file on a connection of its own, while the writer continues: the
 * commit that reaches `wal_autocheckpoint` would do it before it returns, and all that wait for the writer with it.
 */
export class Checkpoints {
  private lastAt = 0;
  private isRunning = false;

  /** `reader`: connections that may run a checkpoint, but are not the writer's. */
  constructor(private readonly reader: Knex) {}

  /** Looks at the log after a commit, and copies its pages if they are many. */
  readonly afterCommit = (): void => {
    const now = performance.now();
    if (this.isRunning || now - this.lastAt < INTERVAL_MS) return;
    this.lastAt = now;
    this.isRunning = true;
    this.run()
      // What fails here fails for the writer too, which reports it.
      .catch(() => {})
      .finally(() => {
        this.isRunning = false;
      });
  };

  private async run(): Promise<void> {
    const [size]: LogSize[] = await this.reader.raw('pragma wal_checkpoint(noop)');
    const { log, checkpointed } = size ?? { log: 0, checkpointed: 0 };
    const most = log < LONG_LOG ? MAX_UNCOPIED : MAX_UNCOPIED_OF_LONG_LOG;
    if (log - checkpointed >= most) await this.reader.raw('pragma wal_checkpoint(passive)');
  }
}
