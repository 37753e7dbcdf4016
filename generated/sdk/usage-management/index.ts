// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface UsageManagementEvents {
  UsageAttributeValueChangeEvent: models.UsageAttributeValueChangeEvent;
  UsageCreateEvent: models.UsageCreateEvent;
  UsageDeleteEvent: models.UsageDeleteEvent;
  UsageSpecificationAttributeValueChangeEvent: models.UsageSpecificationAttributeValueChangeEvent;
  UsageSpecificationCreateEvent: models.UsageSpecificationCreateEvent;
  UsageSpecificationDeleteEvent: models.UsageSpecificationDeleteEvent;
  UsageStateChangeEvent: models.UsageStateChangeEvent;
}

const eventTypes: readonly (keyof UsageManagementEvents)[] = [
  'UsageAttributeValueChangeEvent',
  'UsageCreateEvent',
  'UsageDeleteEvent',
  'UsageSpecificationAttributeValueChangeEvent',
  'UsageSpecificationCreateEvent',
  'UsageSpecificationDeleteEvent',
  'UsageStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<UsageManagementEvents>): EventReceiver => receiver(options);

/** Client of TMF635 Usage Management 4.0.0. */
export class UsageManagementClient extends ApiClient<UsageManagementEvents> {
  readonly usage: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.Usage, models.UsageCreate, models.UsageUpdate> = this.resource('/usage');

  readonly usageSpecification: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.UsageSpecification, models.UsageSpecificationCreate, models.UsageSpecificationUpdate> = this.resource('/usageSpecification');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/usageManagement/v4', eventTypes);
  }
}
