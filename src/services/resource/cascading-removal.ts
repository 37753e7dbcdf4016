import type { Collection, StoredResource } from '../../store/collection.js';
import type { Store } from '../../store/store.js';
import type { Call } from '../types.js';
import type { Hierarchy } from './addressing/hierarchy.js';
import type { Writer } from './resource-writer.js';

/** Resources that are read at once when each has to be removed by itself. */
const BATCH_SIZE = 100;

/** Removes resources together with the resources below them, in the caller's transaction. */
export class CascadingRemoval {
  constructor(
    private readonly collection: (store: Store) => Collection,
    private readonly writer: Writer,
    private readonly hierarchy: Hierarchy,
  ) {}

  /** Removes a locked resource, then everything below it. */
  async remove(store: Store, current: StoredResource, call: Call): Promise<void> {
    await this.writer.remove(store, current, call);
    await this.removeChildren(store, current, call);
  }

  /** Removes all resources of a scope: one by one where hooks or events need each of them. */
  async removeAll(store: Store, scope: string, call: Call): Promise<void> {
    if (this.writer.removesIndividually) await this.removeOneByOne(store, scope, call);
    await this.collection(store).removeScope(scope);
  }

  private async removeOneByOne(store: Store, scope: string, call: Call): Promise<void> {
    const query = { where: undefined, sort: [], offset: 0, limit: BATCH_SIZE };
    for (;;) {
      const { items } = await this.collection(store).find(query, scope);
      if (items.length === 0) return;
      for (const item of items) {
        await this.removeChildren(store, item, call);
        await this.writer.remove(store, item, call);
      }
    }
  }

  private async removeChildren(store: Store, { id, scope }: StoredResource, call: Call): Promise<void> {
    const below = scope === '' ? id : `${scope}/${id}`;
    for (const child of this.hierarchy.children) await child.removeAll(store, below, call);
  }
}
