// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { PartyInteractionService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: PartyInteractionService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<PartyInteractionService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<PartyInteractionService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<PartyInteractionService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<PartyInteractionService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<PartyInteractionService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<PartyInteractionService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/partyInteraction', (call: Parameters<PartyInteractionService['bulkCreatePartyInteraction']>[0]) => service.bulkCreatePartyInteraction(call));
  route(router, 'POST', '/partyInteraction', (call: Parameters<PartyInteractionService['createPartyInteraction']>[0]) => service.createPartyInteraction(call));
  route(router, 'DELETE', '/partyInteraction/{id}', (call: Parameters<PartyInteractionService['deletePartyInteraction']>[0]) => service.deletePartyInteraction(call));
  route(router, 'GET', '/partyInteraction', (call: Parameters<PartyInteractionService['listPartyInteraction']>[0]) => service.listPartyInteraction(call));
  route(router, 'PATCH', '/partyInteraction/{id}', (call: Parameters<PartyInteractionService['patchPartyInteraction']>[0]) => service.patchPartyInteraction(call));
  route(router, 'GET', '/partyInteraction/{id}', (call: Parameters<PartyInteractionService['retrievePartyInteraction']>[0]) => service.retrievePartyInteraction(call));
  return router;
}
