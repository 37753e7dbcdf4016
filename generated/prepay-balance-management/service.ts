// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface PrepayBalanceManagementService {
  /** List accumulated balances: GET /accumulatedBalance */
  listAccumulatedBalance(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.AccumulatedBalance[]>>;

  /** Retrieve an accumulated balance by id: GET /accumulatedBalance/{id} */
  retrieveAccumulatedBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.AccumulatedBalance>>;

  /** Create several at once, or none: PATCH /adjustBalance */
  bulkCreateAdjustBalance(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create an adjust balance: POST /adjustBalance */
  createAdjustBalance(
    call: Call<{  }, models.AdjustBalanceCreate>,
  ): Promise<Answer<models.AdjustBalance>>;

  /** Delete an adjust balance: DELETE /adjustBalance/{id} */
  deleteAdjustBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List adjust balances: GET /adjustBalance */
  listAdjustBalance(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.AdjustBalance[]>>;

  /** Change an adjust balance: PATCH /adjustBalance/{id} */
  patchAdjustBalance(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.AdjustBalance>>;

  /** Retrieve an adjust balance by id: GET /adjustBalance/{id} */
  retrieveAdjustBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.AdjustBalance>>;

  /** List balance actions: GET /balanceAction */
  listBalanceAction(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.BalanceAction[]>>;

  /** Retrieve a balance action by id: GET /balanceAction/{id} */
  retrieveBalanceAction(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.BalanceAction>>;

  /** Create several at once, or none: PATCH /bucket */
  bulkCreateBucket(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a bucket: POST /bucket */
  createBucket(
    call: Call<{  }, models.BucketCreate>,
  ): Promise<Answer<models.Bucket>>;

  /** Delete a bucket: DELETE /bucket/{id} */
  deleteBucket(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List buckets: GET /bucket */
  listBucket(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.Bucket[]>>;

  /** Retrieve a bucket by id: GET /bucket/{id} */
  retrieveBucket(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.Bucket>>;

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

  /** Create several at once, or none: PATCH /reserveBalance */
  bulkCreateReserveBalance(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a reserve balance: POST /reserveBalance */
  createReserveBalance(
    call: Call<{  }, models.ReserveBalanceCreate>,
  ): Promise<Answer<models.ReserveBalance>>;

  /** Delete a reserve balance: DELETE /reserveBalance/{id} */
  deleteReserveBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List reserve balances: GET /reserveBalance */
  listReserveBalance(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.ReserveBalance[]>>;

  /** Change a reserve balance: PATCH /reserveBalance/{id} */
  patchReserveBalance(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.ReserveBalance>>;

  /** Retrieve a reserve balance by id: GET /reserveBalance/{id} */
  retrieveReserveBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.ReserveBalance>>;

  /** Create several at once, or none: PATCH /topupBalance */
  bulkCreateTopupBalance(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a topup balance: POST /topupBalance */
  createTopupBalance(
    call: Call<{  }, models.TopupBalanceCreate>,
  ): Promise<Answer<models.TopupBalance>>;

  /** Delete a topup balance: DELETE /topupBalance/{id} */
  deleteTopupBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List topup balances: GET /topupBalance */
  listTopupBalance(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.TopupBalance[]>>;

  /** Change a topup balance: PATCH /topupBalance/{id} */
  patchTopupBalance(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.TopupBalance>>;

  /** Retrieve a topup balance by id: GET /topupBalance/{id} */
  retrieveTopupBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.TopupBalance>>;

  /** Create several at once, or none: PATCH /transferBalance */
  bulkCreateTransferBalance(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a transfer balance: POST /transferBalance */
  createTransferBalance(
    call: Call<{  }, models.TransferBalanceCreate>,
  ): Promise<Answer<models.TransferBalance>>;

  /** Delete a transfer balance: DELETE /transferBalance/{id} */
  deleteTransferBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List transfer balances: GET /transferBalance */
  listTransferBalance(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.TransferBalance[]>>;

  /** Change a transfer balance: PATCH /transferBalance/{id} */
  patchTransferBalance(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.TransferBalance>>;

  /** Retrieve a transfer balance by id: GET /transferBalance/{id} */
  retrieveTransferBalance(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.TransferBalance>>;

}
