/** An amount that a holder adds to a subject at a point in time. */
export interface Entry {
  /** The source of the entry, for example a usage record. All entries of a holder are withdrawn together. */
  readonly holder: string;
  /** The account that the amount is added to, for example a bucket. */
  readonly subject: string;
  /** The breakdowns of the subject that also include the amount, for example `user/42`. */
  readonly facets: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Decimal digits: `12.5`. */
  readonly amount: string;
}

/** A period in milliseconds since the epoch, with `from` and without `to`; without a bound, it is open on that side. */
export interface TimeRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The sum of a subject's entries, or of the entries of one facet. */
export interface LedgerSum {
  readonly subject: string;
  /** Undefined for the sum of all entries. */
  readonly facet: string | undefined;
  readonly amount: string;
}

/** The sums that are not zero. */
export interface LedgerSums {
  readonly sums: readonly LedgerSum[];
  /** The subjects that have too many facets to read: `sums` contains only their total. */
  readonly withoutFacets: readonly string[];
}

/**
 * Amounts by subject and time. Sums are maintained in the transaction that posts the entries: the cost of
 * reading the sum of all times does not depend on the number of entries; the sum of a period costs one row for
 * each day, and the entries of its first and last partial day.
 */
export interface Ledger {
  /**
   * Locks these subjects until the transaction ends; other transactions that lock one of them wait. Only in a
   * transaction.
   */
  lock(subjects: readonly string[]): Promise<void>;
  post(entries: readonly Entry[]): Promise<void>;
  /** Returns the entries of these holders. */
  entriesOf(holders: readonly string[]): Promise<Entry[]>;
  /** Removes the entries of these holders and returns them. */
  withdraw(holders: readonly string[]): Promise<Entry[]>;
  /** Replaces entries. `old` must contain all entries of their holders. Sums that stay the same are not written. */
  replace(old: readonly Entry[], added: readonly Entry[]): Promise<void>;
  /** Removes all entries and sums of these subjects, of all holders. */
  drop(subjects: readonly string[]): Promise<void>;
  /** Returns the total of each of these subjects that has entries. */
  totals(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Returns the sums of these subjects in a period, also by facet. Rejects with a 400 `TmfError` when the period
   * starts or ends within a day that has too many entries.
   */
  sums(subjects: readonly string[], range?: TimeRange): Promise<LedgerSums>;
  /** Returns the entries of a subject in a period, oldest first, at most `limit`. */
  entries(subject: string, range: TimeRange, limit: number): Promise<Entry[]>;
}
