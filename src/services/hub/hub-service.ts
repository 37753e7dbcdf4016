import { badRequest, notFound, type TmfError } from '../../errors.js';
import { selectFields } from '../../rest/fields/select-fields.js';
import { comparison } from '../../rest/filter/comparison.js';
import { parseItemRequest, parseListRequest } from '../../rest/parse-query.js';
import type { Page, StoredResource } from '../../store/collection.js';
import type { Redelivery } from '../../store/outbox.js';
import { instantOf } from '../../values/instant.js';
import type { JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { Query } from '../../values/query.js';
import { apiKeyOf } from '../contract/api-key.js';
import type { ApiMetadata } from '../contract/metadata.js';
import { shapesOf, typesOf } from '../contract/resource-schema.js';
import type { SharedContext } from '../resource/context.js';
import { listResponse } from '../resource/list-response.js';
import { queryContext } from '../resource/query-context.js';
import type { Call, HttpResponse } from '../types.js';
import { ownerOf, visibleOwner } from './owners.js';

interface SubscriptionInput {
  readonly callback: string;
  readonly query?: string;
  readonly secret?: string;
}

interface RedeliveryInput {
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The operations on subscriptions to the events of one API, and on their deliveries. */
export class HubService {
  private readonly apiKey: string;

  constructor(
    private readonly api: ApiMetadata,
    private readonly context: SharedContext,
  ) {
    this.apiKey = apiKeyOf(api);
  }

  async subscribe(call: Call): Promise<HttpResponse> {
    this.requireSubscriber(call);
    const { callback, query, secret } = call.body as SubscriptionInput;
    this.context.hub.checkQuery(this.apiKey, query);
    if (secret !== undefined) this.context.hub.checkSecret(secret);
    await this.context.hub.checkCallback(callback, this.topic());
    const id = newId();
    const subscription = {
      id,
      api: this.apiKey,
      callback,
      query,
      secret: secret === undefined ? undefined : this.context.hub.sealSecret(secret, id),
      ...ownerOf(call.principal),
      createdAt: Date.now(),
    };
    await this.context.store.outbox.subscribe(subscription, this.context.hub.limits);
    this.context.hub.wake();
    const document = { callback, ...(query !== undefined && { query }) };
    const body = this.presented({ id, document });
    return { status: 201, headers: { Location: `${this.address(call)}/${subscription.id}` }, body };
  }

  async list(call: Call): Promise<HttpResponse> {
    const request = parseListRequest(call.query, this.queryContext('EventSubscription'));
    const found = await this.find(call, request.query);
    const body = found.items.map((item) => selectFields(this.presented(item), request.fields));
    return listResponse({ url: this.address(call), rawQuery: call.query }, request, found, body);
  }

  async retrieve(call: Call): Promise<HttpResponse> {
    const request = parseItemRequest(call.query, this.queryContext('EventSubscription'));
    return { status: 200, body: selectFields(await this.subscription(call), request.fields) };
  }

  async unsubscribe(call: Call): Promise<HttpResponse> {
    const id = idOf(call);
    await this.subscription(call);
    if (!(await this.context.store.outbox.unsubscribe(this.apiKey, id))) throw missing(id);
    this.context.hub.wake();
    return { status: 204 };
  }

  /** Ends a suspension. A query that is not valid any more is a 400, and the subscription stays suspended. */
  async resume(call: Call): Promise<HttpResponse> {
    const { query } = await this.subscription(call);
    this.context.hub.checkQuery(this.apiKey, typeof query === 'string' ? query : undefined);
    const id = idOf(call);
    if (!(await this.context.store.outbox.resume(this.apiKey, id))) throw missing(id);
    this.context.hub.wake();
    return { status: 200, body: await this.subscription(call) };
  }

  /** Replaces the secret; for a time, notifications are signed with the former one too. */
  async rotateSecret(call: Call): Promise<HttpResponse> {
    const { hub, store } = this.context;
    const { secret } = call.body as { secret: string };
    const id = idOf(call);
    hub.checkSecret(secret);
    await this.subscription(call);
    const until = Date.now() + hub.secretOverlapMs;
    const sealed = hub.sealSecret(secret, id);
    if (!(await store.outbox.rotateSecret(this.apiKey, id, sealed, until))) throw missing(id);
    hub.wake();
    return { status: 200, body: await this.subscription(call) };
  }

  async deliveries(call: Call): Promise<HttpResponse> {
    const request = parseListRequest(call.query, this.queryContext('EventDelivery'));
    const { id } = await this.subscription(call);
    const found = await this.context.store.outbox.findDeliveries(String(id), request.query);
    const url = `${this.address(call)}/${id}/delivery`;
    const body = found.items.map((item) => selectFields(presented(item), request.fields));
    return listResponse({ url, rawQuery: call.query }, request, found, body);
  }

  async redeliver(call: Call): Promise<HttpResponse> {
    const selection = redeliveryOf((call.body ?? {}) as RedeliveryInput);
    const { id } = await this.subscription(call);
    const count = await this.context.store.outbox.redeliver(String(id), selection);
    this.context.hub.wake();
    return { status: 200, body: { count } };
  }

  /** The client's subscriptions; those of all clients for an administrator. */
  private find(call: Call, query: Query): Promise<Page> {
    this.requireSubscriber(call);
    const owner = visibleOwner(call.principal, this.api.folder, this.context.permissions);
    return this.context.store.outbox.findSubscriptions(this.apiKey, query, owner);
  }

  private requireSubscriber({ principal }: Call): void {
    this.context.permissions.requireSubscriber(this.api.folder, principal);
  }

  private async subscription(call: Call): Promise<JsonObject> {
    const id = idOf(call);
    const where = comparison(['id'], 'equal', [{ type: 'string', value: id }]);
    const query = { where, sort: [], offset: 0, limit: 1 };
    const { items } = await this.find(call, query);
    const [found] = items;
    if (!found) throw missing(id);
    return this.presented(found);
  }

  /** A subscription as clients see it, with `@type` where the contract demands it. */
  private presented(stored: Pick<StoredResource, 'id' | 'document'>): JsonObject {
    const { values = [] } = this.api.models.EventSubscription ?? {};
    const type = values.find(({ attribute }) => attribute === '@type')?.value;
    return { ...presented(stored), ...(type !== undefined && { '@type': type }) };
  }

  /** The address of the events of this API, for the listener. */
  private topic(): string {
    return `${this.context.directory.ownOrigin ?? ''}${this.api.basePaths[0]}/hub`;
  }

  private address({ origin }: Call): string {
    return `${this.context.options.publicUrl ?? origin}${this.api.basePaths[0]}/hub`;
  }

  private queryContext(name: string) {
    const model = this.api.models[name];
    if (!model) throw new Error(`${this.api.number}: the contract has no model "${name}"`);
    return queryContext(
      { typeOf: typesOf(this.api, model), shapeOf: shapesOf(this.api, model) },
      this.context.options,
    );
  }
}

const presented = ({ id, document }: Pick<StoredResource, 'id' | 'document'>): JsonObject => ({
  id,
  ...document,
});

/** The id in the path. Throws a 404 for ids with NUL, which databases refuse. */
function idOf({ path: { id = '' } }: Call): string {
  if (id.includes('\0')) throw missing(id);
  return id;
}

const missing = (id: string): TmfError =>
  notFound(`There is no subscription with the id "${id.slice(0, 100)}"`);

/** The deliveries to repeat: without a state the dead ones; with a time, also those that were delivered then. */
function redeliveryOf({ state, from, to }: RedeliveryInput): Redelivery {
  const hasTime = from !== undefined || to !== undefined;
  const states = state === undefined ? (hasTime ? ['dead', 'delivered'] : ['dead']) : [state];
  const times = {
    ...(from && { from: milliseconds('from', from) }),
    ...(to && { to: milliseconds('to', to) }),
  };
  if (times.from !== undefined && times.to !== undefined && times.from >= times.to)
    throw badRequest('invalidRequest', 'The period is empty', '"to" must be later than "from"');
  return { states, ...times };
}

function milliseconds(name: string, text: string): number {
  const instant = instantOf(text);
  if (instant === undefined)
    throw badRequest('invalidRequest', `"${name}" is not a date-time`, text.slice(0, 100));
  return Math.ceil(instant / 1000);
}
