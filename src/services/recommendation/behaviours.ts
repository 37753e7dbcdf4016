import type { JsonObject } from '../../values/json.js';
import type { Behaviours, ChangeContext, ResourceAccess } from '../types.js';
import { recommendedItems } from './recommend.js';
import { recommendationRequest } from './recommendation-request.js';

/** A recommendation is computed when it is asked for, or afterwards by a worker. */
export const behaviours: Behaviours = {
  queryProductRecommendation: { beforeSave: beforeSave, runTask: compute },
};

/** What the client says of the result is not taken over. */
function beforeSave(query: JsonObject, change: ChangeContext): Promise<JsonObject> | JsonObject {
  // What changes it later is the worker.
  if (change.before) return query;
  const { recommendationItem: _items, state: _state, ...request } = query;
  if (request.instantSyncRecommendation !== false) return compute(request, change, change.at);
  // Mistakes are told now.
  recommendationRequest(request, change.at);
  return { ...request, state: 'accepted' };
}

async function compute(query: JsonObject, access: ResourceAccess, at: Date): Promise<JsonObject> {
  const recommendationItem = await recommendedItems(query, access, at);
  const end = new Date(at.getTime() + access.options.recommendation.validity);
  const validFor = { startDateTime: at.toISOString(), endDateTime: end.toISOString() };
  return { ...query, state: 'done', validFor, recommendationItem };
}
