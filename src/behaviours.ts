import type { Behaviours } from './services/behaviour.js';
import { behaviours as partyInteraction } from './services/party-interaction/behaviour.js';

/** What APIs do beyond the default, by folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {
  'party-interaction': partyInteraction,
};
