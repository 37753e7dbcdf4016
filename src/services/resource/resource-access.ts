import type { Store } from '../../store/store.js';
import type { ResourceAccess } from '../types.js';
import type { SharedContext } from './context.js';

/**
 * Access to the resources of all mounted APIs through this store. `origin` is the base of addresses; those that begin with
 * `clientOrigin`, which a client used, are addresses of this server too.
 */
export function resourceAccess(
  { directory, options }: Pick<SharedContext, 'directory' | 'options'>,
  store: Store,
  origin: string,
  clientOrigin = origin,
): ResourceAccess {
  return {
    store,
    origin,
    options,
    has: (folder, resource) => directory.has(folder, resource),
    collection: (folder, resource) => store.collection(directory.resource(folder, resource).schema),
    bound: (other) => resourceAccess({ directory, options }, other, origin, clientOrigin),
    pointsHere: (reference) => directory.pointsHere(reference, clientOrigin),
    addressOf: (folder, resource, id) => directory.resource(folder, resource).href(id, origin),
  };
}
