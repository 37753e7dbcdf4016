// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { ProductCatalogManagementService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: ProductCatalogManagementService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'PATCH', '/catalog', (call: Parameters<ProductCatalogManagementService['bulkCreateCatalog']>[0]) => service.bulkCreateCatalog(call));
  route(router, 'POST', '/catalog', (call: Parameters<ProductCatalogManagementService['createCatalog']>[0]) => service.createCatalog(call));
  route(router, 'DELETE', '/catalog/{id}', (call: Parameters<ProductCatalogManagementService['deleteCatalog']>[0]) => service.deleteCatalog(call));
  route(router, 'GET', '/catalog', (call: Parameters<ProductCatalogManagementService['listCatalog']>[0]) => service.listCatalog(call));
  route(router, 'PATCH', '/catalog/{id}', (call: Parameters<ProductCatalogManagementService['patchCatalog']>[0]) => service.patchCatalog(call));
  route(router, 'GET', '/catalog/{id}', (call: Parameters<ProductCatalogManagementService['retrieveCatalog']>[0]) => service.retrieveCatalog(call));
  route(router, 'PATCH', '/category', (call: Parameters<ProductCatalogManagementService['bulkCreateCategory']>[0]) => service.bulkCreateCategory(call));
  route(router, 'POST', '/category', (call: Parameters<ProductCatalogManagementService['createCategory']>[0]) => service.createCategory(call));
  route(router, 'DELETE', '/category/{id}', (call: Parameters<ProductCatalogManagementService['deleteCategory']>[0]) => service.deleteCategory(call));
  route(router, 'GET', '/category', (call: Parameters<ProductCatalogManagementService['listCategory']>[0]) => service.listCategory(call));
  route(router, 'PATCH', '/category/{id}', (call: Parameters<ProductCatalogManagementService['patchCategory']>[0]) => service.patchCategory(call));
  route(router, 'GET', '/category/{id}', (call: Parameters<ProductCatalogManagementService['retrieveCategory']>[0]) => service.retrieveCategory(call));
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<ProductCatalogManagementService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<ProductCatalogManagementService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<ProductCatalogManagementService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<ProductCatalogManagementService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<ProductCatalogManagementService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<ProductCatalogManagementService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/exportJob', (call: Parameters<ProductCatalogManagementService['bulkCreateExportJob']>[0]) => service.bulkCreateExportJob(call));
  route(router, 'POST', '/exportJob', (call: Parameters<ProductCatalogManagementService['createExportJob']>[0]) => service.createExportJob(call));
  route(router, 'DELETE', '/exportJob/{id}', (call: Parameters<ProductCatalogManagementService['deleteExportJob']>[0]) => service.deleteExportJob(call));
  route(router, 'GET', '/exportJob', (call: Parameters<ProductCatalogManagementService['listExportJob']>[0]) => service.listExportJob(call));
  route(router, 'GET', '/exportJob/{id}', (call: Parameters<ProductCatalogManagementService['retrieveExportJob']>[0]) => service.retrieveExportJob(call));
  route(router, 'PATCH', '/importJob', (call: Parameters<ProductCatalogManagementService['bulkCreateImportJob']>[0]) => service.bulkCreateImportJob(call));
  route(router, 'POST', '/importJob', (call: Parameters<ProductCatalogManagementService['createImportJob']>[0]) => service.createImportJob(call));
  route(router, 'DELETE', '/importJob/{id}', (call: Parameters<ProductCatalogManagementService['deleteImportJob']>[0]) => service.deleteImportJob(call));
  route(router, 'GET', '/importJob', (call: Parameters<ProductCatalogManagementService['listImportJob']>[0]) => service.listImportJob(call));
  route(router, 'GET', '/importJob/{id}', (call: Parameters<ProductCatalogManagementService['retrieveImportJob']>[0]) => service.retrieveImportJob(call));
  route(router, 'PATCH', '/productOffering', (call: Parameters<ProductCatalogManagementService['bulkCreateProductOffering']>[0]) => service.bulkCreateProductOffering(call));
  route(router, 'POST', '/productOffering', (call: Parameters<ProductCatalogManagementService['createProductOffering']>[0]) => service.createProductOffering(call));
  route(router, 'DELETE', '/productOffering/{id}', (call: Parameters<ProductCatalogManagementService['deleteProductOffering']>[0]) => service.deleteProductOffering(call));
  route(router, 'GET', '/productOffering', (call: Parameters<ProductCatalogManagementService['listProductOffering']>[0]) => service.listProductOffering(call));
  route(router, 'PATCH', '/productOffering/{id}', (call: Parameters<ProductCatalogManagementService['patchProductOffering']>[0]) => service.patchProductOffering(call));
  route(router, 'GET', '/productOffering/{id}', (call: Parameters<ProductCatalogManagementService['retrieveProductOffering']>[0]) => service.retrieveProductOffering(call));
  route(router, 'PATCH', '/productOfferingPrice', (call: Parameters<ProductCatalogManagementService['bulkCreateProductOfferingPrice']>[0]) => service.bulkCreateProductOfferingPrice(call));
  route(router, 'POST', '/productOfferingPrice', (call: Parameters<ProductCatalogManagementService['createProductOfferingPrice']>[0]) => service.createProductOfferingPrice(call));
  route(router, 'DELETE', '/productOfferingPrice/{id}', (call: Parameters<ProductCatalogManagementService['deleteProductOfferingPrice']>[0]) => service.deleteProductOfferingPrice(call));
  route(router, 'GET', '/productOfferingPrice', (call: Parameters<ProductCatalogManagementService['listProductOfferingPrice']>[0]) => service.listProductOfferingPrice(call));
  route(router, 'PATCH', '/productOfferingPrice/{id}', (call: Parameters<ProductCatalogManagementService['patchProductOfferingPrice']>[0]) => service.patchProductOfferingPrice(call));
  route(router, 'GET', '/productOfferingPrice/{id}', (call: Parameters<ProductCatalogManagementService['retrieveProductOfferingPrice']>[0]) => service.retrieveProductOfferingPrice(call));
  route(router, 'PATCH', '/productSpecification', (call: Parameters<ProductCatalogManagementService['bulkCreateProductSpecification']>[0]) => service.bulkCreateProductSpecification(call));
  route(router, 'POST', '/productSpecification', (call: Parameters<ProductCatalogManagementService['createProductSpecification']>[0]) => service.createProductSpecification(call));
  route(router, 'DELETE', '/productSpecification/{id}', (call: Parameters<ProductCatalogManagementService['deleteProductSpecification']>[0]) => service.deleteProductSpecification(call));
  route(router, 'GET', '/productSpecification', (call: Parameters<ProductCatalogManagementService['listProductSpecification']>[0]) => service.listProductSpecification(call));
  route(router, 'PATCH', '/productSpecification/{id}', (call: Parameters<ProductCatalogManagementService['patchProductSpecification']>[0]) => service.patchProductSpecification(call));
  route(router, 'GET', '/productSpecification/{id}', (call: Parameters<ProductCatalogManagementService['retrieveProductSpecification']>[0]) => service.retrieveProductSpecification(call));
  return router;
}
