// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { PartyInteractionService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: PartyInteractionService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<PartyInteractionService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<PartyInteractionService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<PartyInteractionService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<PartyInteractionService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<PartyInteractionService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<PartyInteractionService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreatePartyInteraction': controller((call: Parameters<PartyInteractionService['bulkCreatePartyInteraction']>[0]) => service.bulkCreatePartyInteraction(call)),
    'createPartyInteraction': controller((call: Parameters<PartyInteractionService['createPartyInteraction']>[0]) => service.createPartyInteraction(call)),
    'deletePartyInteraction': controller((call: Parameters<PartyInteractionService['deletePartyInteraction']>[0]) => service.deletePartyInteraction(call)),
    'listPartyInteraction': controller((call: Parameters<PartyInteractionService['listPartyInteraction']>[0]) => service.listPartyInteraction(call)),
    'patchPartyInteraction': controller((call: Parameters<PartyInteractionService['patchPartyInteraction']>[0]) => service.patchPartyInteraction(call)),
    'retrievePartyInteraction': controller((call: Parameters<PartyInteractionService['retrievePartyInteraction']>[0]) => service.retrievePartyInteraction(call)),
  };
}
