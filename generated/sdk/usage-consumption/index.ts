// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface UsageConsumptionEvents {
  QueryUsageConsumptionCreateEvent: models.QueryUsageConsumptionCreateEvent;
  QueryUsageConsumptionDeleteEvent: models.QueryUsageConsumptionDeleteEvent;
}

const eventTypes: readonly (keyof UsageConsumptionEvents)[] = [
  'QueryUsageConsumptionCreateEvent',
  'QueryUsageConsumptionDeleteEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<UsageConsumptionEvents>): EventReceiver => receiver(options);

/** Client of TMF677 Usage Consumption 4.0.0. */
export class UsageConsumptionClient extends ApiClient<UsageConsumptionEvents> {
  readonly queryUsageConsumption: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'delete', models.QueryUsageConsumption, models.QueryUsageConsumptionCreate, Omit<models.QueryUsageConsumption, 'id' | 'href'>> = this.resource('/queryUsageConsumption');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/usageConsumption/v4', eventTypes);
  }
}
