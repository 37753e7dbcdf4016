import { LRUCache } from 'lru-cache';

/** Hosts whose budget is kept. One that was not called for long has its whole budget again. */
const MAX_HOSTS = 10_000;

/** Longest wait that is returned, in milliseconds. */
const MAX_WAIT_MS = 10_000;

interface Account {
  /** Bytes that can be sent; negative after a body that is larger than the rest. */
  bytes: number;
  /** Monotonic time of the last change, in milliseconds. */
  at: number;
}

/** A token bucket per callback host: at most `bytesPerSecond` of this process, with a burst of one second. */
export class HostRate {
  private readonly accounts = new LRUCache<string, Account>({ max: MAX_HOSTS });

  constructor(
    /** Infinity for no limit. */
    private readonly bytesPerSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes the bytes and returns 0, or takes nothing and returns the milliseconds after which to try again. */
  take(host: string, bytes: number): number {
    if (this.bytesPerSecond === Number.POSITIVE_INFINITY) return 0;
    const at = this.now();
    const account = this.accounts.get(host) ?? { bytes: this.bytesPerSecond, at };
    const gained = ((at - account.at) / 1000) * this.bytesPerSecond;
    account.bytes = Math.min(this.bytesPerSecond, account.bytes + gained);
    account.at = at;
    this.accounts.set(host, account);
    // A body that is larger than the whole budget has to be sent some time.
    if (account.bytes < Math.min(bytes, this.bytesPerSecond)) return this.waitFor(account, bytes);
    account.bytes -= bytes;
    return 0;
  }

  private waitFor(account: Account, bytes: number): number {
    const missing = Math.min(bytes, this.bytesPerSecond) - account.bytes;
    return Math.min(MAX_WAIT_MS, Math.max(1, (missing / this.bytesPerSecond) * 1000));
  }
}
