// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface ProductInventoryEvents {
  ProductAttributeValueChangeEvent: models.ProductAttributeValueChangeEvent;
  ProductBatchEvent: models.ProductBatchEvent;
  ProductCreateEvent: models.ProductCreateEvent;
  ProductDeleteEvent: models.ProductDeleteEvent;
  ProductStateChangeEvent: models.ProductStateChangeEvent;
}

const eventTypes: readonly (keyof ProductInventoryEvents)[] = [
  'ProductAttributeValueChangeEvent',
  'ProductBatchEvent',
  'ProductCreateEvent',
  'ProductDeleteEvent',
  'ProductStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<ProductInventoryEvents>): EventReceiver => receiver(options);

/** Client of TMF637 Product Inventory 4.0.0. */
export class ProductInventoryClient extends ApiClient<ProductInventoryEvents> {
  readonly product: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.Product, models.ProductCreate, models.ProductUpdate> = this.resource('/product');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/productInventory/v4', eventTypes);
  }
}
