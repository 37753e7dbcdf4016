import { setTimeout as pause } from 'node:timers/promises';
import type { LoadDocument } from './documents.js';

/** Response of a server to a bulk creation. */
export interface Answer {
  readonly status: number;
  /** The error, if the server refused the request. */
  readonly body: ServerError | undefined;
}

export interface ServerError {
  readonly code?: string;
  readonly reason?: string;
  readonly message?: string;
  /** Documents with a value that must be unique and exists already: an extension of this server. */
  readonly duplicates?: readonly {
    readonly index?: number;
    readonly value?: string;
    readonly sameAs?: number;
  }[];
}

export interface SenderOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Maximum attempts for one request. */
  readonly attempts: number;
  /** Called before each pause that precedes another attempt. */
  readonly onRetry: (reason: string, milliseconds: number) => void;
}

/** Thrown when the load cannot continue: the server is unavailable, or refuses every request. */
export class LoadStopped extends Error {}

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
const REQUEST_TIMEOUT_MS = 120_000;
const RETRY_STATUSES = [429, 502, 503, 504];
/** Statuses that depend on the documents, not on the request or the server. */
const DOCUMENT_STATUSES = [200, 201, 400, 409, 413, 422];

/** Result of one attempt; `after` is the wait in milliseconds that the server requests. */
type Attempt =
  | { readonly again: false; readonly answer: Answer }
  | { readonly again: true; readonly reason: string; readonly after?: number };

/** Sends bulk creations, with retries while the server or the connection is unavailable. */
export class Sender {
  constructor(private readonly options: SenderOptions) {}

  async send(documents: readonly LoadDocument[]): Promise<Answer> {
    const operations = documents.map(({ text }) => `{"op":"add","path":"/-","value":${text}}`);
    const body = `[${operations.join(',\n')}]`;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.once(body);
      if (!outcome.again) return outcome.answer;
      if (attempt >= this.options.attempts)
        throw new LoadStopped(`${this.options.url}: ${outcome.reason}, ${attempt} times`);
      const milliseconds = outcome.after ?? backoff(attempt);
      this.options.onRetry(outcome.reason, milliseconds);
      await pause(milliseconds);
    }
  }

  private async once(body: string): Promise<Attempt> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(this.options.url, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json-patch+json', ...this.options.headers },
        body,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      text = await response.text();
    } catch (error) {
      const { message, cause } = error as Error;
      return { again: true, reason: cause instanceof Error ? cause.message : message };
    }
    const { status } = response;
    if (RETRY_STATUSES.includes(status)) {
      const after = Number(response.headers.get('retry-after') ?? Number.NaN) * 1_000;
      return { again: true, reason: `status ${status}`, ...(after >= 0 && { after }) };
    }
    if (!DOCUMENT_STATUSES.includes(status))
      throw new LoadStopped(`${this.options.url} returned ${status}: ${text.slice(0, 500)}`);
    return { again: false, answer: { status, body: status < 300 ? undefined : errorIn(text) } };
  }
}

/** Exponential backoff with 25 % jitter, in milliseconds. */
const backoff = (attempt: number) =>
  Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS) * (0.75 + Math.random() / 2);

function errorIn(text: string): ServerError {
  try {
    return JSON.parse(text) as ServerError;
  } catch {
    return { message: text.slice(0, 500) };
  }
}
