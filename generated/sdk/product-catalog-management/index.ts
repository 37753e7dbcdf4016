// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface ProductCatalogManagementEvents {
  CatalogAttributeValueChangeEvent: models.CatalogAttributeValueChangeEvent;
  CatalogBatchEvent: models.CatalogBatchEvent;
  CatalogCreateEvent: models.CatalogCreateEvent;
  CatalogDeleteEvent: models.CatalogDeleteEvent;
  CatalogStateChangeEvent: models.CatalogStateChangeEvent;
  CategoryAttributeValueChangeEvent: models.CategoryAttributeValueChangeEvent;
  CategoryCreateEvent: models.CategoryCreateEvent;
  CategoryDeleteEvent: models.CategoryDeleteEvent;
  CategoryStateChangeEvent: models.CategoryStateChangeEvent;
  ProductOfferingAttributeValueChangeEvent: models.ProductOfferingAttributeValueChangeEvent;
  ProductOfferingCreateEvent: models.ProductOfferingCreateEvent;
  ProductOfferingDeleteEvent: models.ProductOfferingDeleteEvent;
  ProductOfferingPriceAttributeValueChangeEvent: models.ProductOfferingPriceAttributeValueChangeEvent;
  ProductOfferingPriceCreateEvent: models.ProductOfferingPriceCreateEvent;
  ProductOfferingPriceDeleteEvent: models.ProductOfferingPriceDeleteEvent;
  ProductOfferingPriceStateChangeEvent: models.ProductOfferingPriceStateChangeEvent;
  ProductOfferingStateChangeEvent: models.ProductOfferingStateChangeEvent;
  ProductSpecificationAttributeValueChangeEvent: models.ProductSpecificationAttributeValueChangeEvent;
  ProductSpecificationCreateEvent: models.ProductSpecificationCreateEvent;
  ProductSpecificationDeleteEvent: models.ProductSpecificationDeleteEvent;
  ProductSpecificationStateChangeEvent: models.ProductSpecificationStateChangeEvent;
}

const eventTypes: readonly (keyof ProductCatalogManagementEvents)[] = [
  'CatalogAttributeValueChangeEvent',
  'CatalogBatchEvent',
  'CatalogCreateEvent',
  'CatalogDeleteEvent',
  'CatalogStateChangeEvent',
  'CategoryAttributeValueChangeEvent',
  'CategoryCreateEvent',
  'CategoryDeleteEvent',
  'CategoryStateChangeEvent',
  'ProductOfferingAttributeValueChangeEvent',
  'ProductOfferingCreateEvent',
  'ProductOfferingDeleteEvent',
  'ProductOfferingPriceAttributeValueChangeEvent',
  'ProductOfferingPriceCreateEvent',
  'ProductOfferingPriceDeleteEvent',
  'ProductOfferingPriceStateChangeEvent',
  'ProductOfferingStateChangeEvent',
  'ProductSpecificationAttributeValueChangeEvent',
  'ProductSpecificationCreateEvent',
  'ProductSpecificationDeleteEvent',
  'ProductSpecificationStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<ProductCatalogManagementEvents>): EventReceiver => receiver(options);

/** Client of TMF620 Product Catalog 4.1.0. */
export class ProductCatalogManagementClient extends ApiClient<ProductCatalogManagementEvents> {
  readonly catalog: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.Catalog, models.CatalogCreate, models.CatalogUpdate> = this.resource('/catalog');

  readonly category: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.Category, models.CategoryCreate, models.CategoryUpdate> = this.resource('/category');

  readonly exportJob: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'delete', models.ExportJob, models.ExportJobCreate, Omit<models.ExportJob, 'id' | 'href'>> = this.resource('/exportJob');

  readonly importJob: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'delete', models.ImportJob, models.ImportJobCreate, Omit<models.ImportJob, 'id' | 'href'>> = this.resource('/importJob');

  readonly productOffering: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.ProductOffering, models.ProductOfferingCreate, models.ProductOfferingUpdate> = this.resource('/productOffering');

  readonly productOfferingPrice: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.ProductOfferingPrice, models.ProductOfferingPriceCreate, models.ProductOfferingPriceUpdate> = this.resource('/productOfferingPrice');

  readonly productSpecification: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.ProductSpecification, models.ProductSpecificationCreate, models.ProductSpecificationUpdate> = this.resource('/productSpecification');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/productCatalogManagement/v4', eventTypes);
  }
}
