/** What a run promises: what the official kits look at, or everything that the contract and TMF630 say. */
export type Level = 'certification' | 'full' | 'kit';

/** One HTTP message of an exchange, as it was on the wire. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  /** Text as sent; undefined without a body. */
  readonly body?: string | undefined;
}

/** A request and its answer. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly request: Message;
  /** Undefined when none came: see `error`. */
  readonly answer?: (Message & { readonly status: number }) | undefined;
  /** Why there is no answer. */
  readonly error?: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** One thing that had to be so. */
export interface Assertion {
  /** What had to be so: `status is 201`. */
  readonly text: string;
  readonly passed: boolean;
  /** What was there instead, and where; for those that failed. */
  readonly detail?: string | undefined;
  /** Where the duty comes from: the contract, TMF630, the conformance profile. */
  readonly source?: string | undefined;
}

/** One duty: some exchanges, and what had to be so about them. Failed when an assertion failed. */
export interface Check {
  /** Unique in its group: `filter by status`. */
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  readonly assertions: readonly Assertion[];
  /** Why it was not run; such a check has no assertions, and counts neither as passed nor as failed. */
  readonly skipped?: string | undefined;
}

/** Checks of one resource, or of one target. */
export interface Group {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** One run of one level over one API. */
export interface Run {
  /** `TMF646` */
  readonly api: string;
  /** `Appointment` */
  readonly title: string;
  /** `4.0.0` */
  readonly version: string;
  readonly level: Level;
  /** Base address that was judged, with the API's base path. */
  readonly server: string;
  /** What the server runs on, when the runner has started it: `SQLite`. */
  readonly database?: string | undefined;
  /** ISO 8601 */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly groups: readonly Group[];
}

/** How many checks and assertions passed, failed, were left out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const hasFailed = ({ assertions }: Check): boolean => assertions.some(({ passed }) => !passed);
