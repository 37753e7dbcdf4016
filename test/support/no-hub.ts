import type { Hub } from '../../src/services/hub/hub.js';

/** Nobody subscribes here. */
export const NO_HUB: Hub = {
  checkQuery: () => {},
  checkCallback: async () => {},
  checkSecret: () => {},
  wake: () => {},
  mostSubscriptions: 0,
};
