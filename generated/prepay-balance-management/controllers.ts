// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controllersFor, type Handler } from './runtime.js';

/** Operation ids of this API, as in the contract. */
export const operationIds = [
  /** List accumulated balances: GET /accumulatedBalance */
  'listAccumulatedBalance',
  /** Retrieve an accumulated balance by id: GET /accumulatedBalance/{id} */
  'retrieveAccumulatedBalance',
  /** Create several at once, or none: PATCH /adjustBalance */
  'bulkCreateAdjustBalance',
  /** Create an adjust balance: POST /adjustBalance */
  'createAdjustBalance',
  /** Delete an adjust balance: DELETE /adjustBalance/{id} */
  'deleteAdjustBalance',
  /** List adjust balances: GET /adjustBalance */
  'listAdjustBalance',
  /** Change an adjust balance: PATCH /adjustBalance/{id} */
  'patchAdjustBalance',
  /** Retrieve an adjust balance by id: GET /adjustBalance/{id} */
  'retrieveAdjustBalance',
  /** List balance actions: GET /balanceAction */
  'listBalanceAction',
  /** Retrieve a balance action by id: GET /balanceAction/{id} */
  'retrieveBalanceAction',
  /** Create several at once, or none: PATCH /bucket */
  'bulkCreateBucket',
  /** Create a bucket: POST /bucket */
  'createBucket',
  /** Delete a bucket: DELETE /bucket/{id} */
  'deleteBucket',
  /** List buckets: GET /bucket */
  'listBucket',
  /** Retrieve a bucket by id: GET /bucket/{id} */
  'retrieveBucket',
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
  /** Create several at once, or none: PATCH /reserveBalance */
  'bulkCreateReserveBalance',
  /** Create a reserve balance: POST /reserveBalance */
  'createReserveBalance',
  /** Delete a reserve balance: DELETE /reserveBalance/{id} */
  'deleteReserveBalance',
  /** List reserve balances: GET /reserveBalance */
  'listReserveBalance',
  /** Change a reserve balance: PATCH /reserveBalance/{id} */
  'patchReserveBalance',
  /** Retrieve a reserve balance by id: GET /reserveBalance/{id} */
  'retrieveReserveBalance',
  /** Create several at once, or none: PATCH /topupBalance */
  'bulkCreateTopupBalance',
  /** Create a topup balance: POST /topupBalance */
  'createTopupBalance',
  /** Delete a topup balance: DELETE /topupBalance/{id} */
  'deleteTopupBalance',
  /** List topup balances: GET /topupBalance */
  'listTopupBalance',
  /** Change a topup balance: PATCH /topupBalance/{id} */
  'patchTopupBalance',
  /** Retrieve a topup balance by id: GET /topupBalance/{id} */
  'retrieveTopupBalance',
  /** Create several at once, or none: PATCH /transferBalance */
  'bulkCreateTransferBalance',
  /** Create a transfer balance: POST /transferBalance */
  'createTransferBalance',
  /** Delete a transfer balance: DELETE /transferBalance/{id} */
  'deleteTransferBalance',
  /** List transfer balances: GET /transferBalance */
  'listTransferBalance',
  /** Change a transfer balance: PATCH /transferBalance/{id} */
  'patchTransferBalance',
  /** Retrieve a transfer balance by id: GET /transferBalance/{id} */
  'retrieveTransferBalance',
] as const;

export type OperationId = (typeof operationIds)[number];

/** Creates an Express controller for each operation. Throws if an operation has no handler. */
export function controllers(handlers: Readonly<Record<string, Handler>>): Record<OperationId, Controller> {
  return controllersFor(operationIds, handlers);
}
