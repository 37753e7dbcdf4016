import type { Behaviours } from '../types.js';

/** Interactions refer to each other; everything else is declared in the overlay. */
export const behaviours: Behaviours = {
  partyInteraction: {
    references: [{ path: 'interactionRelationship', to: ['partyInteraction'] }],
  },
};
