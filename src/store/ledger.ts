/** An amount that something has added to a subject at some time. */
export interface Entry {
  /** What it comes from: a usage record. Its entries are withdrawn together. */
  readonly holder: string;
  /** What it counts for: a bucket. */
  readonly subject: string;
  /** In which breakdowns of the subject it counts too: `user/42`. */
  readonly facets: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Decimal digits: `12.5`. */
  readonly amount: string;
}

/** From the first millisecond up to but not including the second; open where there is none. */
export interface TimeRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The sum of a subject's entries, or of those of one facet. */
export interface LedgerSum {
  readonly subject: string;
  /** Undefined for the whole. */
  readonly facet: string | undefined;
  readonly amount: string;
}

/** Sums that are not zero. */
export interface LedgerSums {
  readonly sums: readonly LedgerSum[];
  /** The subjects with more facets than are read: only their whole is among the sums. */
  readonly withoutFacets: readonly string[];
}

/**
 * Amounts by subject and time, with sums that are kept in the transaction of the entries: reading the sum of all times
 * costs the same at any number of entries, that of a span as much as it has days, and entries in its first and last day.
 */
export interface Ledger {
  /** Waits until no other transaction has locked one of these subjects, and keeps others waiting. Only in a transaction. */
  lock(subjects: readonly string[]): Promise<void>;
  post(entries: readonly Entry[]): Promise<void>;
  /** The entries of these holders. */
  entriesOf(holders: readonly string[]): Promise<Entry[]>;
  /** Removes the entries of these holders, and answers them. */
  withdraw(holders: readonly string[]): Promise<Entry[]>;
  /**
   * Removes these entries, which are all that their holders have, and posts others; sums that this leaves as they
   * were are not touched.
   */
  replace(old: readonly Entry[], added: readonly Entry[]): Promise<void>;
  /** Removes everything about these subjects, whosever it is. */
  drop(subjects: readonly string[]): Promise<void>;
  /** The sums of all entries of those subjects that have any, without those of facets. */
  totals(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Rejects with a 400 `TmfError` for a span with too many entries in its first or last part of a day. */
  sums(subjects: readonly string[], range?: TimeRange): Promise<LedgerSums>;
  /** The first entries of a subject in a span, oldest first. */
  entries(subject: string, range: TimeRange, limit: number): Promise<Entry[]>;
}
