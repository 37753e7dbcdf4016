/** Time that somebody or something is taken for, from the first millisecond up to but not including the second. */
export interface Reservation {
  /** Who or what is taken. */
  readonly subject: string;
  /** What takes it. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
}

/**
 * Time that is taken, index-served by who is. Whether there is room is for the caller to say, under a lock that
 * everybody takes who reserves the same subject.
 */
export interface Reservations {
  /** The reservations of these subjects that have some time in common with the span, in order of their beginnings. */
  overlapping(subjects: readonly string[], from: number, to: number): Promise<Reservation[]>;
  reserve(reservations: readonly Reservation[]): Promise<void>;
  /** Lets go of everything that the holder has taken. */
  release(holder: string): Promise<void>;
}
