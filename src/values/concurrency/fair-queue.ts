interface Share<Item> {
  readonly items: Item[];
  /** What its items have cost, on the scale of the queue's virtual time. */
  used: number;
}

/**
 * Fair queueing: takes the next item of the key that has cost the least; of equal ones in turn. Items of one key keep their
 * order. A key that has had no items for a while saves nothing up: it begins at the virtual time of the queue, which is what
 * the key of the last item had cost.
 */
export class FairQueue<Item> {
  private readonly shares = new Map<string, Share<Item>>();
  private virtualTime = 0;
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(key: string, item: Item): void {
    const share = this.shareOf(key);
    if (share.items.length === 0) share.used = Math.max(share.used, this.virtualTime);
    share.items.push(item);
    this.count += 1;
  }

  /** Adds to what the items of a key have cost. While nothing waits, all costs are forgotten. */
  charge(key: string, cost: number): void {
    if (this.count === 0) this.shares.clear();
    else this.shareOf(key).used += cost;
  }

  /** Returns the next item without taking it. */
  peek(): Item | undefined {
    return this.first(() => true)?.[1].items[0];
  }

  /** Takes all items. */
  takeAll(): Item[] {
    const items = [...this.shares.values()].flatMap((share) => share.items);
    this.shares.clear();
    this.count = 0;
    return items;
  }

  /** Takes the next item of the keys that may have one taken; undefined without one. */
  next(mayTake: (key: string) => boolean = () => true): Item | undefined {
    const [key, share] = this.first(mayTake) ?? [];
    if (key === undefined || share === undefined) return undefined;
    this.virtualTime = Math.max(this.virtualTime, share.used);
    // Last of those that have cost the same.
    this.shares.delete(key);
    this.shares.set(key, share);
    this.count -= 1;
    this.forget();
    return share.items.shift();
  }

  private first(mayTake: (key: string) => boolean): [string, Share<Item>] | undefined {
    let first: [string, Share<Item>] | undefined;
    for (const entry of this.shares) {
      const [key, { items, used }] = entry;
      if (items.length > 0 && mayTake(key) && !(first && first[1].used <= used)) first = entry;
    }
    return first;
  }

  private shareOf(key: string): Share<Item> {
    const known = this.shares.get(key);
    if (known) return known;
    const share = { items: [], used: this.virtualTime };
    this.shares.set(key, share);
    return share;
  }

  /** Forgets keys without items that would begin at the virtual time anyway. */
  private forget(): void {
    for (const [key, { items, used }] of this.shares)
      if (items.length === 0 && used <= this.virtualTime) this.shares.delete(key);
  }
}
