import type { JsonObject } from '../../values/json.js';
import { bucketLevels } from '../charging/bucket-levels.js';
import { basketKey } from '../holdings/holdings.js';
import { idsIn, objectsIn } from '../read-values.js';
import type { ResourceAccess } from '../types.js';
import { type CategoryScope, eligibilityFilter } from './eligibility.js';
import { type InteractionSignal, interactionSignals } from './interaction-signals.js';
import { OfferingCatalog } from './offering-catalog.js';
import type { Ranked, Reason } from './reasons.js';
import { recommendationItems } from './recommendation-items.js';
import { type RecommendationRequest, recommendationRequest } from './recommendation-request.js';
import { compareScored, type ItemFilter, type Scored, scoredItems } from './scoring.js';
import { upgradesOf } from './upgrades.js';

/** Different offerings of one party that are looked at. */
const MAX_HELD_OFFERINGS = 1_000;

/** What being in touch about an offering, or about something like it, is worth beside a probability. */
const INTERACTION_SCORE = 1;
const RELATED_INTERACTION_SCORE = 0.3;

/** An upgrade because of a bucket comes before everything else; the fuller, the more. */
const FULL_BUCKET_SCORE = 2;

/** What speaks for an offering beside what others hold. */
interface Boost {
  score: number;
  readonly reasons: Reason[];
}

type Boosts = Map<string, Boost>;

/** The recommended items for this request, best first. Throws a 400 when it asks for more than can be looked at. */
export async function recommendedItems(
  query: JsonObject,
  access: ResourceAccess,
  at: Date,
): Promise<JsonObject[]> {
  const asked = recommendationRequest(query, at);
  const catalog = new OfferingCatalog(access);
  const held =
    asked.party === undefined
      ? []
      : await access.store.baskets.contentsOf(basketKey(asked.party), MAX_HELD_OFFERINGS);
  const contacts = asked.party === undefined ? [] : await interactionSignals(access, asked.party, at);
  const inCart = await catalog.offeringsOfItems(asked.inCart);
  const possession = {
    held: new Set([...held, ...(await bundledOfferings(catalog, held))]),
    inCart: new Set(inCart),
  };
  const filter = eligibilityFilter(catalog, asked, possession, await categoryScope(catalog, asked));
  const boosts = await boostsOf(catalog, asked, held, contacts);
  const about = await catalog.offeringsOfItems(contacts);
  const seeds = asked.kind === 'popular' ? [] : [...new Set([...inCart, ...held, ...about])];
  const ranked = await rankedItems(catalog, asked, { seeds, boosts }, filter);
  return recommendationItems(catalog, ranked.slice(0, access.options.recommendation.count));
}

interface ScoringInput {
  /** What others hold the like of. */
  readonly seeds: readonly string[];
  readonly boosts: Boosts;
}

async function rankedItems(
  catalog: OfferingCatalog,
  asked: RecommendationRequest,
  input: ScoringInput,
  filter: ItemFilter,
): Promise<Ranked[]> {
  const { seeds, boosts } = input;
  const { count } = catalog.access.options.recommendation;
  const candidateFilter: ItemFilter = asked.kind === 'upSell' ? onlyBoosted(boosts, filter) : filter;
  const model = catalog.access.store.baskets;
  const scored = await scoredItems(model, seeds, candidateFilter, count, [...boosts.keys()]);
  const known = scored.filter(
    ({ score, item }) => asked.kind !== 'crossSell' || score > 0 || boosts.has(item),
  );
  const filled =
    known.length < count && ['all', 'popular'].includes(asked.kind)
      ? [...known, ...(await fallbackItems(catalog, asked, scored, filter))]
      : known;
  const ranked = filled.map((one) => {
    const boost = boosts.get(one.item);
    return {
      ...one,
      score: one.score + (boost?.score ?? 0),
      reasons: [...(boost?.reasons ?? []), ...ownReasons(one)],
    };
  });
  return ranked.sort(compareScored);
}

const onlyBoosted =
  (boosts: Boosts, filter: ItemFilter): ItemFilter =>
  (items) =>
    filter(items.filter((item) => boosts.has(item)));

/** Where what others hold does not fill the answer: what there is. */
async function fallbackItems(
  catalog: OfferingCatalog,
  asked: RecommendationRequest,
  scored: readonly Scored[],
  filter: ItemFilter,
): Promise<Scored[]> {
  const ids =
    asked.categories.length > 0
      ? await catalog.offeringsWith('category.id', asked.categories)
      : await catalog.activeOfferings();
  const scoredIds = new Set(scored.map(({ item }) => item));
  const unscored = ids.filter((id) => !scoredIds.has(id));
  const passed = await filter(unscored);
  return unscored.filter((id) => passed.has(id)).map((item) => ({ item, score: 0, count: 0, because: [] }));
}

function ownReasons({ because, count }: Scored): Reason[] {
  if (because.length > 0) return [{ code: 'heldTogether', because }];
  return [{ code: count > 0 ? 'popular' : 'available', because: [] }];
}

/** Who has a bundle has its parts. */
async function bundledOfferings(catalog: OfferingCatalog, held: readonly string[]): Promise<string[]> {
  const offerings = await catalog.offerings(held);
  return [...offerings.values()].flatMap(({ bundledProductOffering }) => idsIn(bundledProductOffering));
}

async function categoryScope(
  catalog: OfferingCatalog,
  { categories }: RecommendationRequest,
): Promise<CategoryScope | undefined> {
  if (categories.length === 0) return undefined;
  const below = await catalog.categoriesBelow(categories);
  return {
    categories: new Set([...categories, ...below.map(({ id }) => id)]),
    offerings: new Set(
      below.flatMap(({ document }) =>
        objectsIn(document.productOffering).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
      ),
    ),
  };
}

async function boostsOf(
  catalog: OfferingCatalog,
  asked: RecommendationRequest,
  held: readonly string[],
  signals: readonly InteractionSignal[],
): Promise<Boosts> {
  const boosts: Boosts = new Map();
  if (asked.kind === 'popular' || asked.kind === 'crossSell') return boosts;
  await boostForFullBuckets(boosts, catalog, asked);
  if (asked.kind === 'upSell') {
    for (const [more, id] of await upgradesOf(catalog, held.slice(0, 100)))
      if (!boosts.has(more)) add(boosts, more, 0, { code: 'heldTogether', because: [id] });
    return boosts;
  }
  for (const contact of signals) {
    const worth =
      contact.weight *
      (contact.resource === 'productOffering' ? INTERACTION_SCORE : RELATED_INTERACTION_SCORE);
    for (const id of await offeringsOfSignal(catalog, contact))
      add(boosts, id, worth, { code: 'interaction', because: [] });
  }
  return boosts;
}

/** The offering itself, those of the category, or those that are more than what the product is. */
async function offeringsOfSignal(
  catalog: OfferingCatalog,
  { resource, id }: InteractionSignal,
): Promise<string[]> {
  if (resource === 'productOffering') return [id];
  if (resource === 'category') return catalog.offeringsWith('category.id', [id]);
  const upgrades = await upgradesOf(catalog, [...(await catalog.offeringsOfProducts([id])).values()]);
  return [...upgrades.keys()];
}

/** Buckets that are nearly empty speak for offerings with more of the same. */
async function boostForFullBuckets(
  boosts: Boosts,
  catalog: OfferingCatalog,
  { party, at }: RecommendationRequest,
): Promise<void> {
  if (party === undefined) return;
  const { fullShare } = catalog.access.options.recommendation;
  const levels = await bucketLevels(catalog.access, [party], at);
  const full = levels.filter(({ share }) => share !== undefined && share >= fullShare);
  const offerings = await catalog.offeringsOfProducts(full.flatMap(({ products }) => products));
  for (const { products, share = 0, usageType } of full) {
    const ids = products.flatMap((product) => offerings.get(product) ?? []);
    for (const [more, id] of await upgradesOf(catalog, ids))
      add(boosts, more, FULL_BUCKET_SCORE + Math.min(share, 1), {
        code: 'usage',
        because: [id],
        share,
        usageType,
      });
  }
}

/** The strongest of several of a kind counts. */
function add(boosts: Boosts, id: string, score: number, reason: Reason): void {
  const boost = boosts.get(id) ?? { score: 0, reasons: [] };
  boosts.set(id, boost);
  boost.score = Math.max(boost.score, score);
  if (!boost.reasons.some(({ code }) => code === reason.code)) boost.reasons.push(reason);
}
