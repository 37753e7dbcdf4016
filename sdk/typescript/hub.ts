import { Page } from './page.js';
import { queryString } from './query.js';
import type { CallOptions, Transport } from './transport.js';

/** A subscription to the events of an API. */
export interface Subscription {
  id: string;
  callback: string;
  /** Selects events by TMF630 filters, `eventType` and `fields`. */
  query?: string;
  state?: 'suspended';
  /** Why the subscription is suspended. */
  reason?: string;
  formerSecretExpiryDate?: string;
}

/** A subscription to create. */
export interface SubscriptionRequest {
  callback: string;
  query?: string;
  /** Signs notifications: `whsec_` and 24 to 64 bytes in base64. */
  secret?: string;
}

/** The fate of an event for a subscription. */
export interface Delivery {
  id: string;
  eventType: string;
  eventTime: string;
  resourceId: string;
  state: 'pending' | 'delivered' | 'dead';
  attempts: number;
  lastStatus?: number;
  lastError?: string;
  lastAttemptDate?: string;
  nextAttemptDate?: string;
  deliveryDate?: string;
}

/** The deliveries to make again; by default the dead ones. */
export interface Redelivery {
  state?: Delivery['state'];
  from?: string;
  to?: string;
}

/** A part of a list. */
export interface PartOptions extends CallOptions {
  readonly offset?: number;
  readonly limit?: number;
}

/** Subscriptions to the events of an API. */
export class HubClient {
  constructor(
    private readonly transport: Transport,
    /** The `@type` of subscriptions, where the contract demands one. */
    private readonly type?: string,
  ) {}

  /** Throws a TmfError with the status 409 if there is one with this callback and query already. */
  async subscribe(body: SubscriptionRequest, options?: CallOptions): Promise<Subscription> {
    return this.post('/hub', this.type === undefined ? body : { '@type': this.type, ...body }, options);
  }

  async list(options: PartOptions = {}): Promise<Page<Subscription>> {
    return this.page('/hub', options);
  }

  async get(id: string, options?: CallOptions): Promise<Subscription> {
    const request = { method: 'GET', path: pathOf(id), isRepeatable: true };
    return (await this.transport.send(request, options)).body as Subscription;
  }

  async unsubscribe(id: string, options?: CallOptions): Promise<void> {
    await this.transport.send({ method: 'DELETE', path: pathOf(id), isRepeatable: false }, options);
  }

  /** Lists what has become of the events for a subscription. */
  async deliveries(id: string, options: PartOptions = {}): Promise<Page<Delivery>> {
    return this.page(`${pathOf(id)}/delivery`, options);
  }

  /** Makes deliveries again; returns their number. */
  async redeliver(id: string, which: Redelivery = {}, options?: CallOptions): Promise<{ count: number }> {
    return this.post(`${pathOf(id)}/redeliver`, which, options);
  }

  /** Resumes a suspended subscription. */
  async resume(id: string, options?: CallOptions): Promise<Subscription> {
    return this.post(`${pathOf(id)}/resume`, undefined, options);
  }

  /** Replaces the secret; for a time, notifications are signed with both. */
  async rotateSecret(id: string, secret: string, options?: CallOptions): Promise<Subscription> {
    return this.post(`${pathOf(id)}/secret`, { secret }, options);
  }

  private async post<Result>(path: string, body: unknown, options?: CallOptions): Promise<Result> {
    const request = { method: 'POST', path, body, isRepeatable: false };
    return (await this.transport.send(request, options)).body as Result;
  }

  private async page<Item>(path: string, options: PartOptions): Promise<Page<Item>> {
    const { offset, limit } = options;
    const read = async (query: string): Promise<Page<Item>> => {
      const request = { method: 'GET', path, query, isRepeatable: true };
      const { body, response } = await this.transport.send(request, options);
      return new Page(body as Item[], response.headers, read);
    };
    return read(queryString({ offset, limit }));
  }
}

const pathOf = (id: string) => `/hub/${encodeURIComponent(id)}`;
