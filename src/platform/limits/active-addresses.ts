/** For how long, at least, an address counts as active after its last request. */
const ACTIVE_MS = 1_000;

/** The addresses that have sent requests within the last second or two. */
export class ActiveAddresses {
  private current = new Set<string>();
  private before = new Set<string>();
  private period = 0;

  /** Called for each request. `now`: milliseconds of a monotonic clock. */
  see(address: string, now: number): void {
    const period = Math.floor(now / ACTIVE_MS);
    if (period !== this.period) {
      this.before = period === this.period + 1 ? this.current : new Set();
      this.current = new Set();
      this.period = period;
    }
    this.current.add(address);
  }

  /** Whether there are others than this one. */
  hasOthers(address: string): boolean {
    return isOther(this.current, address) || isOther(this.before, address);
  }
}

const isOther = (addresses: ReadonlySet<string>, address: string) =>
  addresses.size > 1 || (addresses.size === 1 && !addresses.has(address));
