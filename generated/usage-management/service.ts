// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface UsageManagementService {
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

  /** Create several at once, or none: PATCH /usage */
  bulkCreateUsage(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a usage: POST /usage */
  createUsage(
    call: Call<{  }, models.UsageCreate>,
  ): Promise<Answer<models.Usage>>;

  /** Delete a usage: DELETE /usage/{id} */
  deleteUsage(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List usages: GET /usage */
  listUsage(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.Usage[]>>;

  /** Change a usage: PATCH /usage/{id} */
  patchUsage(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.Usage>>;

  /** Retrieve a usage by id: GET /usage/{id} */
  retrieveUsage(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.Usage>>;

  /** Create several at once, or none: PATCH /usageSpecification */
  bulkCreateUsageSpecification(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a usage specification: POST /usageSpecification */
  createUsageSpecification(
    call: Call<{  }, models.UsageSpecificationCreate>,
  ): Promise<Answer<models.UsageSpecification>>;

  /** Delete a usage specification: DELETE /usageSpecification/{id} */
  deleteUsageSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List usage specifications: GET /usageSpecification */
  listUsageSpecification(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.UsageSpecification[]>>;

  /** Change a usage specification: PATCH /usageSpecification/{id} */
  patchUsageSpecification(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.UsageSpecification>>;

  /** Retrieve a usage specification by id: GET /usageSpecification/{id} */
  retrieveUsageSpecification(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.UsageSpecification>>;

}
