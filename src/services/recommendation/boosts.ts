import { bucketLevels } from '../charging/bucket-levels.js';
import type { InteractionSignal } from './interaction-signals.js';
import type { OfferingCatalog } from './offering-catalog.js';
import type { Reason } from './reasons.js';
import type { RecommendationRequest } from './recommendation-request.js';
import { upgradesOf } from './upgrades.js';

/** Score of an offering that an interaction was about, and of one related to it; the other scores are probabilities. */
const INTERACTION_SCORE = 1;
const RELATED_INTERACTION_SCORE = 0.3;

/** Base score of an upgrade for a full bucket: it ranks first. The used share is added. */
const FULL_BUCKET_SCORE = 2;

/** Maximum held offerings whose upgrades are looked up. */
const MAX_UPGRADED_OFFERINGS = 100;

/** Additional score of an offering, with the reasons for it. */
interface Boost {
  score: number;
  readonly reasons: Reason[];
}

/** Boosts by offering id. */
export type Boosts = Map<string, Boost>;

/** Computes the boosts that a request gives to offerings, by its type. */
export async function boostsOf(
  catalog: OfferingCatalog,
  request: RecommendationRequest,
  held: readonly string[],
  signals: readonly InteractionSignal[],
): Promise<Boosts> {
  const boosts: Boosts = new Map();
  if (request.kind === 'popular' || request.kind === 'crossSell') return boosts;
  await boostForFullBuckets(boosts, catalog, request);
  if (request.kind === 'upSell') await boostUpgrades(boosts, catalog, held.slice(0, MAX_UPGRADED_OFFERINGS));
  else await boostForInteractions(boosts, catalog, signals);
  return boosts;
}

/** Boosts upgrades of the products of full buckets. */
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
    for (const [upgrade, id] of await upgradesOf(catalog, ids)) {
      const score = FULL_BUCKET_SCORE + Math.min(share, 1);
      add(boosts, upgrade, score, { code: 'usage', explainedBy: [id], share, usageType });
    }
  }
}

/** Adds the upgrades of held offerings, without a score. */
async function boostUpgrades(
  boosts: Boosts,
  catalog: OfferingCatalog,
  held: readonly string[],
): Promise<void> {
  for (const [upgrade, id] of await upgradesOf(catalog, held))
    if (!boosts.has(upgrade)) add(boosts, upgrade, 0, { code: 'heldTogether', explainedBy: [id] });
}

/** Boosts offerings that recent interactions were about. */
async function boostForInteractions(
  boosts: Boosts,
  catalog: OfferingCatalog,
  signals: readonly InteractionSignal[],
): Promise<void> {
  for (const signal of signals) {
    const factor = signal.resource === 'productOffering' ? INTERACTION_SCORE : RELATED_INTERACTION_SCORE;
    for (const id of await offeringsOfSignal(catalog, signal))
      add(boosts, id, signal.weight * factor, { code: 'interaction', explainedBy: [] });
  }
}

/** The offering itself, the offerings of a category, or the upgrades of a product's offering. */
async function offeringsOfSignal(
  catalog: OfferingCatalog,
  { resource, id }: InteractionSignal,
): Promise<string[]> {
  if (resource === 'productOffering') return [id];
  if (resource === 'category') return catalog.offeringsWith('category.id', [id]);
  const upgrades = await upgradesOf(catalog, [...(await catalog.offeringsOfProducts([id])).values()]);
  return [...upgrades.keys()];
}

/** Adds a boost: the highest score counts, and each reason code is kept once. */
function add(boosts: Boosts, id: string, score: number, reason: Reason): void {
  const boost = boosts.get(id) ?? { score: 0, reasons: [] };
  boosts.set(id, boost);
  boost.score = Math.max(boost.score, score);
  if (!boost.reasons.some(({ code }) => code === reason.code)) boost.reasons.push(reason);
}
