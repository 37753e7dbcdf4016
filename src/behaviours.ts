import { behaviours as accountManagement } from './services/account-management/behaviours.js';
import { behaviours as appointment } from './services/appointment/behaviours.js';
import { reservedTime } from './services/appointment/reservation-build.js';
import type { BackgroundJobFactory } from './services/background/background-job.js';
import type { DerivedData } from './services/derived/derived-data.js';
import { behaviours as partyInteraction } from './services/party-interaction/behaviours.js';
import { behaviours as prepayBalanceManagement } from './services/prepay-balance-management/behaviours.js';
import { behaviours as productInventory } from './services/product-inventory/behaviours.js';
import { behaviours as recommendation } from './services/recommendation/behaviours.js';
import { holdings } from './services/recommendation/holdings-build.js';
import { modelRefresh } from './services/recommendation/model-refresh.js';
import type { Behaviours } from './services/types.js';
import { behaviours as usageConsumption } from './services/usage-consumption/behaviours.js';
import { reports as usageConsumptionReports } from './services/usage-consumption/reports.js';
import { behaviours as usageManagement } from './services/usage-management/behaviours.js';
import { usageLedger } from './services/usage-management/ledger-build.js';
import type { ViewBehaviours } from './services/version-behaviours.js';
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

/**
 * The behaviour of resources that only the version of a view has, by its folder: from the views of its other resources, so that
 * both versions have one implementation.
 */
export const VIEW_BEHAVIOURS: ViewBehaviours = {
  'usage-consumption-v5': usageConsumptionReports,
};

/** The background jobs of APIs, by the API's folder. */
export const BACKGROUND_JOBS: Readonly<Record<string, BackgroundJobFactory>> = {
  recommendation: modelRefresh,
};

/** The data that APIs compute from their documents, by the API's folder. */
export const DERIVED_DATA: Readonly<Record<string, readonly DerivedData[]>> = {
  appointment: [reservedTime],
  recommendation: [holdings],
  'usage-management': [usageLedger],
};
