/** One reason why an item is in a basket: for example a product, because of which a party has an offering. */
export interface BasketEntry {
  readonly basket: string;
  readonly item: string;
}

/** All entries of one holder. An item can be in a basket because of several holders. */
export interface Holding {
  readonly holder: string;
  readonly entries: readonly BasketEntry[];
}

/** The number of baskets that contain an item. */
export interface ItemCount {
  readonly item: string;
  readonly count: number;
}

/** The number of baskets that contain both items. */
export interface PairCount extends ItemCount {
  readonly other: string;
}

/** Maximum number of different items of one basket that are counted: the first ones in order of their ids. */
export const MAX_COUNTED_ITEMS = 100;

/**
 * The items in baskets, and the number of baskets that contain an item or a pair of items. Contents are exact
 * within the transaction that changes them, without waiting for other transactions. Counts are updated later by
 * `fold`, in any process.
 */
export interface Baskets {
  /** Replaces all entries of these holders, whose documents must be locked. Only in a transaction. */
  set(holdings: readonly Holding[]): Promise<void>;
  /** Returns the different items of a basket in order of their ids, at most `limit`. */
  contentsOf(basket: string, limit: number): Promise<string[]>;
  /** Returns the holders after this one in order, at most `limit`. */
  holdersAfter(holder: string, limit: number): Promise<string[]>;

  /**
   * Updates the counts with some of the recorded changes, in one process at a time. Returns false when no
   * changes are left.
   */
  fold(): Promise<boolean>;
  /** Removes all counts and records every basket as changed, so that `fold` counts them again. */
  recount(): Promise<void>;

  /** Returns the number of baskets that are not empty. */
  total(): Promise<number>;
  /** Returns the counts of these items; items that are in no basket are left out. */
  counts(items: readonly string[]): Promise<ItemCount[]>;
  /**
   * Returns the items with the highest counts, at most `limit`; items with equal counts are in descending order
   * of their ids.
   */
  mostFrequent(limit: number): Promise<ItemCount[]>;
  /**
   * Returns, for each of these items, the pairs with the highest counts, at most `limitPerItem`; pairs with
   * equal counts are in descending order of the other item's id.
   */
  neighbours(items: readonly string[], limitPerItem: number): Promise<PairCount[]>;
  /** Returns the counts of all pairs of these items. Each pair occurs once, with `item` before `other`. */
  among(items: readonly string[]): Promise<PairCount[]>;
}
