/** Seconds after which a client may try again; the error handler sends them with every 503 and 507. */
export const RETRY_AFTER = '5';

/** The TM Forum `Error` representation (TMF630), with the request id as an extension attribute. */
export interface ErrorRepresentation {
  code: string;
  reason: string;
  message?: string;
  status: string;
  requestId?: string;
  /** Extension attributes of some errors. */
  [attribute: string]: unknown;
}

/**
 * An error that is reported to the client. `reason` says what is wrong; `details` become the `message`, which says where
 * and what to do; `headers` are set on the response (`Allow`, `Accept-Patch`, …).
 */
export class TmfError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly reason: string,
    readonly details?: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Machine-readable extension attributes. */
    readonly extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(details === undefined ? reason : `${reason}: ${details}`);
    this.name = 'TmfError';
  }

  toRepresentation(requestId?: string): ErrorRepresentation {
    return {
      code: this.code,
      reason: this.reason,
      ...(this.details !== undefined && { message: this.details }),
      status: String(this.status),
      ...this.extension,
      ...(requestId !== undefined && { requestId }),
    };
  }
}

/** A client's text as messages show it: at most this number of characters. */
export const shortened = (text: string, most = 200): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

export const badRequest = (code: string, reason: string, details?: string) =>
  new TmfError(400, code, reason, details);
export const forbidden = (reason: string, details?: string) =>
  new TmfError(403, 'forbidden', reason, details);
export const notFound = (details: string) => new TmfError(404, 'notFound', 'Not found', details);
export const conflict = (reason: string, details?: string) => new TmfError(409, 'conflict', reason, details);
export const notImplemented = (details: string) =>
  new TmfError(501, 'notImplemented', 'Not implemented', details);

/** A 503: nobody is at fault, and the same request may succeed later. `cause` is logged. */
export const unavailable = (reason: string, details: string, cause?: unknown) =>
  Object.assign(new TmfError(503, 'unavailable', reason, details), { cause });
