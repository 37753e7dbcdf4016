import { lookup as dnsLookup } from 'node:dns';
import type { AddressPolicy } from './address-policy.js';
import { AbortedCall, errorText, TimedOutCall } from './call-error.js';
import { literalAddressProblem, urlProblem } from './callback-check.js';
import { type EventRequest, HttpClient, type ListenerResponse } from './http-client.js';
import { redirectTarget, withoutCredentials } from './redirect.js';
import { type Lookup, RefusedCall } from './resolve.js';
import { parseRetryAfter } from './retry-after.js';

export interface SenderOptions {
  readonly policy: AddressPolicy;
  /** Maximum milliseconds of a call, including the wait for a free connection, redirects and the response. */
  readonly timeout: number;
  /** Maximum connections to one origin, and so maximum concurrent calls. */
  readonly connectionsPerHost: number;
  readonly lookup?: Lookup;
  /** Trusted certificates (PEM), instead of those that Node trusts. */
  readonly ca?: string;
}

/** The outcome of a call. It contains nothing of a response but its status and `Retry-After`. */
export interface SendOutcome {
  /** Whether the listener responded with a 2xx. */
  readonly ok: boolean;
  /** The HTTP status, when there was a response. */
  readonly status?: number;
  /** A short reason why the call was not successful. */
  readonly error?: string;
  /** True when this server aborted the call before its timeout, so that it does not count as an attempt. */
  readonly isUntried?: true;
  /** Milliseconds to wait, as requested by a 429 or 503; not limited. */
  readonly retryAfter?: number;
}

const MAX_REDIRECTS = 3;
const MAX_CONFIRMATION_LENGTH = 1_000;
const STOPPING_TEXT = 'this server is stopping';

/** Posts events to listeners at addresses that the policy allows. */
export class Sender {
  private readonly client: HttpClient;
  private readonly calls = new Map<AbortController, Promise<SendOutcome>>();
  private closed = false;

  constructor(private readonly options: SenderOptions) {
    const { policy, timeout, connectionsPerHost, lookup = dnsLookup as Lookup, ca } = options;
    this.client = new HttpClient({ policy, timeout, connectionsPerHost, lookup, ca });
  }

  /** Posts a JSON body. Never throws: a failure is in the outcome. */
  async send(url: string, headers: Record<string, string>, body: string): Promise<SendOutcome> {
    if (this.closed) return { ok: false, error: STOPPING_TEXT, isUntried: true };
    const { timeout } = this.options;
    const controller = new AbortController();
    const timer = setTimeout(
      () => controller.abort(new TimedOutCall(`timed out after ${timeout / 1000} s`)),
      timeout,
    );
    const call = this.postAndFollow(url, {
      headers: requestHeaders(headers),
      body,
      signal: controller.signal,
    });
    const outcome = call.catch((error: unknown) => failure(error, controller.signal));
    this.calls.set(controller, outcome);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
      this.calls.delete(controller);
    }
  }

  /** Gets an address, without following redirects. Returns why the response is not a 2xx with this body, or undefined. */
  async confirm(url: string, expected: string): Promise<string | undefined> {
    const signal = AbortSignal.timeout(this.options.timeout);
    try {
      const { status, text } = await this.client.get(new URL(url), signal, MAX_CONFIRMATION_LENGTH);
      if (status < 200 || status > 299) return `HTTP status ${status}`;
      return text.trim() === expected ? undefined : 'the body is another one';
    } catch (error) {
      return signal.aborted ? `no response within ${this.options.timeout / 1000} s` : errorText(error);
    }
  }

  /** Refuses new calls, aborts those that still run after `graceMs`, and closes all connections. */
  async close(graceMs = this.options.timeout): Promise<void> {
    this.closed = true;
    const timer = setTimeout(() => {
      for (const controller of this.calls.keys()) controller.abort(new AbortedCall(STOPPING_TEXT));
    }, graceMs);
    await Promise.all(this.calls.values());
    clearTimeout(timer);
    await this.client.close();
  }

  /** Posts to an address and follows redirects. */
  private async postAndFollow(address: string, eventRequest: EventRequest): Promise<SendOutcome> {
    if (!URL.canParse(address)) return { ok: false, error: 'the callback is not a valid address' };
    let url = new URL(address);
    let headers = eventRequest.headers;
    for (let redirects = 0; ; redirects++) {
      const { status, ...response } = await this.post(url, { ...eventRequest, headers }, redirects);
      if (status < 300 || status > 399) return outcomeOf({ status, ...response });
      if (redirects === MAX_REDIRECTS)
        return { ok: false, status, error: `redirected more than ${MAX_REDIRECTS} times` };
      const target = redirectTarget(url, status, response.location);
      if (typeof target === 'string') return { ok: false, status, error: target };
      if (target.origin !== url.origin) headers = withoutCredentials(headers);
      url = target;
    }
  }

  private async post(url: URL, eventRequest: EventRequest, redirects: number): Promise<ListenerResponse> {
    try {
      const problem = urlProblem(url) ?? literalAddressProblem(url, this.options.policy);
      if (problem !== undefined) throw new RefusedCall(problem);
      return await this.client.post(url, eventRequest);
    } catch (error) {
      const isRedirected = redirects > 0 && error instanceof RefusedCall;
      throw isRedirected ? new RefusedCall(`after a redirect, ${error.message}`) : error;
    }
  }
}

/** Adds the fixed headers. Names are in lower case, so that none is sent twice. */
function requestHeaders(headers: Record<string, string>): Record<string, string> {
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    ...Object.fromEntries(lowerCase),
    'content-type': 'application/json;charset=utf-8',
    'user-agent': 'tmf-open-api-server',
  };
}

function outcomeOf({ status, retryAfter }: ListenerResponse): SendOutcome {
  if (status >= 200 && status <= 299) return { ok: true, status };
  const requestedDelay = status === 429 || status === 503 ? parseRetryAfter(retryAfter ?? '') : undefined;
  return {
    ok: false,
    status,
    error: `HTTP status ${status}`,
    ...(requestedDelay !== undefined && { retryAfter: requestedDelay }),
  };
}

function failure(error: unknown, signal: AbortSignal): SendOutcome {
  // An aborted call can fail with any error; the reason is that of the abort.
  const cause: unknown = signal.aborted && !(error instanceof AbortedCall) ? signal.reason : error;
  const isUntried = cause instanceof AbortedCall && !(cause instanceof TimedOutCall);
  return { ok: false, error: errorText(cause), ...(isUntried && { isUntried }) };
}
