/** Maximum number of cached totals, of some hundred bytes each. */
const MAX_TOTALS = 1_000;

/** A number of rows, counted at this revision of the resource. */
export interface CountedTotal {
  readonly revision: number;
  readonly rows: number;
}

/** Cache of the totals of lists, by query. A total is valid while its resource has the same revision. */
export class TotalCache {
  /** The least recently used first. */
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
