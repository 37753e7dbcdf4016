// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { ProductInventoryService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: ProductInventoryService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<ProductInventoryService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<ProductInventoryService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<ProductInventoryService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<ProductInventoryService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<ProductInventoryService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<ProductInventoryService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/product', (call: Parameters<ProductInventoryService['bulkCreateProduct']>[0]) => service.bulkCreateProduct(call));
  route(router, 'POST', '/product', (call: Parameters<ProductInventoryService['createProduct']>[0]) => service.createProduct(call));
  route(router, 'DELETE', '/product/{id}', (call: Parameters<ProductInventoryService['deleteProduct']>[0]) => service.deleteProduct(call));
  route(router, 'GET', '/product', (call: Parameters<ProductInventoryService['listProduct']>[0]) => service.listProduct(call));
  route(router, 'PATCH', '/product/{id}', (call: Parameters<ProductInventoryService['patchProduct']>[0]) => service.patchProduct(call));
  route(router, 'GET', '/product/{id}', (call: Parameters<ProductInventoryService['retrieveProduct']>[0]) => service.retrieveProduct(call));
  return router;
}
