import type { BasketEntry, ItemCount, PairCount } from '../baskets.js';

/** The changes of counts when the contents of baskets change. */
export class CountDeltas {
  readonly added: BasketEntry[] = [];
  readonly removed: { readonly basket: string; readonly items: readonly string[] }[] = [];
  private readonly itemDeltas = new Map<string, number>();
  private readonly pairDeltas = new Map<string, Map<string, number>>();
  private total = 0;

  /** Adds the change of a basket from one set of items to another. */
  changed(basket: string, before: readonly string[], after: readonly string[]): void {
    const [old, fresh] = [new Set(before), new Set(after)];
    const added = after.filter((item) => !old.has(item));
    const removed = before.filter((item) => !fresh.has(item));
    const kept = before.filter((item) => fresh.has(item));
    this.total += Math.sign(after.length) - Math.sign(before.length);
    this.added.push(...added.map((item) => ({ basket, item })));
    if (removed.length > 0) this.removed.push({ basket, items: removed });
    this.add(added, kept, 1);
    this.add(removed, kept, -1);
  }

  /** Returns the changes of item counts that are not zero; `all` is the name for the number of baskets. */
  items(all: string): ItemCount[] {
    const items = new Map([...this.itemDeltas, [all, this.total]]);
    return [...items].filter(([, count]) => count !== 0).map(([item, count]) => ({ item, count }));
  }

  /** Returns the changes of pair counts, each pair in both directions. */
  pairs(): PairCount[] {
    const pairs = [...this.pairDeltas].flatMap(([item, others]) =>
      [...others].map(([other, count]) => ({ item, other, count })),
    );
    return pairs.filter(({ count }) => count !== 0);
  }

  private add(items: readonly string[], others: readonly string[], amount: number): void {
    for (const [index, item] of items.entries()) {
      this.itemDeltas.set(item, (this.itemDeltas.get(item) ?? 0) + amount);
      for (const other of [...others, ...items.slice(index + 1)]) {
        this.addPair(item, other, amount);
        this.addPair(other, item, amount);
      }
    }
  }

  private addPair(item: string, other: string, amount: number): void {
    const others = this.pairDeltas.get(item) ?? new Map<string, number>();
    others.set(other, (others.get(other) ?? 0) + amount);
    this.pairDeltas.set(item, others);
  }
}
