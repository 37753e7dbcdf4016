import type { JsonObject } from '../../values/json.js';
import type { Behaviours, ChangeContext, ResourceAccess } from '../types.js';
import { recommendationRequest } from './asked.js';
import { recommendedItems } from './recommend.js';

/** A recommendation is computed when it is asked for, or afterwards by a worker. */
export const behaviours: Behaviours = {
  queryProductRecommendation: { beforeSave: asked, runTask: computed },
};

/** What the client says of the result is not taken over. */
function asked(query: JsonObject, change: ChangeContext): Promise<JsonObject> | JsonObject {
  // What changes it later is the worker.
  if (change.before) return query;
  const { recommendationItem: _items, state: _state, ...request } = query;
  if (request.instantSyncRecommendation !== false) return computed(request, change, change.at);
  // Mistakes are told now.
  recommendationRequest(request, change.at);
  return { ...request, state: 'accepted' };
}

async function computed(query: JsonObject, reach: ResourceAccess, at: Date): Promise<JsonObject> {
  const recommendationItem = await recommendedItems(query, reach, at);
  const end = new Date(at.getTime() + reach.options.recommendation.validity);
  const validFor = { startDateTime: at.toISOString(), endDateTime: end.toISOString() };
  return { ...query, state: 'done', validFor, recommendationItem };
}
