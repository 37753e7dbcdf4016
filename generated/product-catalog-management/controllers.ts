// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controllersFor, type Handler } from './runtime.js';

/** Operation ids of this API, as in the contract. */
export const operationIds = [
  /** Create several at once, or none: PATCH /catalog */
  'bulkCreateCatalog',
  /** Create a catalog: POST /catalog */
  'createCatalog',
  /** Delete a catalog: DELETE /catalog/{id} */
  'deleteCatalog',
  /** List catalogs: GET /catalog */
  'listCatalog',
  /** Change a catalog: PATCH /catalog/{id} */
  'patchCatalog',
  /** Retrieve a catalog by id: GET /catalog/{id} */
  'retrieveCatalog',
  /** Create several at once, or none: PATCH /category */
  'bulkCreateCategory',
  /** Create a category: POST /category */
  'createCategory',
  /** Delete a category: DELETE /category/{id} */
  'deleteCategory',
  /** List categories: GET /category */
  'listCategory',
  /** Change a category: PATCH /category/{id} */
  'patchCategory',
  /** Retrieve a category by id: GET /category/{id} */
  'retrieveCategory',
  /** List what became of the events of a subscription: GET /hub/{id}/delivery */
  'listEventDelivery',
  /** List event subscriptions: GET /hub */
  'listEventSubscription',
  /** Deliver events of a subscription again: POST /hub/{id}/redeliver */
  'redeliverEvents',
  /** Subscribe to events: POST /hub */
  'registerListener',
  /** Resume a suspended event subscription: POST /hub/{id}/resume */
  'resumeEventSubscription',
  /** Retrieve an event subscription by id: GET /hub/{id} */
  'retrieveEventSubscription',
  /** Replace the secret of an event subscription: POST /hub/{id}/secret */
  'rotateEventSubscriptionSecret',
  /** Unsubscribe from events: DELETE /hub/{id} */
  'unregisterListener',
  /** Create several at once, or none: PATCH /exportJob */
  'bulkCreateExportJob',
  /** Create an export job: POST /exportJob */
  'createExportJob',
  /** Delete an export job: DELETE /exportJob/{id} */
  'deleteExportJob',
  /** List export jobs: GET /exportJob */
  'listExportJob',
  /** Retrieve an export job by id: GET /exportJob/{id} */
  'retrieveExportJob',
  /** Create several at once, or none: PATCH /importJob */
  'bulkCreateImportJob',
  /** Create an import job: POST /importJob */
  'createImportJob',
  /** Delete an import job: DELETE /importJob/{id} */
  'deleteImportJob',
  /** List import jobs: GET /importJob */
  'listImportJob',
  /** Retrieve an import job by id: GET /importJob/{id} */
  'retrieveImportJob',
  /** Create several at once, or none: PATCH /productOffering */
  'bulkCreateProductOffering',
  /** Create a product offering: POST /productOffering */
  'createProductOffering',
  /** Delete a product offering: DELETE /productOffering/{id} */
  'deleteProductOffering',
  /** List product offerings: GET /productOffering */
  'listProductOffering',
  /** Change a product offering: PATCH /productOffering/{id} */
  'patchProductOffering',
  /** Retrieve a product offering by id: GET /productOffering/{id} */
  'retrieveProductOffering',
  /** Create several at once, or none: PATCH /productOfferingPrice */
  'bulkCreateProductOfferingPrice',
  /** Create a product offering price: POST /productOfferingPrice */
  'createProductOfferingPrice',
  /** Delete a product offering price: DELETE /productOfferingPrice/{id} */
  'deleteProductOfferingPrice',
  /** List product offering prices: GET /productOfferingPrice */
  'listProductOfferingPrice',
  /** Change a product offering price: PATCH /productOfferingPrice/{id} */
  'patchProductOfferingPrice',
  /** Retrieve a product offering price by id: GET /productOfferingPrice/{id} */
  'retrieveProductOfferingPrice',
  /** Create several at once, or none: PATCH /productSpecification */
  'bulkCreateProductSpecification',
  /** Create a product specification: POST /productSpecification */
  'createProductSpecification',
  /** Delete a product specification: DELETE /productSpecification/{id} */
  'deleteProductSpecification',
  /** List product specifications: GET /productSpecification */
  'listProductSpecification',
  /** Change a product specification: PATCH /productSpecification/{id} */
  'patchProductSpecification',
  /** Retrieve a product specification by id: GET /productSpecification/{id} */
  'retrieveProductSpecification',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
