/** Totals that are kept; each takes some hundred bytes. */
const MAX_TOTALS = 1_000;

/** How many rows were counted, when the resource had this revision. */
export interface CountedTotal {
  readonly revision: number;
  readonly rows: number;
}

/** What lists have counted, by what they asked for: it holds while their resource has not changed. */
export class TotalCache {
  /** Those that were used longest ago come first. */
  private readonly totals = new Map<string, CountedTotal>();

  get(query: string): CountedTotal | undefined {
    const total = this.totals.get(query);
    if (total) this.put(query, total);
    return total;
  }

  put(query: string, counted: CountedTotal): void {
    this.totals.delete(query);
    this.totals.set(query, counted);
    const [oldest] = this.totals.keys();
    if (this.totals.size > MAX_TOTALS && oldest !== undefined) this.totals.delete(oldest);
  }
}
