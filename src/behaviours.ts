import { behaviours as accountManagement } from './services/account-management/behaviours.js';
import { behaviours as appointment } from './services/appointment/behaviours.js';
import { reservationBackfill } from './services/appointment/reservation-backfill.js';
import type { BackgroundJobFactory } from './services/background/background-job.js';
import { behaviours as partyInteraction } from './services/party-interaction/behaviours.js';
import { behaviours as prepayBalanceManagement } from './services/prepay-balance-management/behaviours.js';
import { behaviours as productInventory } from './services/product-inventory/behaviours.js';
import { behaviours as recommendation } from './services/recommendation/behaviours.js';
import { modelRefresh } from './services/recommendation/model-refresh.js';
import type { Behaviours } from './services/types.js';
import { behaviours as usageConsumption } from './services/usage-consumption/behaviours.js';
import { behaviours as usageManagement } from './services/usage-management/behaviours.js';
import { behaviours as workCalendar } from './services/work-calendar/behaviours.js';

/** The behaviour of APIs beyond the default, by the API's folder. */
export const BEHAVIOURS: Readonly<Record<string, Behaviours>> = {
  'account-management': accountManagement,
  appointment,
  'party-interaction': partyInteraction,
  'prepay-balance-management': prepayBalanceManagement,
  'product-inventory': productInventory,
  recommendation,
  'usage-consumption': usageConsumption,
  'usage-management': usageManagement,
  'work-calendar': workCalendar,
};

/** The background jobs of APIs, by the API's folder. */
export const BACKGROUND_JOBS: Readonly<Record<string, BackgroundJobFactory>> = {
  appointment: reservationBackfill,
  recommendation: modelRefresh,
};
