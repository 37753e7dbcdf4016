// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface WorkCalendarService {
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

  /** Create several at once, or none: PATCH /workCalendar */
  bulkCreateWorkCalendar(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a work calendar: POST /workCalendar */
  createWorkCalendar(
    call: Call<{  }, models.WorkCalendarCreate>,
  ): Promise<Answer<models.WorkCalendar>>;

  /** Delete a work calendar: DELETE /workCalendar/{id} */
  deleteWorkCalendar(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List work calendars: GET /workCalendar */
  listWorkCalendar(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.WorkCalendar[]>>;

  /** Change a work calendar: PATCH /workCalendar/{id} */
  patchWorkCalendar(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.WorkCalendar>>;

  /** Retrieve a work calendar by id: GET /workCalendar/{id} */
  retrieveWorkCalendar(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.WorkCalendar>>;

}
