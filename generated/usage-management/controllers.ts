// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { UsageManagementService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: UsageManagementService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<UsageManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<UsageManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<UsageManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<UsageManagementService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<UsageManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<UsageManagementService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateUsage': controller((call: Parameters<UsageManagementService['bulkCreateUsage']>[0]) => service.bulkCreateUsage(call)),
    'createUsage': controller((call: Parameters<UsageManagementService['createUsage']>[0]) => service.createUsage(call)),
    'deleteUsage': controller((call: Parameters<UsageManagementService['deleteUsage']>[0]) => service.deleteUsage(call)),
    'listUsage': controller((call: Parameters<UsageManagementService['listUsage']>[0]) => service.listUsage(call)),
    'patchUsage': controller((call: Parameters<UsageManagementService['patchUsage']>[0]) => service.patchUsage(call)),
    'retrieveUsage': controller((call: Parameters<UsageManagementService['retrieveUsage']>[0]) => service.retrieveUsage(call)),
    'bulkCreateUsageSpecification': controller((call: Parameters<UsageManagementService['bulkCreateUsageSpecification']>[0]) => service.bulkCreateUsageSpecification(call)),
    'createUsageSpecification': controller((call: Parameters<UsageManagementService['createUsageSpecification']>[0]) => service.createUsageSpecification(call)),
    'deleteUsageSpecification': controller((call: Parameters<UsageManagementService['deleteUsageSpecification']>[0]) => service.deleteUsageSpecification(call)),
    'listUsageSpecification': controller((call: Parameters<UsageManagementService['listUsageSpecification']>[0]) => service.listUsageSpecification(call)),
    'patchUsageSpecification': controller((call: Parameters<UsageManagementService['patchUsageSpecification']>[0]) => service.patchUsageSpecification(call)),
    'retrieveUsageSpecification': controller((call: Parameters<UsageManagementService['retrieveUsageSpecification']>[0]) => service.retrieveUsageSpecification(call)),
  };
}
