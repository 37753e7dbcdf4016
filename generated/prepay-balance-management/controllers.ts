// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { PrepayBalanceManagementService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: PrepayBalanceManagementService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/accumulatedBalance', (call: Parameters<PrepayBalanceManagementService['listAccumulatedBalance']>[0]) => service.listAccumulatedBalance(call));
  route(router, 'GET', '/accumulatedBalance/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveAccumulatedBalance']>[0]) => service.retrieveAccumulatedBalance(call));
  route(router, 'PATCH', '/adjustBalance', (call: Parameters<PrepayBalanceManagementService['bulkCreateAdjustBalance']>[0]) => service.bulkCreateAdjustBalance(call));
  route(router, 'POST', '/adjustBalance', (call: Parameters<PrepayBalanceManagementService['createAdjustBalance']>[0]) => service.createAdjustBalance(call));
  route(router, 'DELETE', '/adjustBalance/{id}', (call: Parameters<PrepayBalanceManagementService['deleteAdjustBalance']>[0]) => service.deleteAdjustBalance(call));
  route(router, 'GET', '/adjustBalance', (call: Parameters<PrepayBalanceManagementService['listAdjustBalance']>[0]) => service.listAdjustBalance(call));
  route(router, 'PATCH', '/adjustBalance/{id}', (call: Parameters<PrepayBalanceManagementService['patchAdjustBalance']>[0]) => service.patchAdjustBalance(call));
  route(router, 'GET', '/adjustBalance/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveAdjustBalance']>[0]) => service.retrieveAdjustBalance(call));
  route(router, 'GET', '/balanceAction', (call: Parameters<PrepayBalanceManagementService['listBalanceAction']>[0]) => service.listBalanceAction(call));
  route(router, 'GET', '/balanceAction/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveBalanceAction']>[0]) => service.retrieveBalanceAction(call));
  route(router, 'PATCH', '/bucket', (call: Parameters<PrepayBalanceManagementService['bulkCreateBucket']>[0]) => service.bulkCreateBucket(call));
  route(router, 'POST', '/bucket', (call: Parameters<PrepayBalanceManagementService['createBucket']>[0]) => service.createBucket(call));
  route(router, 'DELETE', '/bucket/{id}', (call: Parameters<PrepayBalanceManagementService['deleteBucket']>[0]) => service.deleteBucket(call));
  route(router, 'GET', '/bucket', (call: Parameters<PrepayBalanceManagementService['listBucket']>[0]) => service.listBucket(call));
  route(router, 'GET', '/bucket/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveBucket']>[0]) => service.retrieveBucket(call));
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<PrepayBalanceManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<PrepayBalanceManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<PrepayBalanceManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<PrepayBalanceManagementService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<PrepayBalanceManagementService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/reserveBalance', (call: Parameters<PrepayBalanceManagementService['bulkCreateReserveBalance']>[0]) => service.bulkCreateReserveBalance(call));
  route(router, 'POST', '/reserveBalance', (call: Parameters<PrepayBalanceManagementService['createReserveBalance']>[0]) => service.createReserveBalance(call));
  route(router, 'DELETE', '/reserveBalance/{id}', (call: Parameters<PrepayBalanceManagementService['deleteReserveBalance']>[0]) => service.deleteReserveBalance(call));
  route(router, 'GET', '/reserveBalance', (call: Parameters<PrepayBalanceManagementService['listReserveBalance']>[0]) => service.listReserveBalance(call));
  route(router, 'PATCH', '/reserveBalance/{id}', (call: Parameters<PrepayBalanceManagementService['patchReserveBalance']>[0]) => service.patchReserveBalance(call));
  route(router, 'GET', '/reserveBalance/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveReserveBalance']>[0]) => service.retrieveReserveBalance(call));
  route(router, 'PATCH', '/topupBalance', (call: Parameters<PrepayBalanceManagementService['bulkCreateTopupBalance']>[0]) => service.bulkCreateTopupBalance(call));
  route(router, 'POST', '/topupBalance', (call: Parameters<PrepayBalanceManagementService['createTopupBalance']>[0]) => service.createTopupBalance(call));
  route(router, 'DELETE', '/topupBalance/{id}', (call: Parameters<PrepayBalanceManagementService['deleteTopupBalance']>[0]) => service.deleteTopupBalance(call));
  route(router, 'GET', '/topupBalance', (call: Parameters<PrepayBalanceManagementService['listTopupBalance']>[0]) => service.listTopupBalance(call));
  route(router, 'PATCH', '/topupBalance/{id}', (call: Parameters<PrepayBalanceManagementService['patchTopupBalance']>[0]) => service.patchTopupBalance(call));
  route(router, 'GET', '/topupBalance/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveTopupBalance']>[0]) => service.retrieveTopupBalance(call));
  route(router, 'PATCH', '/transferBalance', (call: Parameters<PrepayBalanceManagementService['bulkCreateTransferBalance']>[0]) => service.bulkCreateTransferBalance(call));
  route(router, 'POST', '/transferBalance', (call: Parameters<PrepayBalanceManagementService['createTransferBalance']>[0]) => service.createTransferBalance(call));
  route(router, 'DELETE', '/transferBalance/{id}', (call: Parameters<PrepayBalanceManagementService['deleteTransferBalance']>[0]) => service.deleteTransferBalance(call));
  route(router, 'GET', '/transferBalance', (call: Parameters<PrepayBalanceManagementService['listTransferBalance']>[0]) => service.listTransferBalance(call));
  route(router, 'PATCH', '/transferBalance/{id}', (call: Parameters<PrepayBalanceManagementService['patchTransferBalance']>[0]) => service.patchTransferBalance(call));
  route(router, 'GET', '/transferBalance/{id}', (call: Parameters<PrepayBalanceManagementService['retrieveTransferBalance']>[0]) => service.retrieveTransferBalance(call));
  return router;
}
