import type { JsonObject } from '../../values/json.js';
import type { Lifecycle } from '../types.js';

/** States are free text; these are the ones that mean something here, in any case. */
export const ACCOUNT_LIFECYCLE: Lifecycle = {
  attribute: 'state',
  transitions: {
    defined: ['active', 'closed'],
    active: ['suspended', 'closed'],
    suspended: ['active', 'closed'],
    closed: [],
  },
};

export const isClosed = ({ state }: JsonObject) =>
  typeof state === 'string' && state.toLowerCase() === 'closed';
