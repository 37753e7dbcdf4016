import { notFound, shortened } from '../../../errors.js';
import type { Collection } from '../../../store/collection.js';
import type { Store } from '../../../store/store.js';
import type { Resource } from '../../contract/resources.js';
import type { Access } from '../../policy/access.js';
import type { Call, Reader } from '../../types.js';
import { isPossibleId } from './addresses.js';

/** A resource on the path of another: `topic` in `/topic/{topicId}/event`. */
interface Parent {
  readonly resource: Resource;
  collection(store: Store): Collection;
  accessOf(reader: Pick<Reader, 'principal'>): Access;
}

/** A resource whose path begins with that of another. */
interface Child {
  /** Removes all resources of a scope, with everything that a deletion entails. */
  removeAll(store: Store, scope: string, call: Call): Promise<void>;
}

/** The resources above a resource, outermost first, and those below it. */
export interface Hierarchy {
  readonly parents: Parent[];
  readonly children: Child[];
}

/** Throws a 404 that names the first resource on the path that does not exist for the client. */
export async function requireParents(
  { parents }: Hierarchy,
  { parents: variables }: Resource,
  path: Call['path'],
  reader: Pick<Reader, 'principal'>,
  store: Store,
): Promise<void> {
  const ids = variables.map((variable) => path[variable] ?? '');
  for (const [level, parent] of parents.entries()) {
    const id = ids[level] as string;
    const scope = ids.slice(0, level).join('/');
    const found = isPossibleId(id) && (await parent.collection(store).get(id, scope));
    if (!found || !parent.accessOf(reader).canRead(found))
      throw notFound(`There is no ${parent.resource.name} "${shortened(id)}"`);
  }
}
