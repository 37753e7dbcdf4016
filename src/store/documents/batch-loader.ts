import type { Knex } from 'knex';
import type { ResourceLayout } from '../schema/layout.js';
import { rowsOfCachedQuery } from '../sql/raw-connection.js';
import { type Row, storedRows } from './rows.js';

/** Numbers of ids in one statement; each number has a statement text of its own. */
const SIZES = [1, 2, 4, 8, 16] as const;
const MAX_BATCH = 16;

interface PendingRead {
  readonly id: string;
  readonly resolve: (row: Row | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Batch loader: reads by id of one resource and scope that are requested in the same turn of the event loop are
 * combined into one statement, because a round trip costs more than reading a row.
 */
export class BatchLoader {
  private readonly waiting: PendingRead[] = [];

  constructor(
    private readonly db: Knex,
    private readonly layout: ResourceLayout,
    private readonly scope: string,
    /** Called before the waiting reads are sent: the loader then takes no more reads. */
    private readonly onSend: () => void,
  ) {}

  read(id: string): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.readAll());
      this.waiting.push({ id, resolve, reject });
    });
  }

  private readAll(): void {
    this.onSend();
    while (this.waiting.length > 0) void this.readSome(this.waiting.splice(0, MAX_BATCH));
  }

  private async readSome(readers: readonly PendingRead[]): Promise<void> {
    try {
      const rows = await this.rows([...new Set(readers.map(({ id }) => id))]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const { id, resolve } of readers) resolve(byId.get(id));
    } catch (error) {
      for (const { reject } of readers) reject(error);
    }
  }

  private rows(ids: readonly string[]): Promise<Row[]> {
    const size = SIZES.find((each) => each >= ids.length) ?? MAX_BATCH;
    const paddedIds = Array.from(
      { length: size },
      (_, index) => ids[Math.min(index, ids.length - 1)] as string,
    );
    const build = () =>
      storedRows(this.db, this.layout).where('h.scope', this.scope).whereIn('h.id', paddedIds);
    const shape = `get ${size} ${this.layout.tables.head}`;
    return rowsOfCachedQuery<Row>(this.db, shape, build, [this.scope, ...paddedIds]);
  }
}
