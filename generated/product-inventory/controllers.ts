// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { ProductInventoryService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: ProductInventoryService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<ProductInventoryService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<ProductInventoryService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<ProductInventoryService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<ProductInventoryService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<ProductInventoryService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<ProductInventoryService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateProduct': controller((call: Parameters<ProductInventoryService['bulkCreateProduct']>[0]) => service.bulkCreateProduct(call)),
    'createProduct': controller((call: Parameters<ProductInventoryService['createProduct']>[0]) => service.createProduct(call)),
    'deleteProduct': controller((call: Parameters<ProductInventoryService['deleteProduct']>[0]) => service.deleteProduct(call)),
    'listProduct': controller((call: Parameters<ProductInventoryService['listProduct']>[0]) => service.listProduct(call)),
    'patchProduct': controller((call: Parameters<ProductInventoryService['patchProduct']>[0]) => service.patchProduct(call)),
    'retrieveProduct': controller((call: Parameters<ProductInventoryService['retrieveProduct']>[0]) => service.retrieveProduct(call)),
  };
}
