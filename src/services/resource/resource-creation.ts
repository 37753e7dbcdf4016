import { parseIdempotencyKey } from '../../rest/conditional/idempotency-key.js';
import { parseBulkCreate } from '../../rest/patch/bulk-create.js';
import { BULK_MEDIA_TYPES, patchMediaType } from '../../rest/patch/media-types.js';
import type { Collection, StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import { LARGE, Slices } from '../../values/concurrency/slices.js';
import type { JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { Resource } from '../contract/resources.js';
import { createdDocument } from '../contract/server-values.js';
import type { Access } from '../policy/access.js';
import { refuseProtected } from '../policy/guarded-change.js';
import type { viewOf } from '../policy/guarded-query.js';
import type { Call, HttpResponse } from '../types.js';
import type { Addresses } from './addressing/addresses.js';
import type { ServiceContext } from './context.js';
import type { DocumentRules } from './document-rules.js';
import { KEPT_IDS_HEADER, keepsIds, keptId, refuseTakenIds } from './kept-ids.js';
import { validators } from './preconditions.js';
import { type Presenter, warningHeader } from './presenter.js';
import type { itemRequest } from './query-context.js';
import type { NewResource, Writer } from './resource-writer.js';

/** The service whose resources are created. */
interface Owner {
  readonly resource: Resource;
  accessOf(call: Call): Access;
  collection(store?: Store): Collection;
  /** Throws a 404 when a resource that the path goes through does not exist. */
  requireParents(call: Call, store: Store): Promise<void>;
}

interface CreationParts {
  readonly owner: Owner;
  readonly addresses: Addresses;
  readonly presenter: Presenter;
  readonly rules: DocumentRules;
  readonly writer: Writer;
}

/** Number of resources from which their creation is a long transaction. */
const MANY = 10;

/** The parts of one resource that the client asks to see. */
type ItemView = ReturnType<typeof viewOf<ReturnType<typeof itemRequest>>>;

const isLong = (fresh: readonly NewResource[], call: Call) =>
  fresh.length >= MANY || Number(call.header('content-length')) >= LARGE;

/** Creates resources of one collection, one or several. */
export class ResourceCreation {
  constructor(
    private readonly parts: CreationParts,
    private readonly context: ServiceContext,
  ) {}

  async create(call: Call, request: ItemView): Promise<HttpResponse> {
    const { owner, addresses, presenter, rules } = this.parts;
    const slices = new Slices(call.signal);
    const fresh = this.newResource(call.body as JsonObject, call, owner.accessOf(call));
    const warning = await rules.check(fresh.document, presenter.present(fresh, call));
    await slices.nextIfLong();
    return this.insert('POST', [fresh], call, async ([created], store) => {
      if (!created) throw new Error('The store returned no resource for a creation');
      const Location = addresses.href(created.scope, call.origin, created.id);
      const state = await presenter.state(created, call, store, request.hidden);
      const headers = {
        Location,
        ...validators(state),
        ...warningHeader(warning),
        ...this.keptIdsHeader(call),
      };
      return { status: 201, headers, body: await presenter.bodyAfterChange(state, request, call) };
    });
  }

  /** Creates all resources of a JSON Patch that adds them to the collection. `rethrow` gets their ids when that fails. */
  async createMany(
    call: Call,
    rethrow: (ids: readonly string[]) => (error: unknown) => Promise<never>,
  ): Promise<HttpResponse> {
    const { owner, presenter, rules } = this.parts;
    patchMediaType(call.header('content-type'), BULK_MEDIA_TYPES);
    const documents = parseBulkCreate(call.body, this.context.options.bulk);
    const access = owner.accessOf(call);
    const fresh = documents.map((document, index) =>
      this.newResource(document, call, access, `${index}.value.`),
    );
    const present = (each: NewResource) => presenter.present(each, call);
    const warning = await rules.checkAll(fresh, present, new Slices(call.signal));
    const headers = { ...warningHeader(warning), ...this.keptIdsHeader(call) };
    const { hidden } = access;
    const inserted = this.insert('PATCH', fresh, call, async (created, store) => {
      const body = await presenter.read(created, call, store);
      return { status: 200, headers, body: body.map((each) => hidden.removedFrom(each)) };
    });
    return inserted.catch(rethrow(fresh.map(({ id }) => id)));
  }

  private newResource(body: JsonObject, call: Call, access: Access, pathPrefix = ''): NewResource {
    const at = new Date();
    refuseProtected(body, access.require('create'), pathPrefix);
    const id = (this.keepsIds(call) ? keptId(body, pathPrefix) : undefined) ?? newId();
    const sent = createdDocument(this.parts.owner.resource, body, at.toISOString());
    const document = access.withSetValues(id, sent);
    const scope = this.parts.addresses.scope(call.path);
    return { id, scope, createdAt: at.getTime(), updatedAt: at.getTime(), document };
  }

  /** Stores new resources in one transaction. With an idempotency key, the response is made and kept in it. */
  private async insert(
    method: string,
    fresh: readonly NewResource[],
    call: Call,
    respond: (created: readonly StoredResource[], store: Store) => Promise<HttpResponse>,
  ): Promise<HttpResponse> {
    const { owner, addresses, writer } = this.parts;
    const { store, idempotency } = this.context;
    const keyHeader = call.header('idempotency-key');
    const insert = async (inTransaction: Store) => {
      await owner.requireParents(call, inTransaction);
      if (this.keepsIds(call)) await refuseTakenIds(owner.collection(inTransaction), fresh);
      const created = await writer.insert(inTransaction, fresh, call);
      const access = owner.accessOf(call);
      if (!created.every((each) => access.require('create').sees(each))) throw access.outsideRows('create');
      return created;
    };
    if (keyHeader === undefined)
      return respond(
        await store.transaction(insert, { client: call.clientAddress, isLong: isLong(fresh, call) }),
        store,
      );
    const target = `${addresses.collection(call.path, '')}?${call.query}`;
    // The response is the client's own: for another client the same key is another key.
    const scope = [owner.resource.api.folder, call.principal?.client ?? '', call.principal?.subject ?? ''];
    const key = parseIdempotencyKey(keyHeader);
    const request = { key, scope, method, target, body: call.body, client: call.clientAddress };
    return idempotency.run(store, request, async (inTransaction) =>
      respond(await insert(inTransaction), inTransaction),
    );
  }

  /** Whether ids of the client are kept. A client that sees some resources only cannot learn that an id is used. */
  private keepsIds(call: Call): boolean {
    const readable = this.parts.owner.accessOf(call).grant('retrieve');
    return keepsIds(call) && readable !== undefined && readable.rows === undefined;
  }

  private keptIdsHeader(call: Call): Record<string, string> {
    return this.keepsIds(call) ? KEPT_IDS_HEADER : {};
  }
}
