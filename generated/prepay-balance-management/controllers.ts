// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { PrepayBalanceManagementService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: PrepayBalanceManagementService): Record<string, Controller> {
  return {
    'listAccumulatedBalance': controller((call: Parameters<PrepayBalanceManagementService['listAccumulatedBalance']>[0]) => service.listAccumulatedBalance(call)),
    'retrieveAccumulatedBalance': controller((call: Parameters<PrepayBalanceManagementService['retrieveAccumulatedBalance']>[0]) => service.retrieveAccumulatedBalance(call)),
    'bulkCreateAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['bulkCreateAdjustBalance']>[0]) => service.bulkCreateAdjustBalance(call)),
    'createAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['createAdjustBalance']>[0]) => service.createAdjustBalance(call)),
    'deleteAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['deleteAdjustBalance']>[0]) => service.deleteAdjustBalance(call)),
    'listAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['listAdjustBalance']>[0]) => service.listAdjustBalance(call)),
    'patchAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['patchAdjustBalance']>[0]) => service.patchAdjustBalance(call)),
    'retrieveAdjustBalance': controller((call: Parameters<PrepayBalanceManagementService['retrieveAdjustBalance']>[0]) => service.retrieveAdjustBalance(call)),
    'listBalanceAction': controller((call: Parameters<PrepayBalanceManagementService['listBalanceAction']>[0]) => service.listBalanceAction(call)),
    'retrieveBalanceAction': controller((call: Parameters<PrepayBalanceManagementService['retrieveBalanceAction']>[0]) => service.retrieveBalanceAction(call)),
    'bulkCreateBucket': controller((call: Parameters<PrepayBalanceManagementService['bulkCreateBucket']>[0]) => service.bulkCreateBucket(call)),
    'createBucket': controller((call: Parameters<PrepayBalanceManagementService['createBucket']>[0]) => service.createBucket(call)),
    'deleteBucket': controller((call: Parameters<PrepayBalanceManagementService['deleteBucket']>[0]) => service.deleteBucket(call)),
    'listBucket': controller((call: Parameters<PrepayBalanceManagementService['listBucket']>[0]) => service.listBucket(call)),
    'retrieveBucket': controller((call: Parameters<PrepayBalanceManagementService['retrieveBucket']>[0]) => service.retrieveBucket(call)),
    'listEventDelivery': controller((call: Parameters<PrepayBalanceManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<PrepayBalanceManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<PrepayBalanceManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<PrepayBalanceManagementService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<PrepayBalanceManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<PrepayBalanceManagementService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['bulkCreateReserveBalance']>[0]) => service.bulkCreateReserveBalance(call)),
    'createReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['createReserveBalance']>[0]) => service.createReserveBalance(call)),
    'deleteReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['deleteReserveBalance']>[0]) => service.deleteReserveBalance(call)),
    'listReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['listReserveBalance']>[0]) => service.listReserveBalance(call)),
    'patchReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['patchReserveBalance']>[0]) => service.patchReserveBalance(call)),
    'retrieveReserveBalance': controller((call: Parameters<PrepayBalanceManagementService['retrieveReserveBalance']>[0]) => service.retrieveReserveBalance(call)),
    'bulkCreateTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['bulkCreateTopupBalance']>[0]) => service.bulkCreateTopupBalance(call)),
    'createTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['createTopupBalance']>[0]) => service.createTopupBalance(call)),
    'deleteTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['deleteTopupBalance']>[0]) => service.deleteTopupBalance(call)),
    'listTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['listTopupBalance']>[0]) => service.listTopupBalance(call)),
    'patchTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['patchTopupBalance']>[0]) => service.patchTopupBalance(call)),
    'retrieveTopupBalance': controller((call: Parameters<PrepayBalanceManagementService['retrieveTopupBalance']>[0]) => service.retrieveTopupBalance(call)),
    'bulkCreateTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['bulkCreateTransferBalance']>[0]) => service.bulkCreateTransferBalance(call)),
    'createTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['createTransferBalance']>[0]) => service.createTransferBalance(call)),
    'deleteTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['deleteTransferBalance']>[0]) => service.deleteTransferBalance(call)),
    'listTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['listTransferBalance']>[0]) => service.listTransferBalance(call)),
    'patchTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['patchTransferBalance']>[0]) => service.patchTransferBalance(call)),
    'retrieveTransferBalance': controller((call: Parameters<PrepayBalanceManagementService['retrieveTransferBalance']>[0]) => service.retrieveTransferBalance(call)),
  };
}
