import type { Hub } from '../types.js';

/** Hub of programs that open a database without serving: nobody subscribes. */
export const NO_HUB: Hub = {
  checkQuery: () => {},
  checkCallback: async () => {},
  checkSecret: () => {},
  wake: () => {},
  secretOverlapMs: 0,
  sealSecret: (secret) => secret,
  limits: { perApi: 0, perHost: 0 },
};
