import type { AttemptResult, EventText, LeasedSubscription, PendingDelivery } from '../store/outbox.js';
import type { EventRules } from './event-rules.js';
import { retryDelay } from './outgoing/backoff.js';
import type { Sender, SendOutcome } from './outgoing/sender.js';
import { signatureHeaders, unsignedHeaders } from './outgoing/signature.js';

export interface AttemptOptions {
  /** Attempts after which a delivery is dead. */
  readonly attempts: number;
  /** The same, in milliseconds since the delivery came to be. */
  readonly maxAge: number;
  /** Delays between attempts, in milliseconds. */
  readonly retry: { readonly first: number; readonly longest: number };
  /** Signs for subscriptions that have no secret; undefined: those are not signed. */
  readonly secret: string | undefined;
  /** Whether the contract's path of the event is put behind the callback. */
  readonly suffix: boolean;
}

/** Makes single attempts to deliver. */
export class Attempts {
  constructor(
    private readonly sender: Sender,
    private readonly rules: EventRules,
    private readonly options: AttemptOptions,
  ) {}

  /** Never throws: what goes wrong is in the result. */
  async make(
    subscription: LeasedSubscription,
    delivery: PendingDelivery,
    event: EventText | undefined,
  ): Promise<AttemptResult> {
    if (!event) return this.dead(delivery, 'The event is no longer kept');
    const body = this.body(subscription, event);
    if (body instanceof Error) return this.dead(delivery, `The query cannot be read: ${body.message}`);
    const secret = subscription.secret ?? this.options.secret;
    const at = new Date();
    const headers = secret
      ? signatureHeaders(secret, delivery.eventId, at, body)
      : unsignedHeaders(delivery.eventId, at);
    const outcome = await this.sender.send(this.address(subscription, event), headers, body);
    return this.result(delivery, outcome);
  }

  private body({ api, query }: LeasedSubscription, { text }: EventText): string | Error {
    try {
      const { shape } = this.rules.query(api, query);
      return shape ? JSON.stringify(shape(JSON.parse(text))) : text;
    } catch (error) {
      return error as Error;
    }
  }

  private address({ api, callback }: LeasedSubscription, { type }: EventText): string {
    if (!this.options.suffix) return callback;
    const url = new URL(callback);
    url.pathname = url.pathname.replace(/\/+$/, '') + this.rules.listener(api, type);
    return url.href;
  }

  private result({ key, attempts, createdAt }: PendingDelivery, outcome: SendOutcome): AttemptResult {
    const at = Date.now();
    const { ok, status, error, isUntried, retryAfter = 0 } = outcome;
    const { retry } = this.options;
    const made = attempts + 1;
    const told = { ...(status !== undefined && { status }), ...(error !== undefined && { error }) };
    if (isUntried) return { key, at, attempts, state: 'pending', dueAt: at + retry.first, ...told };
    if (ok) return { key, at, attempts: made, state: 'delivered', ...told };
    const isLast = made >= this.options.attempts || at - createdAt >= this.options.maxAge;
    if (isLast) return { key, at, attempts: made, state: 'dead', ...told };
    const delay = Math.max(retryDelay(made, retry), Math.min(retryAfter, retry.longest));
    return { key, at, attempts: made, state: 'pending', dueAt: at + delay, ...told };
  }

  private dead({ key, attempts }: PendingDelivery, error: string): AttemptResult {
    return { key, at: Date.now(), attempts, state: 'dead', error: error.slice(0, 500) };
  }
}
