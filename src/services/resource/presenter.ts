import { selectFields } from '../../rest/fields/select-fields.js';
import type { ItemRequest } from '../../rest/parse-query.js';
import type { BriefResource, StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { JsonText } from '../../values/json-text.js';
import { Slices } from '../../values/slices.js';
import type { Behaviour, Call, PresentedResource } from '../types.js';
import type { Addresses } from './addressing/addresses.js';
import type { ServiceContext } from './context.js';
import { expand } from './expansion/expansion.js';
import { expansionRequest } from './expansion/expansion-request.js';
import { resourceAccess } from './resource-access.js';

type Origin = Pick<Call, 'origin'>;

/** Turns stored resources into what clients see: with `id` and `href`, the `afterRead` hook, expansion, fields. */
export class Presenter {
  constructor(
    private readonly addresses: Addresses,
    private readonly afterRead: Behaviour['afterRead'],
    private readonly context: ServiceContext,
  ) {}

  /** The stored resource with its `id` and `href`, without the `afterRead` hook. */
  present(
    { id, scope, document }: Pick<StoredResource, 'id' | 'scope' | 'document'>,
    { origin }: Origin,
  ): PresentedResource {
    return { id, href: this.addresses.href(scope, origin, id), ...document };
  }

  /** The same as JSON. Uses the document's text where the store returned it, so that nothing is parsed. */
  presentText(resource: BriefResource, { origin }: Origin): string {
    const { id, scope, text = JSON.stringify(resource.document) } = resource;
    const href = this.addresses.href(scope, origin, id);
    const identity = `{"id":${JSON.stringify(id)},"href":${JSON.stringify(href)}`;
    return text === '{}' ? `${identity}}` : `${identity},${text.slice(1)}`;
  }

  /** The resources after the `afterRead` hook. */
  async read(
    resources: readonly BriefResource[],
    { origin }: Origin,
    store = this.context.store,
  ): Promise<PresentedResource[]> {
    const presented: PresentedResource[] = [];
    const slices = new Slices();
    for (const resource of resources) {
      if (slices.isOver) await slices.next();
      presented.push(this.present(resource, { origin }));
    }
    return this.afterRead
      ? this.afterRead(presented, resourceAccess(this.context, store, origin))
      : presented;
  }

  /** The resources, already with their ids, after the `afterRead` hook; unchanged without one. */
  async computed(resources: readonly JsonObject[], { origin }: Origin): Promise<readonly JsonObject[]> {
    if (!this.afterRead) return resources;
    const access = resourceAccess(this.context, this.context.store, origin);
    return this.afterRead(resources as readonly PresentedResource[], access);
  }

  /** The body of a response with one resource. */
  async body(resource: BriefResource, request: ItemRequest, call: Call): Promise<JsonText | JsonObject> {
    if (this.isAsStored(request)) return new JsonText(this.presentText(resource, call));
    const [presented] = await this.expanded(await this.read([resource], call), request, call);
    return selectFields(presented as JsonObject, request.fields);
  }

  /** The body of a response to a change. References in it are not expanded. */
  bodyAfterChange(
    resource: StoredResource,
    { fields }: ItemRequest,
    call: Call,
  ): Promise<JsonText | JsonObject> {
    return this.body(resource, { fields, expand: undefined, depth: undefined }, call);
  }

  /** The body of a response with a list. Large lists are presented in slices. */
  async list(
    resources: readonly BriefResource[],
    request: ItemRequest,
    call: Call,
    slices: Slices,
  ): Promise<JsonText> {
    const texts: string[] = [];
    if (this.isAsStored(request)) for (const each of resources) texts.push(this.presentText(each, call));
    else {
      const presented = await this.expanded(await this.read(resources, call), request, call, slices);
      for (const each of presented) {
        if (slices.isOver) await slices.next();
        texts.push(JSON.stringify(selectFields(each, request.fields)));
      }
    }
    return new JsonText(`[${texts.join(',')}]`);
  }

  /** Whether the response depends on the stored resource alone, so that its version validates it. */
  isStable({ expand, depth }: ItemRequest): boolean {
    return isWithoutExpansion({ expand, depth }) && !this.afterRead;
  }

  /** Whether the stored text can be sent without being parsed. */
  private isAsStored(request: ItemRequest): boolean {
    return request.fields === undefined && this.isStable(request);
  }

  private expanded(
    resources: JsonObject[],
    request: ItemRequest,
    call: Call,
    slices?: Slices,
  ): Promise<JsonObject[]> | JsonObject[] {
    const expansion = expansionRequest(request);
    if (!expansion) return resources;
    const lookup = (reference: JsonObject) => this.context.directory.lookup(reference, call.origin);
    return expand(resources, expansion, lookup, this.context.options.expansion, slices);
  }
}

/** Whether the response holds no other resources. */
export const isWithoutExpansion = ({ expand, depth }: Pick<ItemRequest, 'expand' | 'depth'>) =>
  expand === undefined && depth === undefined;
