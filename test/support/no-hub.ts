import type { Hub } from '../../src/services/types.js';

/** Nobody subscribes here. */
export const NO_HUB: Hub = {
  checkQuery: () => {},
  checkCallback: async () => {},
  checkSecret: () => {},
  wake: () => {},
  secretOverlap: 0,
  sealSecret: (secret) => secret,
  limits: { perApi: 0, perHost: 0 },
};
