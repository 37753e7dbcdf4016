/** One thing because of which an item is in a basket: a product, because of which a party holds an offering. */
export interface BasketEntry {
  readonly basket: string;
  readonly item: string;
}

/** All that one holder puts into baskets. */
export interface Holding {
  readonly holder: string;
  readonly entries: readonly BasketEntry[];
}

/** In how many baskets an item is. */
export interface ItemCount {
  readonly item: string;
  readonly count: number;
}

/** In how many baskets an item is together with another one. */
export interface PairCount extends ItemCount {
  readonly other: string;
}

/** Of one basket at most so many different items are counted: the first ones by their ids. */
export const MAX_COUNTED_ITEMS = 100;

/**
 * Which items are in which baskets, and how many baskets hold an item, and two items together. Contents are exact in the
 * transaction that changes them and wait for nobody; counts follow when `fold` is called, in any process.
 */
export interface Baskets {
  /** Replaces what these holders put into baskets. Their documents have to be locked. Only in a transaction. */
  set(holdings: readonly Holding[]): Promise<void>;
  /** The different items of a basket, at most so many, in order. */
  contentsOf(basket: string, limit: number): Promise<string[]>;
  /** Holders behind this one, in order, at most so many. */
  holdersAfter(holder: string, limit: number): Promise<string[]>;

  /** Counts some of the changes, one process at a time; false when there is nothing left to count. */
  fold(): Promise<boolean>;
  /** Forgets all counts and has every basket counted anew, by `fold`. */
  recount(): Promise<void>;

  /** How many baskets hold anything. */
  total(): Promise<number>;
  /** Without those that are in no basket. */
  counts(items: readonly string[]): Promise<ItemCount[]>;
  /** The items that are in most baskets; equal ones by their ids. */
  mostFrequent(limit: number): Promise<ItemCount[]>;
  /** For each of these items those that are together with it most often, at most so many; equal ones by their ids. */
  neighbours(items: readonly string[], limitPerItem: number): Promise<PairCount[]>;
  /** The counts of all pairs of these items, each pair once: `item` before `other`. */
  among(items: readonly string[]): Promise<PairCount[]>;
}
