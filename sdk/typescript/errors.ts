/** The request that an error is about. */
export interface FailedRequest {
  readonly method: string;
  readonly url: string;
  /** Attempts that were made. */
  readonly attempts: number;
}

/** A response with an error status, with what TM Forum's error says. */
export class TmfError extends Error {
  override readonly name = 'TmfError';
  readonly status: number;
  /** Machine-readable: `invalidRequest`; the status where the response has no TM Forum error. */
  readonly code: string;
  readonly reason: string;
  /** Where the problem is, and what to do. */
  readonly details: string | undefined;
  /** Names the request in the log of the server. */
  readonly requestId: string | undefined;

  constructor(
    readonly response: Response,
    /** The body: parsed if it is JSON. */
    readonly body: unknown,
    readonly request: FailedRequest,
  ) {
    const error: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
    const text = (name: string) => (error[name] === undefined ? undefined : String(error[name]));
    const { status } = response;
    const reason = text('reason') ?? response.statusText;
    const details = text('message');
    super(`${status} ${[reason, details].filter(Boolean).join(': ')} (${request.method} ${request.url})`);
    this.status = status;
    this.code = text('code') ?? String(status);
    this.reason = reason;
    this.details = details;
    this.requestId = text('requestId') ?? response.headers.get('x-request-id') ?? undefined;
  }
}

/** A request without a complete response. Whether the server has processed it is not known. */
export class TmfConnectionError extends Error {
  override readonly name = 'TmfConnectionError';

  constructor(
    readonly request: FailedRequest,
    /** Whether no response came in time. */
    readonly isTimeout: boolean,
    cause: unknown,
  ) {
    const problem = isTimeout ? 'No response in time' : 'The connection failed';
    super(`${problem} (${request.method} ${request.url}, attempts: ${request.attempts})`, { cause });
  }
}
