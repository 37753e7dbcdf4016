import type { Tracer } from '@opentelemetry/api';
import type { AttemptResult, EventText, LeasedSubscription, PendingDelivery } from '../../store/outbox.js';
import { withoutTrailingSlashes } from '../../values/trailing-slashes.js';
import type { EventRules } from '../event-rules.js';
import { HOPS_HEADER } from '../hops.js';
import { retryDelay } from '../outgoing/backoff.js';
import type { HostRate } from '../outgoing/host-rate.js';
import type { SecretBox } from '../outgoing/secret-box.js';
import type { Sender, SendOutcome } from '../outgoing/sender.js';
import { signatureHeaders, unsignedHeaders } from '../outgoing/signature.js';
import { TRACEPARENT_HEADER, traceparentFor } from '../trace-context.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { endDeliverySpan, startDeliverySpan } from './delivery-span.js';

/** Limits and settings of attempts. All durations are in milliseconds. */
export interface AttemptOptions {
  /** Attempts after which a delivery is dead. */
  readonly attempts: number;
  /** Age of a delivery after which a failed attempt is its last. */
  readonly maxAge: number;
  /** The delays between attempts. */
  readonly retry: { readonly first: number; readonly longest: number };
  /** Sign events of subscriptions that have no secret of their own; empty: those are not signed. */
  readonly sharedSecrets: readonly string[];
  /** Whether the path that the contract has for the event type is appended to the callback. */
  readonly suffix: boolean;
  /** Opens the secrets of subscriptions. */
  readonly secrets: SecretBox;
  /** Limits the bytes that are sent to one callback host. */
  readonly rate: HostRate;
  /** Learns which callbacks respond. */
  readonly breaker: CircuitBreaker;
  /** Records a span for each attempt; undefined: for none. */
  readonly tracer?: Tracer | undefined;
}

/** The status by which a listener ends its subscription (Standard Webhooks). */
export const GONE = 410;

/** Why a subscription whose listener is gone gets no events. */
export const GONE_REASON = 'The listener has responded with HTTP status 410 (Gone): it wants no more events';

const NOT_VISIBLE = 'The policy does not show this event to the owner of the subscription any more';

/** Makes single attempts to deliver an event. */
export class DeliveryAttempts {
  constructor(
    private readonly sender: Sender,
    private readonly rules: EventRules,
    private readonly options: AttemptOptions,
  ) {}

  /** Makes one attempt. Never throws: a failure is in the result. */
  async make(
    subscription: LeasedSubscription,
    delivery: PendingDelivery,
    event: EventText | undefined,
  ): Promise<AttemptResult> {
    if (!event) return this.dead(delivery, 'The event is no longer kept');
    const body = await this.body(subscription, event);
    if (body instanceof Error) return this.dead(delivery, `The query cannot be parsed: ${body.message}`);
    if (body === undefined) return this.dead(delivery, NOT_VISIBLE);
    const secrets = this.secrets(subscription);
    // An event that its subscriber cannot verify would be lost to it.
    if (secrets instanceof Error) return this.delayed(delivery, this.options.retry.longest, secrets.message);
    const url = this.url(subscription, event);
    const waitMs = this.options.rate.take(new URL(url).hostname, Buffer.byteLength(body));
    if (waitMs > 0) return this.delayed(delivery, waitMs, 'Too many bytes for this host; waiting');
    const now = new Date();
    const headers =
      secrets.length > 0
        ? signatureHeaders(secrets, delivery.eventId, now, body)
        : unsignedHeaders(delivery.eventId, now);
    const { tracer } = this.options;
    const span = tracer && startDeliverySpan(tracer, event, url, delivery.attempts);
    const traceparent = span ? traceparentFor(span.spanContext()) : event.traceparent;
    const causes = {
      [HOPS_HEADER]: String(event.hops),
      ...(traceparent && { [TRACEPARENT_HEADER]: traceparent }),
    };
    const outcome = await this.sender.send(url, { ...headers, ...causes }, body);
    this.noteReached(subscription, outcome);
    if (span) endDeliverySpan(span, outcome);
    return this.result(delivery, outcome);
  }

  private noteReached({ callback }: LeasedSubscription, { status, isUntried }: SendOutcome): void {
    const { breaker } = this.options;
    if (status !== undefined) breaker.close(callback);
    else if (!isUntried) breaker.fail(callback);
  }

  /** The secrets that sign: two while one is replaced by the other. An error when one cannot be read. */
  private secrets({ id, secret, formerSecret }: LeasedSubscription): readonly string[] | Error {
    if (secret === undefined) return this.options.sharedSecrets;
    const former = formerSecret && formerSecret.until > Date.now() ? [formerSecret.secret] : [];
    try {
      return [secret, ...former].map((stored) => this.options.secrets.open(stored, id));
    } catch (error) {
      return error as Error;
    }
  }

  /** Postpones a delivery; this does not count as an attempt. */
  private delayed(
    { key, createdAt, attempts }: PendingDelivery,
    waitMs: number,
    error: string,
  ): AttemptResult {
    const at = Date.now();
    return { key, createdAt, at, attempts, state: 'pending', dueAt: at + Math.ceil(waitMs), error };
  }

  /** The text to send; undefined when the subscriber may not see the event any more. */
  private async body(
    subscription: LeasedSubscription,
    { text }: EventText,
  ): Promise<string | Error | undefined> {
    try {
      const { project, isLimited, matches } = this.rules.readQuery(subscription);
      const { api } = subscription;
      if (isLimited && !(await matches(JSON.parse(text), api))) return undefined;
      return project ? JSON.stringify(project(JSON.parse(text), api)) : text;
    } catch (error) {
      return error as Error;
    }
  }

  private url({ api, callback }: LeasedSubscription, { type }: EventText): string {
    if (!this.options.suffix) return callback;
    const url = new URL(callback);
    url.pathname = withoutTrailingSlashes(url.pathname) + this.rules.listenerPath(api, type);
    return url.href;
  }

  private result({ key, attempts, createdAt }: PendingDelivery, outcome: SendOutcome): AttemptResult {
    const at = Date.now();
    const made = { key, createdAt, at, attempts: attempts + 1 };
    const { ok, status, error, isUntried, retryAfter = 0 } = outcome;
    const { retry } = this.options;
    const details = { ...(status !== undefined && { status }), ...(error !== undefined && { error }) };
    if (isUntried) return { ...made, attempts, state: 'pending', dueAt: at + retry.first, ...details };
    if (ok) return { ...made, state: 'delivered', ...details };
    if (status === GONE) return { ...made, state: 'dead', status, error: GONE_REASON };
    const isLast = made.attempts >= this.options.attempts || at - createdAt >= this.options.maxAge;
    if (isLast) return { ...made, state: 'dead', ...details };
    const delay = Math.max(retryDelay(made.attempts, retry), Math.min(retryAfter, retry.longest));
    return { ...made, state: 'pending', dueAt: at + delay, ...details };
  }

  private dead({ key, createdAt, attempts }: PendingDelivery, error: string): AttemptResult {
    return { key, createdAt, at: Date.now(), attempts, state: 'dead', error: error.slice(0, 500) };
  }
}
