// Generated from the effective contract by npm run generate. Do not edit.

import { ApiClient } from '../../../sdk/typescript/api-client.js';
import { HubClient } from '../../../sdk/typescript/hub.js';
import { eventReceiver as receiver, type EventReceiver, type ReceiverOptions } from '../../../sdk/typescript/receiver.js';
import type { Operations } from '../../../sdk/typescript/resource.js';
import type { ClientOptions } from '../../../sdk/typescript/transport.js';
import type * as models from './models.js';

export type * from './models.js';

/** Notifications of this API, by `eventType`. */
export interface PartyInteractionEvents {
  PartyInteractionAttributeValueChangeEvent: models.PartyInteractionAttributeValueChangeEvent;
  PartyInteractionCreateEvent: models.PartyInteractionCreateEvent;
  PartyInteractionDeleteEvent: models.PartyInteractionDeleteEvent;
  PartyInteractionStatusChangeEvent: models.PartyInteractionStatusChangeEvent;
}

const eventTypes: readonly (keyof PartyInteractionEvents)[] = [
  'PartyInteractionAttributeValueChangeEvent',
  'PartyInteractionCreateEvent',
  'PartyInteractionDeleteEvent',
  'PartyInteractionStatusChangeEvent',
];

/** Creates a receiver of the events of this API: see `eventReceiver` of the package. */
export const eventReceiver = (options: ReceiverOptions<PartyInteractionEvents>): EventReceiver => receiver(options);

/** Client of TMF683 Party Interaction 4.0.0. */
export class PartyInteractionClient extends ApiClient<PartyInteractionEvents> {
  readonly partyInteraction: Operations<'list' | 'all' | 'count' | 'create' | 'createMany' | 'get' | 'patch' | 'delete' | 'update', models.PartyInteraction, models.PartyInteractionCreate, models.PartyInteractionUpdate> = this.resource('/partyInteraction');

  /** Subscriptions to the events of this API. */
  readonly hub = new HubClient(this.transport);

  constructor(options: ClientOptions) {
    super(options, '/tmf-api/partyInteraction/v4', eventTypes);
  }
}
