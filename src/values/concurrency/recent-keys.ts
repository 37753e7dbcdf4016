/** For how long, at least, a key is recent. */
const RECENT_MS = 1_000;

/** The keys that have been seen within the last second or two. */
export class RecentKeys {
  private current = new Set<string>();
  private before = new Set<string>();
  private period = 0;

  /** `now`: milliseconds of a monotonic clock. */
  see(key: string, now: number): void {
    this.turn(now);
    this.current.add(key);
  }

  /** Whether there are two or more. */
  hasSeveral(now: number): boolean {
    this.turn(now);
    const [key] = this.current.size > 0 ? this.current : this.before;
    return key !== undefined && this.hasOthers(key);
  }

  has(key: string): boolean {
    return this.current.has(key) || this.before.has(key);
  }

  /** Whether there are others than this one. */
  hasOthers(key: string): boolean {
    return isOther(this.current, key) || isOther(this.before, key);
  }

  private turn(now: number): void {
    const period = Math.floor(now / RECENT_MS);
    if (period === this.period) return;
    this.before = period === this.period + 1 ? this.current : new Set();
    this.current = new Set();
    this.period = period;
  }
}

const isOther = (keys: ReadonlySet<string>, key: string) =>
  keys.size > 1 || (keys.size === 1 && !keys.has(key));
