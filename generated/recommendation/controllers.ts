// Generated from the effective contract by npm run generate. Do not edit.

import { type Controller, controller } from './runtime.js';
import type { RecommendationService } from './service.js';

/** What answers each operation of this API, by its id: the service does. */
export function controllers(service: RecommendationService): Record<string, Controller> {
  return {
    'listEventDelivery': controller((call: Parameters<RecommendationService['listEventDelivery']>[0]) => service.listEventDelivery(call)),
    'listEventSubscription': controller((call: Parameters<RecommendationService['listEventSubscription']>[0]) => service.listEventSubscription(call)),
    'redeliverEvents': controller((call: Parameters<RecommendationService['redeliverEvents']>[0]) => service.redeliverEvents(call)),
    'registerListener': controller((call: Parameters<RecommendationService['registerListener']>[0]) => service.registerListener(call)),
    'retrieveEventSubscription': controller((call: Parameters<RecommendationService['retrieveEventSubscription']>[0]) => service.retrieveEventSubscription(call)),
    'unregisterListener': controller((call: Parameters<RecommendationService['unregisterListener']>[0]) => service.unregisterListener(call)),
    'bulkCreateQueryProductRecommendation': controller((call: Parameters<RecommendationService['bulkCreateQueryProductRecommendation']>[0]) => service.bulkCreateQueryProductRecommendation(call)),
    'createQueryProductRecommendation': controller((call: Parameters<RecommendationService['createQueryProductRecommendation']>[0]) => service.createQueryProductRecommendation(call)),
    'listQueryProductRecommendation': controller((call: Parameters<RecommendationService['listQueryProductRecommendation']>[0]) => service.listQueryProductRecommendation(call)),
    'retrieveQueryProductRecommendation': controller((call: Parameters<RecommendationService['retrieveQueryProductRecommendation']>[0]) => service.retrieveQueryProductRecommendation(call)),
  };
}
