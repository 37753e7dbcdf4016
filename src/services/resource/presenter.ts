import { createHash } from 'node:crypto';
import type { Validators } from '../../rest/conditional/preconditions.js';
import { selectFields } from '../../rest/fields/select-fields.js';
import type { BriefResource, StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import { Slices } from '../../values/concurrency/slices.js';
import { type JsonObject, JsonText } from '../../values/json.js';
import { AttributePaths } from '../policy/attribute-paths.js';
import type { View } from '../policy/guarded-query.js';
import type { Behaviour, Call, PresentedResource, Reader } from '../types.js';
import type { Addresses } from './addressing/addresses.js';
import type { ServiceContext } from './context.js';
import { expand } from './expansion/expansion.js';
import { expansionRequest } from './expansion/expansion-request.js';
import { resourceAccess } from './resource-access.js';

/** Characters of 6 bits. */
const DIGEST_LENGTH = 22;

type Origin = Pick<Call, 'origin'>;

/** State of a resource: preconditions compare with it, and responses show it. */
export interface ResourceState extends Validators {
  readonly resource: StoredResource;
  /** The resource as the client reads it; undefined when that is what is stored. */
  readonly presented?: PresentedResource | undefined;
  /** Whether what clients read can change while the resource keeps its version. */
  readonly isComputed: boolean;
}

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
    reader: Origin,
    store?: Store,
  ): Promise<PresentedResource[]> {
    const computed = await this.recomputed(resources, reader, store);
    const slices = new Slices(undefined, store?.isTransaction);
    const read: PresentedResource[] = [];
    for (const [index, resource] of resources.entries()) {
      if (slices.isOver) await slices.next();
      read.push(computed[index] ?? this.present(resource, reader));
    }
    return read;
  }

  /** For each resource, what the `afterRead` hook returns for it; undefined where that is what is stored. */
  async recomputed(
    resources: readonly BriefResource[],
    { origin }: Origin,
    store = this.context.store,
  ): Promise<(PresentedResource | undefined)[]> {
    if (!this.afterRead) return resources.map(() => undefined);
    const presented: PresentedResource[] = [];
    const slices = new Slices(undefined, store.isTransaction);
    for (const resource of resources) {
      if (slices.isOver) await slices.next();
      presented.push(this.present(resource, { origin }));
    }
    const read = await this.afterRead(presented, resourceAccess(this.context, store, origin));
    return read.map((each, index) => (each === presented[index] ? undefined : each));
  }

  /** Whether the `afterRead` hook computes parts of the resource, which change while its version stays the same. */
  get isComputed(): boolean {
    return this.afterRead !== undefined;
  }

  /**
   * The current state of a resource: what the client sees, and the version of just that. The version of a resource that
   * is read with computed values has a digest of its content; the address is left out, since clients reach the server
   * under several names. Where attributes are hidden, the digest of the others is all: a version would tell of changes to
   * the hidden ones.
   */
  async state(
    resource: StoredResource,
    call: Origin,
    store = this.context.store,
    hidden = AttributePaths.NONE,
  ): Promise<ResourceState> {
    const { version, updatedAt } = resource;
    const { isComputed } = this;
    const [computed] = isComputed ? await this.recomputed([resource], call, store) : [];
    if (!computed && hidden.isEmpty) return { resource, isComputed, version: String(version), updatedAt };
    const presented = hidden.removedFrom(computed ?? this.present(resource, call)) as PresentedResource;
    const { href: _, ...content } = presented;
    const digest = digestOf(content);
    return hidden.isEmpty
      ? { resource, isComputed, version: `${version}-${digest}`, updatedAt, presented }
      : { resource, isComputed, version: digest, updatedAt: undefined, presented };
  }

  /** The resources, already with their ids, after the `afterRead` hook; unchanged without one. */
  async computed(resources: readonly JsonObject[], { origin }: Origin): Promise<readonly JsonObject[]> {
    if (!this.afterRead) return resources;
    const access = resourceAccess(this.context, this.context.store, origin);
    return this.afterRead(resources as readonly PresentedResource[], access);
  }

  /** The body of a response with one resource. */
  async body(
    { resource, presented }: ResourceState,
    request: View,
    call: Reader,
  ): Promise<JsonText | JsonObject> {
    if (!presented && isWhole(request)) return new JsonText(this.presentText(resource, call));
    const shown = request.hidden.removedFrom(presented ?? this.present(resource, call));
    const [expanded] = await this.expanded([shown], request, call);
    return selectFields(expanded as JsonObject, request.fields);
  }

  /** The body of a response to a change. References in it are not expanded. */
  bodyAfterChange(state: ResourceState, view: View, call: Reader): Promise<JsonText | JsonObject> {
    return this.body(state, { ...view, expand: undefined, depth: undefined }, call);
  }

  /** The body of a response with a list. Large lists are presented in slices. */
  async list(
    resources: readonly BriefResource[],
    request: View,
    call: Reader,
    slices: Slices,
  ): Promise<JsonText> {
    const texts: string[] = [];
    if (isWhole(request)) {
      const computed = await this.recomputed(resources, call);
      for (const [index, each] of resources.entries()) {
        if (slices.isOver) await slices.next();
        const read = computed[index];
        texts.push(read ? JSON.stringify(read) : this.presentText(each, call));
      }
    } else {
      const read = await this.read(resources, call);
      const shown = read.map((each) => request.hidden.removedFrom(each));
      const presented = await this.expanded(shown, request, call, slices);
      for (const each of presented) {
        if (slices.isOver) await slices.next();
        texts.push(JSON.stringify(selectFields(each, request.fields)));
      }
    }
    return new JsonText(texts);
  }

  /** Whether the response depends on the stored resource alone, so that its version validates it. */
  isStable({ expand, depth }: View): boolean {
    return isWithoutExpansion({ expand, depth }) && !this.isComputed;
  }

  private expanded(
    resources: JsonObject[],
    request: View,
    call: Reader,
    slices?: Slices,
  ): Promise<JsonObject[]> | JsonObject[] {
    const expansion = expansionRequest(request);
    if (!expansion) return resources;
    const lookup = (reference: JsonObject) => this.context.directory.lookup(reference, call);
    return expand(resources, expansion, lookup, this.context.options.expansion, slices);
  }
}

const digestOf = (content: object) =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, DIGEST_LENGTH);

/** Whether the response holds no other resources. */
export const isWithoutExpansion = ({ expand, depth }: Pick<View, 'expand' | 'depth'>) =>
  expand === undefined && depth === undefined;

/** Whether the response holds all of each resource, and no others. */
const isWhole = ({ fields, hidden, ...request }: View) =>
  fields === undefined && hidden.isEmpty && isWithoutExpansion(request);

/** The `Warning` header (RFC 9111, code 299); characters that could end its quoted text are replaced. */
export const warningHeader = (warning: string | undefined): Record<string, string> =>
  warning === undefined ? {} : { Warning: `299 - "${warning.replace(/["\\\r\n]|[^\x20-\x7e]/g, "'")}"` };
