import type { Store } from '../store/store.js';
import type { Reach } from './behaviour.js';
import type { Directory } from './directory.js';

/** The resources of all mounted APIs, read and written through this store. */
export function reachOf(directory: Directory, store: Store, origin: string): Reach {
  return {
    ...{ store, origin },
    collection: (folder, resource) => store.collection(directory.resource(folder, resource).schema),
    pointsHere: (reference) => directory.pointsHere(reference, origin),
    addressOf: (folder, resource, id) => directory.resource(folder, resource).href(id, origin),
  };
}
