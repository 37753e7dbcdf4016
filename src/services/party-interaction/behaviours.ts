import type { Behaviours } from '../types.js';

/** References between interactions; everything else is declared in the overlay. */
export const behaviours: Behaviours = {
  partyInteraction: {
    references: [{ path: 'interactionRelationship', to: ['partyInteraction'] }],
  },
};
