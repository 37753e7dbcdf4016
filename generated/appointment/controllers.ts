// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controllersFor, type Handler } from './runtime.js';

/** Operation ids of this API, as in the contract. */
export const operationIds = [
  /** Create several at once, or none: PATCH /appointment */
  'bulkCreateAppointment',
  /** Create an appointment: POST /appointment */
  'createAppointment',
  /** Delete an appointment: DELETE /appointment/{id} */
  'deleteAppointment',
  /** List appointments: GET /appointment */
  'listAppointment',
  /** Change an appointment: PATCH /appointment/{id} */
  'patchAppointment',
  /** Retrieve an appointment by id: GET /appointment/{id} */
  'retrieveAppointment',
  /** List what became of the events of a subscription: GET /hub/{id}/delivery */
  'listEventDelivery',
  /** List event subscriptions: GET /hub */
  'listEventSubscription',
  /** Deliver events of a subscription again: POST /hub/{id}/redeliver */
  'redeliverEvents',
  /** Subscribe to events: POST /hub */
  'registerListener',
  /** Resume a suspended event subscription: POST /hub/{id}/resume */
  'resumeEventSubscription',
  /** Retrieve an event subscription by id: GET /hub/{id} */
  'retrieveEventSubscription',
  /** Replace the secret of an event subscription: POST /hub/{id}/secret */
  'rotateEventSubscriptionSecret',
  /** Unsubscribe from events: DELETE /hub/{id} */
  'unregisterListener',
  /** Create several at once, or none: PATCH /searchTimeSlot */
  'bulkCreateSearchTimeSlot',
  /** Create a search time slot: POST /searchTimeSlot */
  'createSearchTimeSlot',
  /** Delete a search time slot: DELETE /searchTimeSlot/{id} */
  'deleteSearchTimeSlot',
  /** List search time slots: GET /searchTimeSlot */
  'listSearchTimeSlot',
  /** Change a search time slot: PATCH /searchTimeSlot/{id} */
  'patchSearchTimeSlot',
  /** Retrieve a search time slot by id: GET /searchTimeSlot/{id} */
  'retrieveSearchTimeSlot',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
