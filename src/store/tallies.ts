/** An exact sum of one part of a subject. */
export interface Tally {
  readonly subject: string;
  readonly part: string;
  /** Decimal digits: `-12.5`. */
  readonly amount: string;
}

/** A range of parts, with `from` and without `to`, compared by code points. */
export interface PartRange {
  readonly from?: string;
  readonly to?: string;
  /** Maximum number of parts of each subject, the first ones in order; without it, all. */
  readonly limit?: number;
  /** Selects the last parts instead of the first. */
  readonly isLast?: boolean;
}

/**
 * Sums of decimals by subject and part. The cost of reading a sum does not depend on the number of amounts added
 * to it.
 */
export interface Tallies {
  /**
   * Adds the amounts, and creates tallies that do not exist. Rows are locked in a fixed order; a transaction
   * that adds more than once should lock the subjects first. Only in a transaction.
   */
  add(changes: readonly Tally[]): Promise<void>;
  /** Returns the tallies of these subjects that are not zero, in order of subject and part. */
  read(subjects: readonly string[], range?: PartRange): Promise<Tally[]>;
  /** Removes the tallies of these subjects. Only in a transaction that has locked the subjects. */
  drop(subjects: readonly string[]): Promise<void>;
  /**
   * Locks these subjects until the transaction ends; other transactions that lock one of them wait. Only in a
   * transaction.
   */
  lock(subjects: readonly string[]): Promise<void>;
  /**
   * Takes shared locks: other transactions can also take shared locks of these subjects, but have to wait in
   * `lock`. Only in a transaction.
   */
  lockShared(subjects: readonly string[]): Promise<void>;
}
