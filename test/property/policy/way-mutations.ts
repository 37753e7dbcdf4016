import { Access } from '../../../src/services/policy/access.js';
import { AttributePaths } from '../../../src/services/policy/attribute-paths.js';
import { ResourceService } from '../../../src/services/resource/resource-service.js';
import { type Mutation, replaced } from './mutations.js';

/** A way on which a client could learn something. */
export type Check = 'expansion' | 'references' | 'refusals' | 'duplicates' | 'computed' | 'counts';

/** A check of the server that is taken out, and the way on which that must be noticed. */
interface WayMutation extends Mutation {
  readonly noticedBy: Check;
}

const canReadAll = (noticedBy: Check): WayMutation => ({
  name: `what can be read, in ${noticedBy}`,
  noticedBy,
  apply: () => replaced(Access.prototype, 'canRead', () => () => true),
});

export const WAY_MUTATIONS: readonly WayMutation[] = [
  canReadAll('expansion'),
  canReadAll('references'),
  canReadAll('refusals'),
  canReadAll('duplicates'),
  {
    name: 'hidden attributes in expansion',
    noticedBy: 'expansion',
    apply: () => replaced(AttributePaths.prototype, 'removedFrom', () => (document) => document),
  },
  {
    name: 'who reads the other resource',
    noticedBy: 'expansion',
    apply: () =>
      replaced(
        ResourceService.prototype,
        'read',
        (original) =>
          function (this: ResourceService, path, reader) {
            const { principal: _, ...anonymous } = reader;
            return original.call(this, path, anonymous);
          },
      ),
  },
  {
    // The rows of a creation are still checked: one of the parties is enough for them.
    name: 'every party of a request for a computed answer',
    noticedBy: 'computed',
    apply: () => replaced(Access.prototype, 'withSetValues', () => (_id, sent) => sent),
  },
  {
    name: 'whose resources are counted',
    noticedBy: 'counts',
    apply: () => replaced(ResourceService.prototype, 'mayCount', () => () => true),
  },
];
