// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface ProductCatalogManagementService {
  /** Create several at once, or none: PATCH /catalog */
  bulkCreateCatalog(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a catalog: POST /catalog */
  createCatalog(
    call: Call<{  }, models.CatalogCreate>,
  ): Promise<Answer<models.Catalog>>;

  /** Delete a catalog: DELETE /catalog/{id} */
  deleteCatalog(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List catalogs: GET /catalog */
  listCatalog(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.Catalog[]>>;

  /** Change a catalog: PATCH /catalog/{id} */
  patchCatalog(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.Catalog>>;

  /** Retrieve a catalog by id: GET /catalog/{id} */
  retrieveCatalog(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.Catalog>>;

  /** Create several at once, or none: PATCH /category */
  bulkCreateCategory(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a category: POST /category */
  createCategory(
    call: Call<{  }, models.CategoryCreate>,
  ): Promise<Answer<models.Category>>;

  /** Delete a category: DELETE /category/{id} */
  deleteCategory(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List categories: GET /category */
  listCategory(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.Category[]>>;

  /** Change a category: PATCH /category/{id} */
  patchCategory(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.Category>>;

  /** Retrieve a category by id: GET /category/{id} */
  retrieveCategory(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.Category>>;

  /** List what became of the events of a subscription: GET /hub/{id}/delivery */
  listEventDelivery(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.EventDelivery[]>>;

  /** List event subscriptions: GET /hub */
  listEventSubscription(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.EventSubscription[]>>;

  /** Deliver events of a subscription again: POST /hub/{id}/redeliver */
  redeliverEvents(
    call: Call<{ 'id': string }, models.EventRedelivery>,
  ): Promise<Answer<models.EventRedeliveryResult>>;

  /** Subscribe to events: POST /hub */
  registerListener(
    call: Call<{  }, models.EventSubscriptionInput>,
  ): Promise<Answer<models.EventSubscription>>;

  /** Retrieve an event subscription by id: GET /hub/{id} */
  retrieveEventSubscription(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.EventSubscription>>;

  /** Unsubscribe from events: DELETE /hub/{id} */
  unregisterListener(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** Create several at once, or none: PATCH /exportJob */
  bulkCreateExportJob(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create an export job: POST /exportJob */
  createExportJob(
    call: Call<{  }, models.ExportJobCreate>,
  ): Promise<Answer<models.ExportJob>>;

  /** Delete an export job: DELETE /exportJob/{id} */
  deleteExportJob(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List export jobs: GET /exportJob */
  listExportJob(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ExportJob[]>>;

  /** Retrieve an export job by id: GET /exportJob/{id} */
  retrieveExportJob(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ExportJob>>;

  /** Create several at once, or none: PATCH /importJob */
  bulkCreateImportJob(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create an import job: POST /importJob */
  createImportJob(
    call: Call<{  }, models.ImportJobCreate>,
  ): Promise<Answer<models.ImportJob>>;

  /** Delete an import job: DELETE /importJob/{id} */
  deleteImportJob(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List import jobs: GET /importJob */
  listImportJob(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ImportJob[]>>;

  /** Retrieve an import job by id: GET /importJob/{id} */
  retrieveImportJob(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ImportJob>>;

  /** Create several at once, or none: PATCH /productOffering */
  bulkCreateProductOffering(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a product offering: POST /productOffering */
  createProductOffering(
    call: Call<{  }, models.ProductOfferingCreate>,
  ): Promise<Answer<models.ProductOffering>>;

  /** Delete a product offering: DELETE /productOffering/{id} */
  deleteProductOffering(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List product offerings: GET /productOffering */
  listProductOffering(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ProductOffering[]>>;

  /** Change a product offering: PATCH /productOffering/{id} */
  patchProductOffering(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.ProductOffering>>;

  /** Retrieve a product offering by id: GET /productOffering/{id} */
  retrieveProductOffering(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ProductOffering>>;

  /** Create several at once, or none: PATCH /productOfferingPrice */
  bulkCreateProductOfferingPrice(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a product offering price: POST /productOfferingPrice */
  createProductOfferingPrice(
    call: Call<{  }, models.ProductOfferingPriceCreate>,
  ): Promise<Answer<models.ProductOfferingPrice>>;

  /** Delete a product offering price: DELETE /productOfferingPrice/{id} */
  deleteProductOfferingPrice(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List product offering prices: GET /productOfferingPrice */
  listProductOfferingPrice(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ProductOfferingPrice[]>>;

  /** Change a product offering price: PATCH /productOfferingPrice/{id} */
  patchProductOfferingPrice(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.ProductOfferingPrice>>;

  /** Retrieve a product offering price by id: GET /productOfferingPrice/{id} */
  retrieveProductOfferingPrice(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ProductOfferingPrice>>;

  /** Create several at once, or none: PATCH /productSpecification */
  bulkCreateProductSpecification(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a product specification: POST /productSpecification */
  createProductSpecification(
    call: Call<{  }, models.ProductSpecificationCreate>,
  ): Promise<Answer<models.ProductSpecification>>;

  /** Delete a product specification: DELETE /productSpecification/{id} */
  deleteProductSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List product specifications: GET /productSpecification */
  listProductSpecification(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ProductSpecification[]>>;

  /** Change a product specification: PATCH /productSpecification/{id} */
  patchProductSpecification(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.ProductSpecification>>;

  /** Retrieve a product specification by id: GET /productSpecification/{id} */
  retrieveProductSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ProductSpecification>>;

}
