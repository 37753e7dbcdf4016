import * as appointment from '../../generated/clients/typescript/appointment/index.js';
import * as interaction from '../../generated/clients/typescript/party-interaction/index.js';
import * as balance from '../../generated/clients/typescript/prepay-balance-management/index.js';
import * as catalog from '../../generated/clients/typescript/product-catalog-management/index.js';
import * as inventory from '../../generated/clients/typescript/product-inventory/index.js';
import * as recommendation from '../../generated/clients/typescript/recommendation/index.js';
import * as consumption from '../../generated/clients/typescript/usage-consumption/index.js';
import * as usage from '../../generated/clients/typescript/usage-management/index.js';
import * as calendar from '../../generated/clients/typescript/work-calendar/index.js';
import type { Recorder } from './recorder.js';

export { webhookReceiver } from '../../generated/clients/typescript/prepay-balance-management/index.js';

/** Returns the generated clients of one server, which share one recorder. */
export function clientsOf(url: string, recorder: Recorder) {
  const at = (path: string) => ({ basePath: `${url}/tmf-api/${path}`, fetchApi: recorder.fetch });
  const appointments = new appointment.Configuration(at('appointment/v4'));
  const balances = new balance.Configuration(at('prepayBalanceManagement/v4'));
  return {
    offerings: new catalog.ProductOfferingApi(new catalog.Configuration(at('productCatalogManagement/v4'))),
    categories: new catalog.CategoryApi(new catalog.Configuration(at('productCatalogManagement/v4'))),
    products: new inventory.ProductApi(new inventory.Configuration(at('productInventory/v4'))),
    buckets: new balance.BucketApi(balances),
    bucketEvents: new balance.EventsSubscriptionApi(balances),
    interactions: new interaction.PartyInteractionApi(
      new interaction.Configuration(at('partyInteraction/v4')),
    ),
    calendars: new calendar.WorkCalendarApi(new calendar.Configuration(at('workCalendar/v1'))),
    slots: new appointment.SearchTimeSlotApi(appointments),
    appointments: new appointment.AppointmentApi(appointments),
    usages: new usage.UsageApi(new usage.Configuration(at('usageManagement/v4'))),
    consumption: new consumption.QueryUsageConsumptionApi(
      new consumption.Configuration(at('usageConsumption/v4')),
    ),
    recommendations: new recommendation.QueryProductRecommendationApi(
      new recommendation.Configuration(at('recommendation/v4')),
    ),
  };
}

export type Clients = ReturnType<typeof clientsOf>;
