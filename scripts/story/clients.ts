import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import { PartyInteractionClient } from '../../generated/sdk/party-interaction/index.js';
import { PrepayBalanceManagementClient } from '../../generated/sdk/prepay-balance-management/index.js';
import { ProductCatalogManagementClient } from '../../generated/sdk/product-catalog-management/index.js';
import { ProductInventoryClient } from '../../generated/sdk/product-inventory/index.js';
import { RecommendationClient } from '../../generated/sdk/recommendation/index.js';
import { UsageConsumptionClient } from '../../generated/sdk/usage-consumption/index.js';
import { UsageManagementClient } from '../../generated/sdk/usage-management/index.js';
import { WorkCalendarClient } from '../../generated/sdk/work-calendar/index.js';
import type { Recorder } from './recorder.js';

export { eventReceiver } from '../../generated/sdk/prepay-balance-management/index.js';

/** Returns the generated clients of one server, which share one recorder. */
export function clientsOf(url: string, recorder: Recorder) {
  const options = { baseUrl: url, fetch: recorder.fetch };
  return {
    catalog: new ProductCatalogManagementClient(options),
    inventory: new ProductInventoryClient(options),
    balances: new PrepayBalanceManagementClient(options),
    interactions: new PartyInteractionClient(options),
    calendars: new WorkCalendarClient(options),
    appointments: new AppointmentClient(options),
    usages: new UsageManagementClient(options),
    consumption: new UsageConsumptionClient(options),
    recommendations: new RecommendationClient(options),
  };
}

export type Clients = ReturnType<typeof clientsOf>;
