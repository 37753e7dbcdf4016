import { ACCOUNT_BEHAVIOURS } from './services/account-management/accounts.js';
import type { Behaviours } from './services/behaviour.js';
import { behaviours as partyInteraction } from './services/party-interaction/behaviour.js';

/** What APIs do beyond the default, by folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {
  'account-management': ACCOUNT_BEHAVIOURS,
  'party-interaction': partyInteraction,
};
