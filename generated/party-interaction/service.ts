// Generated from the effective contract by npm run generate. Do not edit.

import type * as models from './models.js';
import type { Answer, Call } from './runtime.js';

/** What the controllers of this API call: one method for each operation of the contract. */
export interface PartyInteractionService {
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

  /** Create several at once, or none: PATCH /partyInteraction */
  bulkCreatePartyInteraction(
    call: Call<{  }, models.JsonPatchOperation[]>,
  ): Promise<Answer<Array<any>>>;

  /** Create a party interaction: POST /partyInteraction */
  createPartyInteraction(
    call: Call<{  }, models.PartyInteractionCreate>,
  ): Promise<Answer<models.PartyInteraction>>;

  /** Delete a party interaction: DELETE /partyInteraction/{id} */
  deletePartyInteraction(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<undefined>>;

  /** List party interactions: GET /partyInteraction */
  listPartyInteraction(
    call: Call<{  }, undefined>,
  ): Promise<Answer<models.PartyInteraction[]>>;

  /** Change a party interaction: PATCH /partyInteraction/{id} */
  patchPartyInteraction(
    call: Call<{ 'id': string }, Record<string, unknown>>,
  ): Promise<Answer<models.PartyInteraction>>;

  /** Retrieve a party interaction by id: GET /partyInteraction/{id} */
  retrievePartyInteraction(
    call: Call<{ 'id': string }, undefined>,
  ): Promise<Answer<models.PartyInteraction>>;

}
