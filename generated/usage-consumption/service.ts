// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface UsageConsumptionService {
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

  /** Create several at once, or none: PATCH /queryUsageConsumption */
  bulkCreateQueryUsageConsumption(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a query usage consumption: POST /queryUsageConsumption */
  createQueryUsageConsumption(
    call: Call<{  }, models.QueryUsageConsumptionCreate>,
  ): Promise<Answer<models.QueryUsageConsumption>>;

  /** Delete a query usage consumption: DELETE /queryUsageConsumption/{id} */
  deleteQueryUsageConsumption(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List query usage consumptions: GET /queryUsageConsumption */
  listQueryUsageConsumption(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.QueryUsageConsumption[]>>;

  /** Retrieve a query usage consumption by id: GET /queryUsageConsumption/{id} */
  retrieveQueryUsageConsumption(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.QueryUsageConsumption>>;

}
