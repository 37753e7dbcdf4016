import { lookup as dnsLookup } from 'node:dns';
import type { AddressPolicy } from './address-policy.js';
import { Ended, TimedOut, textOfError } from './call-error.js';
import { problemOfLiteral, problemOfUrl } from './callback.js';
import { type Answer, Exchange, type Message } from './exchange.js';
import { headersForOther, nextTarget } from './redirect.js';
import { type Lookup, RefusedCall } from './resolve.js';
import { parseRetryAfter } from './retry-after.js';

export interface SenderOptions {
  readonly policy: AddressPolicy;
  /** Milliseconds for a whole call: the wait for a free connection, connecting, redirects, the answer. */
  readonly timeout: number;
  /** Connections to one origin, and so calls at a time. */
  readonly connectionsPerHost: number;
  readonly lookup?: Lookup;
  /** Certificates (PEM) that are trusted instead of those that Node trusts. */
  readonly ca?: string;
}

/** How a call went. Nothing of an answer but its status and `Retry-After` is in here. */
export interface SendOutcome {
  /** Whether the listener answered with a 2xx. */
  readonly ok: boolean;
  /** The HTTP status, when there was an answer. */
  readonly status?: number;
  /** A few words on why it is not ok. */
  readonly error?: string;
  /** True when this server gave up before the listener had its time: that says nothing about the listener. */
  readonly isUntried?: true;
  /** Milliseconds that a 429 or 503 asks to wait, however long. */
  readonly retryAfter?: number;
}

const MOST_REDIRECTS = 3;
const STOPPING = 'this server is stopping';

/** Posts events to listeners, and only where the policy allows. */
export class Sender {
  private readonly exchange: Exchange;
  private readonly calls = new Map<AbortController, Promise<SendOutcome>>();
  private closed = false;

  constructor(private readonly options: SenderOptions) {
    const { policy, timeout, connectionsPerHost, lookup = dnsLookup as Lookup, ca } = options;
    this.exchange = new Exchange({ policy, timeout, connectionsPerHost, lookup, ca });
  }

  /** Posts a JSON body. Never throws: what goes wrong is in the outcome. */
  async send(url: string, headers: Record<string, string>, body: string): Promise<SendOutcome> {
    if (this.closed) return { ok: false, error: STOPPING, isUntried: true };
    const { timeout } = this.options;
    const controller = new AbortController();
    const timer = setTimeout(
      () => controller.abort(new TimedOut(`timed out after ${timeout / 1000} s`)),
      timeout,
    );
    const call = this.follow(url, { headers: allHeaders(headers), body, signal: controller.signal });
    const outcome = call.catch((error: unknown) => failure(error, controller.signal));
    this.calls.set(controller, outcome);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
      this.calls.delete(controller);
    }
  }

  /** Takes no more calls, gives those under way this many milliseconds, ends the rest and closes all connections. */
  async close(grace = this.options.timeout): Promise<void> {
    this.closed = true;
    const timer = setTimeout(() => {
      for (const controller of this.calls.keys()) controller.abort(new Ended(STOPPING));
    }, grace);
    await Promise.all(this.calls.values());
    clearTimeout(timer);
    await this.exchange.close();
  }

  /** Posts to an address and to where it redirects. */
  private async follow(address: string, message: Message): Promise<SendOutcome> {
    if (!URL.canParse(address)) return { ok: false, error: 'the callback is not a valid address' };
    let url = new URL(address);
    let headers = message.headers;
    for (let redirects = 0; ; redirects++) {
      const { status, ...answer } = await this.post(url, { ...message, headers }, redirects);
      if (status < 300 || status > 399) return outcomeOf({ status, ...answer });
      if (redirects === MOST_REDIRECTS)
        return { ok: false, status, error: `redirected more than ${MOST_REDIRECTS} times` };
      const target = nextTarget(url, status, answer.location);
      if (typeof target === 'string') return { ok: false, status, error: target };
      if (target.origin !== url.origin) headers = headersForOther(headers);
      url = target;
    }
  }

  private async post(url: URL, message: Message, redirects: number): Promise<Answer> {
    try {
      const problem = problemOfUrl(url) ?? problemOfLiteral(url, this.options.policy);
      if (problem !== undefined) throw new RefusedCall(problem);
      return await this.exchange.post(url, message);
    } catch (error) {
      const led = redirects > 0 && error instanceof RefusedCall;
      throw led ? new RefusedCall(`after a redirect, ${error.message}`) : error;
    }
  }
}

/** Names in small letters, so that none is sent twice. */
function allHeaders(headers: Record<string, string>): Record<string, string> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    ...Object.fromEntries(given),
    'content-type': 'application/json;charset=utf-8',
    'user-agent': 'tmf-open-api-server',
  };
}

function outcomeOf({ status, retryAfter }: Answer): SendOutcome {
  if (status >= 200 && status <= 299) return { ok: true, status };
  const asked = status === 429 || status === 503 ? parseRetryAfter(retryAfter ?? '') : undefined;
  return {
    ok: false,
    status,
    error: `HTTP status ${status}`,
    ...(asked !== undefined && { retryAfter: asked }),
  };
}

function failure(error: unknown, signal: AbortSignal): SendOutcome {
  // Whatever an ended call fails with, it failed because it was ended.
  const cause: unknown = signal.aborted && !(error instanceof Ended) ? signal.reason : error;
  const isUntried = cause instanceof Ended && !(cause instanceof TimedOut);
  return { ok: false, error: textOfError(cause), ...(isUntried && { isUntried }) };
}
