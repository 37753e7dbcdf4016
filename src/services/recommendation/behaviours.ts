import type { JsonObject } from '../../values/json.js';
import type { Behaviours, ChangeContext, ResourceAccess } from '../types.js';
import { recommendedItems } from './recommend.js';
import { recommendationRequest } from './recommendation-request.js';

/** A recommendation is computed when it is created, or later by a worker. */
export const behaviours: Behaviours = {
  queryProductRecommendation: { beforeSave, runTask: withResult },
};

/** Computes the result, or accepts the request for the worker. A result that the client sends is ignored. */
function beforeSave(query: JsonObject, change: ChangeContext): Promise<JsonObject> | JsonObject {
  // Changes come from the worker.
  if (change.before) return query;
  const { recommendationItem: _items, state: _state, ...request } = query;
  if (request.instantSyncRecommendation !== false) return withResult(request, change, change.at);
  // Validated now, so that the client gets errors at once.
  recommendationRequest(request, change.at);
  return { ...request, state: 'accepted' };
}

async function withResult(query: JsonObject, access: ResourceAccess, at: Date): Promise<JsonObject> {
  const recommendationItem = await recommendedItems(query, access, at);
  const end = new Date(at.getTime() + access.options.recommendation.validityMs);
  const validFor = { startDateTime: at.toISOString(), endDateTime: end.toISOString() };
  return { ...query, state: 'done', validFor, recommendationItem };
}
