// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controllersFor, type Handler } from './runtime.js';

/** Operation ids of this API, as in the contract. */
export const operationIds = [
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
  /** Create several at once, or none: PATCH /workCalendar */
  'bulkCreateWorkCalendar',
  /** Create a work calendar: POST /workCalendar */
  'createWorkCalendar',
  /** Delete a work calendar: DELETE /workCalendar/{id} */
  'deleteWorkCalendar',
  /** List work calendars: GET /workCalendar */
  'listWorkCalendar',
  /** Change a work calendar: PATCH /workCalendar/{id} */
  'patchWorkCalendar',
  /** Retrieve a work calendar by id: GET /workCalendar/{id} */
  'retrieveWorkCalendar',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
