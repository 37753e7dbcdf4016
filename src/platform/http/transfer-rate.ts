/** Rate at which a transfer has to go on while others wait for room, in bytes per millisecond, or KB per second. */
export const MIN_RATE = 32;

/** Longest time without any bytes, in milliseconds. */
const GRACE_MS = 1_000;

const CHECK_INTERVAL_MS = 100;

/** Says whether bytes are transferred at the minimum rate. */
export class TransferRate {
  /** When the next bytes have to be transferred. */
  private due = 0;

  begin(): void {
    this.due = performance.now() + GRACE_MS;
  }

  progress(bytes: number): void {
    this.due = Math.min(this.due + bytes / MIN_RATE, performance.now() + GRACE_MS);
  }

  /** Gives it more time. */
  allow(milliseconds: number): void {
    this.due += milliseconds;
  }

  get isTooSlow(): boolean {
    return performance.now() > this.due;
  }
}

/** Something that is transferred. */
interface Transfer {
  readonly rate: TransferRate;
  readonly isTooSlow: boolean;
  /** Ends it: others wait, and it is too slow. */
  evict(): void;
}

/** Evicts the transfers that are too slow, as long as others wait. */
export class RateWatch {
  private timer: NodeJS.Timeout | undefined;
  private checkedAt = 0;

  constructor(private readonly transfers: Iterable<Transfer>) {}

  /** Goes on watching, or stops. */
  watch(isAnyWaiting: boolean): void {
    if (!isAnyWaiting) {
      clearInterval(this.timer);
      this.timer = undefined;
    } else if (this.timer === undefined) {
      this.checkedAt = performance.now();
      this.timer = setInterval(() => this.evictSlow(), CHECK_INTERVAL_MS).unref();
    }
  }

  private evictSlow(): void {
    const now = performance.now();
    // While this process was busy, it transferred nothing.
    const late = now - this.checkedAt - CHECK_INTERVAL_MS;
    this.checkedAt = now;
    for (const transfer of [...this.transfers]) {
      if (late > 0) transfer.rate.allow(late);
      if (transfer.isTooSlow) transfer.evict();
    }
  }
}
