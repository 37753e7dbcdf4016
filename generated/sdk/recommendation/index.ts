// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface RecommendationEvents {
  QueryProductRecommendationCreateEvent: models.QueryProductRecommendationCreateEvent;
  QueryProductRecommendationStateChangeEvent: models.QueryProductRecommendationStateChangeEvent;
}

const eventTypes: readonly (keyof RecommendationEvents)[] = [
  'QueryProductRecommendationCreateEvent',
  'QueryProductRecommendationStateChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<RecommendationEvents>): EventReceiver => receiver(options);

/** Client of TMF680 Recommendation 4.0.0. */
export class RecommendationClient extends ApiClient<RecommendationEvents> {
  readonly queryProductRecommendation: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get', models.QueryProductRecommendation, models.QueryProductRecommendationCreate, Omit<models.QueryProductRecommendation, 'id' | 'href'>> = this.resource('/queryProductRecommendation');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/recommendation/v4', eventTypes);
  }
}
