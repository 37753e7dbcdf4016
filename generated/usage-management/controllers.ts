// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { UsageManagementService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: UsageManagementService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<UsageManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<UsageManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<UsageManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<UsageManagementService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<UsageManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<UsageManagementService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/usage', (call: Parameters<UsageManagementService['bulkCreateUsage']>[0]) => service.bulkCreateUsage(call));
  route(router, 'POST', '/usage', (call: Parameters<UsageManagementService['createUsage']>[0]) => service.createUsage(call));
  route(router, 'DELETE', '/usage/{id}', (call: Parameters<UsageManagementService['deleteUsage']>[0]) => service.deleteUsage(call));
  route(router, 'GET', '/usage', (call: Parameters<UsageManagementService['listUsage']>[0]) => service.listUsage(call));
  route(router, 'PATCH', '/usage/{id}', (call: Parameters<UsageManagementService['patchUsage']>[0]) => service.patchUsage(call));
  route(router, 'GET', '/usage/{id}', (call: Parameters<UsageManagementService['retrieveUsage']>[0]) => service.retrieveUsage(call));
  route(router, 'PATCH', '/usageSpecification', (call: Parameters<UsageManagementService['bulkCreateUsageSpecification']>[0]) => service.bulkCreateUsageSpecification(call));
  route(router, 'POST', '/usageSpecification', (call: Parameters<UsageManagementService['createUsageSpecification']>[0]) => service.createUsageSpecification(call));
  route(router, 'DELETE', '/usageSpecification/{id}', (call: Parameters<UsageManagementService['deleteUsageSpecification']>[0]) => service.deleteUsageSpecification(call));
  route(router, 'GET', '/usageSpecification', (call: Parameters<UsageManagementService['listUsageSpecification']>[0]) => service.listUsageSpecification(call));
  route(router, 'PATCH', '/usageSpecification/{id}', (call: Parameters<UsageManagementService['patchUsageSpecification']>[0]) => service.patchUsageSpecification(call));
  route(router, 'GET', '/usageSpecification/{id}', (call: Parameters<UsageManagementService['retrieveUsageSpecification']>[0]) => service.retrieveUsageSpecification(call));
  return router;
}
