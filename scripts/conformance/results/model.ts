/** Scope of a run: the checks of the official kits, all requirements of the contract and TMF630, or a kit. */
export type Level = 'certification' | 'full' | 'kit';

/** HTTP message of an exchange, as sent. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  /** Text as sent; undefined without a body. */
  readonly body?: string | undefined;
}

/** A request and its response. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly request: Message;
  /** The response; undefined if none came, see `error`. */
  readonly answer?: (Message & { readonly status: number }) | undefined;
  /** Why there is no response. */
  readonly error?: string | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** A condition that was checked. */
export interface Assertion {
  /** The expected condition: `status is 201`. */
  readonly text: string;
  readonly passed: boolean;
  /** The actual value and its location, if the assertion failed. */
  readonly detail?: string | undefined;
  /** Source of the requirement: the contract, TMF630, the conformance profile. */
  readonly source?: string | undefined;
}

/** Result of a check: exchanges and assertions. A check fails if one of its assertions fails. */
export interface Check {
  /** Unique in its group: `filter by status`. */
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  readonly assertions: readonly Assertion[];
  /** Why the check was skipped; it has no assertions, and counts neither as passed nor as failed. */
  readonly skipped?: string | undefined;
}

/** Checks that belong together: those of one suite and one resource. */
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
  /** Base URL of the tested API. */
  readonly server: string;
  /** Database of the server, if the runner started it: `SQLite`. */
  readonly database?: string | undefined;
  /** ISO 8601 */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly groups: readonly Group[];
}

/** Number of checks or assertions that passed, failed or were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const hasFailed = ({ assertions }: Check): boolean => assertions.some(({ passed }) => !passed);
