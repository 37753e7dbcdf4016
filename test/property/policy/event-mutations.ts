import { ContractRules } from '../../../src/services/hub/contract-rules.js';
import { EventRights } from '../../../src/services/hub/event-rights.js';
import { HubService } from '../../../src/services/hub/hub-service.js';
import { AttributePaths } from '../../../src/services/policy/attribute-paths.js';
import { Permissions } from '../../../src/services/policy/permissions.js';
import type { Call } from '../../../src/services/types.js';
import type { Query } from '../../../src/values/query.js';
import { everyRow, grants, type Mutation, replaced } from './mutations.js';

/** A private method of the hub. */
type Finder = { find(call: Call, query: Query): Promise<unknown> };

/** The checks on the way of an event to a client, each taken out. */
export const EVENT_MUTATIONS: readonly Mutation[] = [
  grants('rows of deliveries', 'subscribe', everyRow),
  grants('rows of the stream', 'watch', everyRow),
  grants('hidden attributes in deliveries', 'subscribe', (grant) => ({
    ...grant,
    hidden: AttributePaths.NONE,
  })),
  grants('hidden attributes in the stream', 'watch', (grant) => ({ ...grant, hidden: AttributePaths.NONE })),
  {
    name: 'names of hidden changes',
    apply: () => {
      const original = Object.getOwnPropertyDescriptor(AttributePaths.prototype, 'firstLevel');
      Object.defineProperty(AttributePaths.prototype, 'firstLevel', { configurable: true, get: () => [] });
      return () => Object.defineProperty(AttributePaths.prototype, 'firstLevel', original ?? {});
    },
  },
  {
    name: 'queries that see what is shown',
    apply: () =>
      replaced(
        EventRights.prototype,
        'limited',
        (original) =>
          function (this: EventRights, query, operation, identity) {
            const everything = { matches: () => true, project: query.project };
            const limited = original.call(this, everything, operation, identity);
            return {
              ...limited,
              matches: (each, api) => limited.matches(each, api) && query.matches(each, api),
            };
          },
      ),
  },
  {
    name: 'rights at the delivery',
    apply: () =>
      replaced(
        ContractRules.prototype,
        'readQuery',
        (original) =>
          function (this: ContractRules, subscription) {
            return { ...original.call(this, subscription), isLimited: false };
          },
      ),
  },
  {
    name: 'owners of subscriptions',
    apply: () =>
      replaced(
        HubService.prototype as unknown as Finder,
        'find',
        (original) =>
          function (this: Finder, call, query) {
            const { principal: _, ...anonymous } = call;
            return original.call(this, anonymous, query);
          },
      ),
  },
  {
    name: 'who sees all subscriptions',
    apply: () => replaced(Permissions.prototype, 'isUnlimited', () => () => true),
  },
  {
    name: 'who may subscribe',
    apply: () => replaced(Permissions.prototype, 'requireSubscriber', () => () => {}),
  },
];
