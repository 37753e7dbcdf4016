import type {
  BriefResource,
  Collection,
  Page,
  ResourceSchema,
  StoredResource,
} from '../../../store/collection.js';
import type { Store } from '../../../store/store.js';
import type { Query } from '../../../values/query.js';
import { schemaOf } from '../../contract/resource-schema.js';
import type { Resource } from '../../contract/resources.js';
import type { VersionView } from '../../views/version-view.js';
import type { StoredVersion, ViewOf } from './stored-version.js';
import { storedOf, viewed } from './viewed-resource.js';

/** The schema of a resource that is a view: nothing is stored by it, but what is externalized is known. */
export function viewSchema(resource: Resource, { stored, view }: ViewOf): ResourceSchema {
  const { externalized = [] } = stored.owner.schema;
  return {
    ...schemaOf(resource),
    externalized: externalized.map((path) => view.viewPath(path)),
    unique: [],
  };
}

/** The stored resources in their view. Filters and sort keys of the view are translated to what is stored. */
export class ViewCollection implements Collection {
  private readonly collection: Collection;
  private readonly stored: StoredVersion;
  private readonly view: VersionView;

  constructor({ stored, view }: ViewOf, store: Store) {
    this.collection = stored.collection(store);
    this.stored = stored;
    this.view = view;
  }

  async insert(resource: Omit<StoredResource, 'version'>): Promise<StoredResource> {
    return viewed(await this.collection.insert(this.toStored(resource)), this.view);
  }

  async insertAll(resources: readonly Omit<StoredResource, 'version'>[]): Promise<StoredResource[]> {
    const inserted = await this.collection.insertAll(resources.map((each) => this.toStored(each)));
    return inserted.map((each) => viewed(each, this.view));
  }

  async get(id: string, scope: string): Promise<StoredResource | undefined> {
    const found = await this.collection.get(id, scope);
    return found && viewed(found, this.view);
  }

  async lock(id: string, scope: string): Promise<StoredResource | undefined> {
    const found = await this.collection.lock(id, scope);
    return found && viewed(found, this.view);
  }

  async lockShared(ids: readonly string[], scope: string): Promise<StoredResource[]> {
    const found = await this.collection.lockShared(ids, scope);
    return found.map((each) => viewed(each, this.view));
  }

  async replace(
    resource: StoredResource,
    document: StoredResource['document'],
    updatedAt: number,
  ): Promise<StoredResource> {
    const stored = storedOf(resource);
    const merged = this.view.merged(document, stored.document);
    return viewed(await this.collection.replace(stored, merged, updatedAt), this.view);
  }

  remove(id: string, scope: string): Promise<boolean> {
    return this.collection.remove(id, scope);
  }

  removeScope(scope: string): Promise<number> {
    return this.collection.removeScope(scope);
  }

  async find(query: Query, scope: string): Promise<Page> {
    return this.viewedPage(await this.collection.find(this.storedQuery(query), scope));
  }

  async findBrief(query: Query, scope: string): Promise<Page<BriefResource>> {
    return this.viewedPage(await this.collection.findBrief(this.storedQuery(query), scope));
  }

  count(): Promise<number> {
    return this.collection.count();
  }

  private toStored<Resource extends Pick<StoredResource, 'document'>>(resource: Resource): Resource {
    return { ...resource, document: this.view.toStored(resource.document) };
  }

  private viewedPage<Item extends BriefResource>(page: Page<Item>): Page<Item> {
    return { ...page, items: page.items.map((each) => viewed(each, this.view)) };
  }

  private storedQuery(query: Query): Query {
    const { where, sort } = query;
    return this.stored.computed({
      ...query,
      where: where && this.view.storedFilter(where),
      sort: this.view.storedSort(sort),
    });
  }
}
