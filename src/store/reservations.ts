/** A period in which a subject is reserved, with `from` and without `to`. */
export interface Reservation {
  /** The person or thing that is reserved. */
  readonly subject: string;
  /** The owner of the reservation. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reservations, indexed by subject. The store does not check for conflicts: the caller does, while it holds an
 * advisory lock on the subject.
 */
export interface Reservations {
  /** Returns the reservations of these subjects that overlap the period, in order of their starts. */
  overlapping(subjects: readonly string[], from: number, to: number): Promise<Reservation[]>;
  reserve(reservations: readonly Reservation[]): Promise<void>;
  /** Returns those of these holders that have a reservation. */
  holdersAmong(holders: readonly string[]): Promise<ReadonlySet<string>>;
  /** Removes all reservations of the holder. */
  release(holder: string): Promise<void>;
}
