// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { UsageConsumptionService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: UsageConsumptionService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<UsageConsumptionService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<UsageConsumptionService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<UsageConsumptionService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<UsageConsumptionService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<UsageConsumptionService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<UsageConsumptionService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateQueryUsageConsumption': controller((call: Parameters<UsageConsumptionService['bulkCreateQueryUsageConsumption']>[0]) => service.bulkCreateQueryUsageConsumption(call)),
    'createQueryUsageConsumption': controller((call: Parameters<UsageConsumptionService['createQueryUsageConsumption']>[0]) => service.createQueryUsageConsumption(call)),
    'deleteQueryUsageConsumption': controller((call: Parameters<UsageConsumptionService['deleteQueryUsageConsumption']>[0]) => service.deleteQueryUsageConsumption(call)),
    'listQueryUsageConsumption': controller((call: Parameters<UsageConsumptionService['listQueryUsageConsumption']>[0]) => service.listQueryUsageConsumption(call)),
    'retrieveQueryUsageConsumption': controller((call: Parameters<UsageConsumptionService['retrieveQueryUsageConsumption']>[0]) => service.retrieveQueryUsageConsumption(call)),
  };
}
