import { unavailable } from '../../errors.js';
import { inTime } from '../../values/concurrency/in-time.js';
import { STORE_TABLES } from '../schema/names.js';
import type { Session } from '../transaction/session.js';

/** Time after which the database is considered unavailable. */
const TIMEOUT_MS = 5_000;

/** Time for which a successful probe is valid, so that frequent callers cause no load. */
const VALID_MS = 500;

/** A counter of no resource, in a row that nothing else writes. */
const PROBE = 'store_ready';

/** Finds out whether the database can be written, by writing one row. */
export class WriteProbe {
  private running: Promise<void> | undefined;
  /** By the monotonic clock. */
  private validUntil = 0;

  constructor(private readonly session: Session) {}

  /** Rejects when the database cannot be written, or not within 5 s. Callers share one running probe. */
  async run(): Promise<void> {
    const { checkFile, writeHealth } = this.session.database;
    checkFile?.();
    writeHealth.check();
    if (performance.now() < this.validUntil) return;
    this.running ??= this.write().finally(() => {
      this.running = undefined;
    });
    await inTime(this.running, TIMEOUT_MS, noResponse);
  }

  private async write(): Promise<void> {
    await this.session.write(({ trx }) =>
      trx(STORE_TABLES.count)
        .insert({ resource: PROBE, slot: 0, amount: 0, changes: 0 })
        .onConflict(['resource', 'slot'])
        .merge(['amount']),
    );
    this.validUntil = performance.now() + VALID_MS;
  }
}

const noResponse = () => unavailable('The database does not respond', 'Try again later');
