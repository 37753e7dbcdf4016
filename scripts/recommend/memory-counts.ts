import type { HoldingCounts } from '../../src/services/recommendation/scoring.js';
import type { ItemCount, PairCount } from '../../src/store/baskets.js';
import { compareCodePoints } from '../../src/values/text-keys.js';

/** Counts of baskets in memory, with the same results as the tables of the store. */
export class MemoryCounts implements HoldingCounts {
  private readonly items = new Map<string, number>();
  private readonly pairs = new Map<string, Map<string, number>>();
  private readonly sortedPairs = new Map<string, PairCount[]>();
  private readonly frequent: ItemCount[];

  constructor(baskets: readonly (readonly string[])[]) {
    for (const basket of baskets) for (const item of basket) this.count(item, basket);
    this.frequent = [...this.items].map(([item, count]) => ({ item, count })).sort(byCount);
    for (const [item, others] of this.pairs) {
      const pairs = [...others].map(([other, count]) => ({ item, other, count }));
      this.sortedPairs.set(
        item,
        pairs.sort((a, b) => byCount({ ...a, item: a.other }, { ...b, item: b.other })),
      );
    }
  }

  async counts(items: readonly string[]): Promise<ItemCount[]> {
    return items.flatMap((item) => {
      const count = this.items.get(item);
      return count === undefined ? [] : [{ item, count }];
    });
  }

  async mostFrequent(limit: number): Promise<ItemCount[]> {
    return this.frequent.slice(0, limit);
  }

  async neighbours(items: readonly string[], limitPerItem: number): Promise<PairCount[]> {
    return items.flatMap((item) => this.sortedPairs.get(item)?.slice(0, limitPerItem) ?? []);
  }

  async among(items: readonly string[]): Promise<PairCount[]> {
    return items.flatMap((item) => {
      const others = this.pairs.get(item);
      return items.flatMap((other) => {
        const count = item < other ? others?.get(other) : undefined;
        return count === undefined ? [] : [{ item, other, count }];
      });
    });
  }

  private count(item: string, basket: readonly string[]): void {
    this.items.set(item, (this.items.get(item) ?? 0) + 1);
    const others = this.pairs.get(item) ?? new Map<string, number>();
    for (const other of basket) if (other !== item) others.set(other, (others.get(other) ?? 0) + 1);
    this.pairs.set(item, others);
  }
}

/** Sorts by descending count, then by descending id, as the index of the store does. */
const byCount = (a: ItemCount, b: ItemCount) => b.count - a.count || compareCodePoints(b.item, a.item);
