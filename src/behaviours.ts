import { behaviours } from './services/account-management/behaviours.js';
import { behaviours as appointment } from './services/appointment/behaviours.js';
import type { BackgroundJobFactory } from './services/background/background.js';
import { updateHoldings } from './services/holdings/holdings.js';
import { behaviours as partyInteraction } from './services/party-interaction/behaviours.js';
import { behaviours as prepayBalance } from './services/prepay-balance-management/behaviours.js';
import { behaviours as recommendation } from './services/recommendation/behaviours.js';
import { modelRefresh } from './services/recommendation/model-refresh.js';
import type { Behaviours } from './services/types.js';
import { behaviours as usageConsumption } from './services/usage-consumption/behaviours.js';
import { behaviours as usage } from './services/usage-management/behaviours.js';
import { behaviours as workCalendar } from './services/work-calendar/behaviours.js';

/** What APIs do beyond the default, by folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {
  'account-management': behaviours,
  appointment,
  'party-interaction': partyInteraction,
  'product-inventory': { product: { afterChange: updateHoldings } },
  recommendation,
  'prepay-balance-management': prepayBalance,
  'usage-consumption': usageConsumption,
  'usage-management': usage,
  'work-calendar': workCalendar,
};

/** What APIs keep up to date in the background, by folder. */
export const BACKGROUND_JOBS: Readonly<Record<string, BackgroundJobFactory>> = {
  recommendation: modelRefresh,
};
