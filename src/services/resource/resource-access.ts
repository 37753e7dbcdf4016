import type { Store } from '../../store/store.js';
import type { Reader, ResourceAccess } from '../types.js';
import type { SharedContext } from './context.js';

/**
 * Access to the resources of all mounted APIs through this store. `origin` is the base of addresses; those that begin with
 * the origin that the client used are addresses of this server too. Behaviours read what they need, whatever the client
 * may see; `seesAll` tells what they may name to it.
 */
export function resourceAccess(
  { directory, options }: Pick<SharedContext, 'directory' | 'options'>,
  store: Store,
  origin: string,
  client: Reader = { origin },
): ResourceAccess {
  return {
    store,
    origin,
    options,
    has: (folder, resource) => directory.has(folder, resource),
    collection: (folder, resource) => directory.resource(folder, resource).collection(store),
    bound: (other) => resourceAccess({ directory, options }, other, origin, client),
    pointsHere: (reference) => directory.pointsHere(reference, client.origin),
    seesAll: (folder, resource) => {
      const readable = directory.resource(folder, resource).accessOf(client).grant('retrieve');
      return readable !== undefined && readable.rows === undefined;
    },
    addressOf: (folder, resource, id) => directory.resource(folder, resource).href(id, origin),
  };
}
