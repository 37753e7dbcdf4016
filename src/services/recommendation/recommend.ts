import type { JsonObject } from '../../values/json.js';
import { basketKey } from '../holdings/holdings.js';
import { idsIn } from '../read-values.js';
import type { ResourceAccess } from '../types.js';
import { type Boosts, boostsOf } from './boosts.js';
import { categoryScope, eligibilityFilter } from './eligibility.js';
import { interactionSignals } from './interaction-signals.js';
import { OfferingCatalog } from './offering-catalog.js';
import type { RankedItem, Reason } from './reasons.js';
import { recommendationItems } from './recommendation-items.js';
import { type RecommendationRequest, recommendationRequest } from './recommendation-request.js';
import { compareScored, type ItemFilter, type ScoredItem, scoredItems } from './scoring.js';

/** Maximum held offerings of a party that are read. */
const MAX_HELD_OFFERINGS = 1_000;

/** Computes the recommended items of a request, best first. Throws a 400 for a request that is too large. */
export async function recommendedItems(
  query: JsonObject,
  access: ResourceAccess,
  at: Date,
): Promise<JsonObject[]> {
  const request = recommendationRequest(query, at);
  const catalog = new OfferingCatalog(access);
  const held =
    request.party === undefined
      ? []
      : await access.store.baskets.contentsOf(basketKey(request.party), MAX_HELD_OFFERINGS);
  const signals = request.party === undefined ? [] : await interactionSignals(access, request.party, at);
  const inCart = await catalog.offeringsOfItems(request.inCart);
  const owned = {
    held: new Set([...held, ...(await bundledOfferings(catalog, held))]),
    inCart: new Set(inCart),
  };
  const filter = eligibilityFilter(catalog, request, owned, await categoryScope(catalog, request));
  const boosts = await boostsOf(catalog, request, held, signals);
  const signalOfferings = await catalog.offeringsOfItems(signals);
  const seeds = request.kind === 'popular' ? [] : [...new Set([...inCart, ...held, ...signalOfferings])];
  const ranked = await rankedItems(catalog, request, { seeds, boosts }, filter);
  return recommendationItems(catalog, ranked.slice(0, access.options.recommendation.count));
}

interface ScoringInput {
  /** Offerings from which co-occurrence scores are computed. */
  readonly seeds: readonly string[];
  readonly boosts: Boosts;
}

/** Scores the candidates, adds boosts and reasons, and sorts them. */
async function rankedItems(
  catalog: OfferingCatalog,
  request: RecommendationRequest,
  input: ScoringInput,
  filter: ItemFilter,
): Promise<RankedItem[]> {
  const { seeds, boosts } = input;
  const { count } = catalog.access.options.recommendation;
  const candidateFilter: ItemFilter = request.kind === 'upSell' ? onlyBoosted(boosts, filter) : filter;
  const model = catalog.access.store.baskets;
  const scored = await scoredItems(model, seeds, candidateFilter, count, [...boosts.keys()]);
  const candidates = scored.filter(
    ({ score, item }) => request.kind !== 'crossSell' || score > 0 || boosts.has(item),
  );
  const filled =
    candidates.length < count && ['all', 'popular'].includes(request.kind)
      ? [...candidates, ...(await fallbackItems(catalog, request, scored, filter))]
      : candidates;
  const ranked = filled.map((item) => {
    const boost = boosts.get(item.item);
    return {
      ...item,
      score: item.score + (boost?.score ?? 0),
      reasons: [...(boost?.reasons ?? []), ...ownReasons(item)],
    };
  });
  return ranked.sort(compareScored);
}

const onlyBoosted =
  (boosts: Boosts, filter: ItemFilter): ItemFilter =>
  (items) =>
    filter(items.filter((item) => boosts.has(item)));

/** Eligible offerings without a score, used when scored items are too few. */
async function fallbackItems(
  catalog: OfferingCatalog,
  request: RecommendationRequest,
  scored: readonly ScoredItem[],
  filter: ItemFilter,
): Promise<ScoredItem[]> {
  const ids =
    request.categories.length > 0
      ? await catalog.offeringsWith('category.id', request.categories)
      : await catalog.activeOfferings();
  const scoredIds = new Set(scored.map(({ item }) => item));
  const unscored = ids.filter((id) => !scoredIds.has(id));
  const passed = await filter(unscored);
  return unscored
    .filter((id) => passed.has(id))
    .map((item) => ({ item, score: 0, count: 0, explainedBy: [] }));
}

function ownReasons({ explainedBy, count }: ScoredItem): Reason[] {
  if (explainedBy.length > 0) return [{ code: 'heldTogether', explainedBy }];
  return [{ code: count > 0 ? 'popular' : 'available', explainedBy: [] }];
}

/** Offerings contained in held bundles: their holder has them too. */
async function bundledOfferings(catalog: OfferingCatalog, held: readonly string[]): Promise<string[]> {
  const offerings = await catalog.offerings(held);
  return [...offerings.values()].flatMap(({ bundledProductOffering }) => idsIn(bundledProductOffering));
}
