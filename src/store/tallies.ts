/** An exact sum that is kept up to date: that of one part of a subject. */
export interface Tally {
  readonly subject: string;
  readonly part: string;
  /** Decimal digits: `-12.5`. */
  readonly amount: string;
}

/** The parts from the first one up to but not including the second, compared code point by code point. */
export interface PartRange {
  readonly from?: string;
  readonly to?: string;
  /** Of each subject at most so many, the first ones; without it all. */
  readonly limit?: number;
  /** The last ones instead. */
  readonly isLast?: boolean;
}

/** Sums of decimals by subject and part, which cost the same to read however many amounts are in them. */
export interface Tallies {
  /**
   * Adds the amounts, to tallies that are not there yet too. Rows are locked in one order; a transaction that adds
   * more than once should have locked the subjects. Only in a transaction.
   */
  add(changes: readonly Tally[]): Promise<void>;
  /** Those of these subjects that are there, in order of subject and part; without those that are zero. */
  read(subjects: readonly string[], range?: PartRange): Promise<Tally[]>;
  /** Removes those of these subjects. Only in a transaction that has locked what may add to them. */
  drop(subjects: readonly string[]): Promise<void>;
  /** Waits until no other transaction has locked one of these subjects, and keeps others waiting. Only in a transaction. */
  lock(subjects: readonly string[]): Promise<void>;
  /** Waits like `lock`, and keeps those waiting who lock; others may hold them too. Only in a transaction. */
  lockShared(subjects: readonly string[]): Promise<void>;
}
