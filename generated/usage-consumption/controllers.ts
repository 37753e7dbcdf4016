// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { UsageConsumptionService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: UsageConsumptionService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<UsageConsumptionService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<UsageConsumptionService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<UsageConsumptionService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<UsageConsumptionService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<UsageConsumptionService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<UsageConsumptionService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/queryUsageConsumption', (call: Parameters<UsageConsumptionService['bulkCreateQueryUsageConsumption']>[0]) => service.bulkCreateQueryUsageConsumption(call));
  route(router, 'POST', '/queryUsageConsumption', (call: Parameters<UsageConsumptionService['createQueryUsageConsumption']>[0]) => service.createQueryUsageConsumption(call));
  route(router, 'DELETE', '/queryUsageConsumption/{id}', (call: Parameters<UsageConsumptionService['deleteQueryUsageConsumption']>[0]) => service.deleteQueryUsageConsumption(call));
  route(router, 'GET', '/queryUsageConsumption', (call: Parameters<UsageConsumptionService['listQueryUsageConsumption']>[0]) => service.listQueryUsageConsumption(call));
  route(router, 'GET', '/queryUsageConsumption/{id}', (call: Parameters<UsageConsumptionService['retrieveQueryUsageConsumption']>[0]) => service.retrieveQueryUsageConsumption(call));
  return router;
}
