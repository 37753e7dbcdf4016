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
  /** Create several at once, or none: PATCH /usage */
  'bulkCreateUsage',
  /** Create a usage: POST /usage */
  'createUsage',
  /** Delete a usage: DELETE /usage/{id} */
  'deleteUsage',
  /** List usages: GET /usage */
  'listUsage',
  /** Change a usage: PATCH /usage/{id} */
  'patchUsage',
  /** Retrieve a usage by id: GET /usage/{id} */
  'retrieveUsage',
  /** Create several at once, or none: PATCH /usageSpecification */
  'bulkCreateUsageSpecification',
  /** Create a usage specification: POST /usageSpecification */
  'createUsageSpecification',
  /** Delete a usage specification: DELETE /usageSpecification/{id} */
  'deleteUsageSpecification',
  /** List usage specifications: GET /usageSpecification */
  'listUsageSpecification',
  /** Change a usage specification: PATCH /usageSpecification/{id} */
  'patchUsageSpecification',
  /** Retrieve a usage specification by id: GET /usageSpecification/{id} */
  'retrieveUsageSpecification',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
