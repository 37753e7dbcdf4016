// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface AppointmentService {
  /** Create several at once, or none: PATCH /appointment */
  bulkCreateAppointment(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create an appointment: POST /appointment */
  createAppointment(
    call: Call<{  }, models.AppointmentCreate>,
  ): Promise<Answer<models.Appointment>>;

  /** Delete an appointment: DELETE /appointment/{id} */
  deleteAppointment(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List appointments: GET /appointment */
  listAppointment(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.Appointment[]>>;

  /** Change an appointment: PATCH /appointment/{id} */
  patchAppointment(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.Appointment>>;

  /** Retrieve an appointment by id: GET /appointment/{id} */
  retrieveAppointment(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.Appointment>>;

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

  /** Create several at once, or none: PATCH /searchTimeSlot */
  bulkCreateSearchTimeSlot(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a search time slot: POST /searchTimeSlot */
  createSearchTimeSlot(
    call: Call<{  }, models.SearchTimeSlotCreate>,
  ): Promise<Answer<models.SearchTimeSlot>>;

  /** Delete a search time slot: DELETE /searchTimeSlot/{id} */
  deleteSearchTimeSlot(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List search time slots: GET /searchTimeSlot */
  listSearchTimeSlot(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.SearchTimeSlot[]>>;

  /** Change a search time slot: PATCH /searchTimeSlot/{id} */
  patchSearchTimeSlot(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.SearchTimeSlot>>;

  /** Retrieve a search time slot by id: GET /searchTimeSlot/{id} */
  retrieveSearchTimeSlot(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.SearchTimeSlot>>;

}
