/** Totals that are kept; each takes some hundred bytes. */
const MOST = 1_000;

/** How many rows were counted, when the resource had this revision. */
export interface CountedTotal {
  readonly revision: number;
  readonly rows: number;
}

/** What lists have counted, by what they asked for: it holds while their resource has not changed. */
export class TotalCache {
  /** Those that were used longest ago come first. */
  private readonly totals = new Map<string, CountedTotal>();

  get(asked: string): CountedTotal | undefined {
    const known = this.totals.get(asked);
    if (known) this.put(asked, known);
    return known;
  }

  put(asked: string, counted: CountedTotal): void {
    this.totals.delete(asked);
    this.totals.set(asked, counted);
    const [oldest] = this.totals.keys();
    if (this.totals.size > MOST && oldest !== undefined) this.totals.delete(oldest);
  }
}
