// Generated from the effective contract by npm run generate. Do not edit.

import { Router } from 'express';
import { route } from './runtime.js';
import type { RecommendationService } from './service.js';

/** Routes every operation of this API, below its base path, to the service. */
export function router(service: RecommendationService): Router {
  const router = Router({ caseSensitive: true });
  route(router, 'GET', '/hub/{id}/delivery', (call: Parameters<RecommendationService['listEventDelivery']>[0]) => service.listEventDelivery(call));
  route(router, 'GET', '/hub', (call: Parameters<RecommendationService['listEventSubscription']>[0]) => service.listEventSubscription(call));
  route(router, 'POST', '/hub/{id}/redeliver', (call: Parameters<RecommendationService['redeliverEvents']>[0]) => service.redeliverEvents(call));
  route(router, 'POST', '/hub', (call: Parameters<RecommendationService['registerListener']>[0]) => service.registerListener(call));
  route(router, 'GET', '/hub/{id}', (call: Parameters<RecommendationService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call));
  route(router, 'DELETE', '/hub/{id}', (call: Parameters<RecommendationService['unregisterListener']>[0]) => service.unregisterListener(call));
  route(router, 'PATCH', '/queryProductRecommendation', (call: Parameters<RecommendationService['bulkCreateQueryProductRecommendation']>[0]) => service.bulkCreateQueryProductRecommendation(call));
  route(router, 'POST', '/queryProductRecommendation', (call: Parameters<RecommendationService['createQueryProductRecommendation']>[0]) => service.createQueryProductRecommendation(call));
  route(router, 'GET', '/queryProductRecommendation', (call: Parameters<RecommendationService['listQueryProductRecommendation']>[0]) => service.listQueryProductRecommendation(call));
  route(router, 'GET', '/queryProductRecommendation/{id}', (call: Parameters<RecommendationService['retrieveQueryProductRecommendation']>[0]) => service.retrieveQueryProductRecommendation(call));
  return router;
}
