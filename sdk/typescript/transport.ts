import { TmfConnectionError, TmfError } from './errors.js';

/** Options of a client. */
export interface ClientOptions {
  /** Scheme, host and port of the server, and a path if the APIs are below one: `https://api.example.com`. */
  readonly baseUrl: string | URL;
  /** The bearer token, or a function that returns it, which is called before each attempt. */
  readonly token?: string | (() => string | Promise<string>);
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Maximum duration of one attempt in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** Maximum number of repetitions of a request that is safe to repeat; 3 by default. */
  readonly retries?: number;
  /** Longest time in milliseconds between two attempts, also if the server asks for a longer one; 30,000 by default. */
  readonly maxRetryDelayMs?: number;
  readonly hooks?: Hooks;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** Options of one call, which take precedence over those of the client. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly retries?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One attempt of a request. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  /** A hook can change them before the request is sent. */
  readonly headers: Headers;
  /** From 1. */
  readonly attempt: number;
}

/** Functions for logging and tracing. A promise of `onRequest` is awaited; what hooks throw rejects the call. */
export interface Hooks {
  onRequest?(attempt: Attempt): void | Promise<void>;
  onResponse?(attempt: Attempt, response: Response, durationMs: number): void;
  /** The attempt failed without a response. */
  onError?(attempt: Attempt, error: unknown, durationMs: number): void;
  /** The attempt failed; another one follows after this time. */
  onRetry?(error: TmfError | TmfConnectionError, delayMs: number): void;
}

/** A request, relative to the base path of the API. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  /** The encoded query string, without the question mark. */
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the request can be sent again when it is not known whether the server has processed it. */
  readonly isRepeatable: boolean;
}

/** A successful response with its body, parsed. */
export interface ApiResponse {
  readonly response: Response;
  readonly body: unknown;
}

const RETRIED_STATUSES = [429, 502, 503, 504];

const FIRST_DELAY_MS = 250;

/** Sends the requests of a client: authentication, time limits, repetitions, errors. */
export class Transport {
  readonly baseUrl: string;
  private readonly fetch: typeof fetch;

  constructor(
    private readonly options: ClientOptions,
    readonly basePath: string,
  ) {
    this.baseUrl = String(options.baseUrl).replace(/\/+$/, '');
    this.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  }

  /** Sends a request until it is answered, as often as it may. Throws a TmfError or a TmfConnectionError. */
  async send(request: ApiRequest, call: CallOptions = {}): Promise<ApiResponse> {
    const url = this.baseUrl + this.basePath + request.path + (request.query ? `?${request.query}` : '');
    const { retries = this.options.retries ?? 3 } = call;
    for (let attempt = 1; ; attempt += 1) {
      const error = await this.attempt(url, request, call, attempt);
      if (!(error instanceof Error)) return error;
      const delayMs = this.delayAfter(error, request, attempt);
      if (attempt > retries || delayMs === undefined) throw error;
      this.options.hooks?.onRetry?.(error, delayMs);
      await sleep(delayMs, call.signal);
    }
  }

  /** Sends a request once, without reading its body. */
  async open(url: string, init: RequestInit, attempt: number): Promise<Response> {
    const { hooks, token, headers: own } = this.options;
    const headers = new Headers(own);
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    const bearer = typeof token === 'function' ? await token() : token;
    if (bearer !== undefined) headers.set('Authorization', `Bearer ${bearer}`);
    const described = { method: init.method ?? 'GET', url, headers, attempt };
    await hooks?.onRequest?.(described);
    const began = Date.now();
    try {
      const response = await this.fetch(url, { ...init, headers });
      hooks?.onResponse?.(described, response, Date.now() - began);
      return response;
    } catch (error) {
      hooks?.onError?.(described, error, Date.now() - began);
      throw new NoResponse('fetch failed', { cause: error });
    }
  }

  private async attempt(
    url: string,
    { method, body, headers, isRepeatable: _ }: ApiRequest,
    call: CallOptions,
    attempt: number,
  ): Promise<ApiResponse | TmfError | TmfConnectionError> {
    const { signal, timeoutMs = this.options.timeoutMs ?? 30_000 } = call;
    signal?.throwIfAborted();
    const timeout = AbortSignal.timeout(timeoutMs);
    const init: RequestInit = {
      method,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && JSON_TYPE),
        ...headers,
        ...call.headers,
      },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const request = { method, url, attempts: attempt };
    try {
      const response = await this.open(url, init, attempt);
      const parsed = parse(await textOf(response));
      return response.ok ? { response, body: parsed } : new TmfError(response, parsed, request);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (!(error instanceof NoResponse)) throw error;
      return new TmfConnectionError(request, timeout.aborted, error.cause);
    }
  }

  /** Milliseconds until the next attempt; undefined if there must be none. */
  private delayAfter(
    error: TmfError | TmfConnectionError,
    { isRepeatable }: ApiRequest,
    attempt: number,
  ): number | undefined {
    const { maxRetryDelayMs = 30_000 } = this.options;
    const backoffMs = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + Math.random()), maxRetryDelayMs);
    if (error instanceof TmfConnectionError) return isRepeatable ? backoffMs : undefined;
    // The request with this key is still running, as the answer to an attempt before it was lost.
    const isRunning = error.status === 409 && error.code === 'idempotencyKeyInUse';
    const isRetried =
      isRunning || (RETRIED_STATUSES.includes(error.status) && (isRepeatable || error.status === 429));
    return isRetried ? Math.min(retryAfterMs(error.response) ?? backoffMs, maxRetryDelayMs) : undefined;
  }
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** No complete response came: how `fetch` says so differs between platforms. */
class NoResponse extends Error {}

const textOf = (response: Response): Promise<string> =>
  response.text().catch((cause: unknown) => {
    throw new NoResponse('The body ends early', { cause });
  });

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Milliseconds in the header `Retry-After`: seconds, or a date. */
export function retryAfterMs({ headers }: Response): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}

/** Waits; rejects with the signal's reason when it is aborted. */
export function sleep(milliseconds: number, signal?: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
