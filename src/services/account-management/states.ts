import type { JsonObject } from '../../values/json.js';
import type { Lifecycle } from '../types.js';

/** Account states with rules. States are free text, compared without case; other states have no rules. */
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
