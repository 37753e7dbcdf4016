import type { JsonObject } from '../../values/json.js';
import { bucketLevels } from '../charging/bucket-levels.js';
import { basketOf } from '../holdings/holdings.js';
import { idsIn, objectsIn } from '../read-values.js';
import type { ResourceAccess } from '../types.js';
import { type RecommendationRequest, recommendationRequest } from './asked.js';
import { type Contact, contactsOf } from './contacts.js';
import { eligible, type InCategories } from './eligibility.js';
import { OfferingCatalog } from './offering-catalog.js';
import type { Ranked, Reason } from './reasons.js';
import { best, type Filter, type Scored, scoredItems } from './scoring.js';
import { upgradesOf } from './upgrades.js';
import { writtenItems } from './written.js';

/** Different offerings of one party that are looked at. */
const MOST_HELD = 1_000;

/** What being in touch about an offering, or about something like it, is worth beside a probability. */
const CONTACT = 1;
const CONTACT_LIKE = 0.3;

/** An upgrade because of a bucket comes before everything else; the fuller, the more. */
const FULL_BUCKET = 2;

/** What speaks for an offering beside what others hold. */
interface Boost {
  score: number;
  readonly reasons: Reason[];
}

type Boosts = Map<string, Boost>;

/** The recommended items for this request, best first. Throws a 400 when it asks for more than can be looked at. */
export async function recommendedItems(
  query: JsonObject,
  reach: ResourceAccess,
  at: Date,
): Promise<JsonObject[]> {
  const asked = recommendationRequest(query, at);
  const shelf = new OfferingCatalog(reach);
  const held =
    asked.party === undefined ? [] : await reach.store.baskets.contentsOf(basketOf(asked.party), MOST_HELD);
  const contacts = asked.party === undefined ? [] : await contactsOf(reach, asked.party, at);
  const inCart = await shelf.mentioned(asked.inCart);
  const possession = { held: new Set([...held, ...(await partsOf(shelf, held))]), inCart: new Set(inCart) };
  const filter = eligible(shelf, asked, possession, await within(shelf, asked));
  const boosts = await boostsOf(shelf, asked, held, contacts);
  const about = await shelf.mentioned(contacts);
  const seeds = asked.kind === 'popular' ? [] : [...new Set([...inCart, ...held, ...about])];
  const ranked = await rankedItems(shelf, asked, { seeds, boosts }, filter);
  return writtenItems(shelf, ranked.slice(0, reach.options.recommendation.count));
}

interface Grounds {
  /** What others hold the like of. */
  readonly seeds: readonly string[];
  readonly boosts: Boosts;
}

async function rankedItems(
  shelf: OfferingCatalog,
  asked: RecommendationRequest,
  grounds: Grounds,
  filter: Filter,
): Promise<Ranked[]> {
  const { seeds, boosts } = grounds;
  const { count } = shelf.reach.options.recommendation;
  const only: Filter = asked.kind === 'upSell' ? among(boosts, filter) : filter;
  const model = shelf.reach.store.baskets;
  const scored = await scoredItems(model, seeds, only, count, [...boosts.keys()]);
  const known = scored.filter(
    ({ score, item }) => asked.kind !== 'crossSell' || score > 0 || boosts.has(item),
  );
  const filled =
    known.length < count && ['all', 'popular'].includes(asked.kind)
      ? [...known, ...(await others(shelf, asked, scored, filter))]
      : known;
  const ranked = filled.map((one) => {
    const boost = boosts.get(one.item);
    return {
      ...one,
      score: one.score + (boost?.score ?? 0),
      reasons: [...(boost?.reasons ?? []), ...ownReasons(one)],
    };
  });
  return ranked.sort(best);
}

const among =
  (boosts: Boosts, filter: Filter): Filter =>
  (items) =>
    filter(items.filter((item) => boosts.has(item)));

/** Where what others hold does not fill the answer: what there is. */
async function others(
  shelf: OfferingCatalog,
  asked: RecommendationRequest,
  scored: readonly Scored[],
  filter: Filter,
): Promise<Scored[]> {
  const ids =
    asked.categories.length > 0
      ? await shelf.offeringsWith('category.id', asked.categories)
      : await shelf.activeOfferings();
  const there = new Set(scored.map(({ item }) => item));
  const fresh = ids.filter((id) => !there.has(id));
  const passed = await filter(fresh);
  return fresh.filter((id) => passed.has(id)).map((item) => ({ item, score: 0, count: 0, because: [] }));
}

function ownReasons({ because, count }: Scored): Reason[] {
  if (because.length > 0) return [{ code: 'heldTogether', because }];
  return [{ code: count > 0 ? 'popular' : 'available', because: [] }];
}

/** Who has a bundle has its parts. */
async function partsOf(shelf: OfferingCatalog, held: readonly string[]): Promise<string[]> {
  const offerings = await shelf.offerings(held);
  return [...offerings.values()].flatMap(({ bundledProductOffering }) => idsIn(bundledProductOffering));
}

async function within(
  shelf: OfferingCatalog,
  { categories }: RecommendationRequest,
): Promise<InCategories | undefined> {
  if (categories.length === 0) return undefined;
  const below = await shelf.categoriesBelow(categories);
  return {
    categories: new Set([...categories, ...below.map(({ id }) => id)]),
    named: new Set(
      below.flatMap(({ document }) =>
        objectsIn(document.productOffering).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
      ),
    ),
  };
}

async function boostsOf(
  shelf: OfferingCatalog,
  asked: RecommendationRequest,
  held: readonly string[],
  contacts: readonly Contact[],
): Promise<Boosts> {
  const boosts: Boosts = new Map();
  if (asked.kind === 'popular' || asked.kind === 'crossSell') return boosts;
  await boostUpgrades(boosts, shelf, asked);
  if (asked.kind === 'upSell') {
    for (const [more, id] of await upgradesOf(shelf, held.slice(0, 100)))
      if (!boosts.has(more)) add(boosts, more, 0, { code: 'heldTogether', because: [id] });
    return boosts;
  }
  for (const contact of contacts) {
    const worth = contact.weight * (contact.resource === 'productOffering' ? CONTACT : CONTACT_LIKE);
    for (const id of await aboutWhich(shelf, contact))
      add(boosts, id, worth, { code: 'interaction', because: [] });
  }
  return boosts;
}

/** The offering itself, those of the category, or those that are more than what the product is. */
async function aboutWhich(shelf: OfferingCatalog, { resource, id }: Contact): Promise<string[]> {
  if (resource === 'productOffering') return [id];
  if (resource === 'category') return shelf.offeringsWith('category.id', [id]);
  const upgrades = await upgradesOf(shelf, [...(await shelf.offeringsOfProducts([id])).values()]);
  return [...upgrades.keys()];
}

/** Buckets that are nearly empty speak for offerings with more of the same. */
async function boostUpgrades(
  boosts: Boosts,
  shelf: OfferingCatalog,
  { party, at }: RecommendationRequest,
): Promise<void> {
  if (party === undefined) return;
  const { fullShare } = shelf.reach.options.recommendation;
  const levels = await bucketLevels(shelf.reach, [party], at);
  const full = levels.filter(({ share }) => share !== undefined && share >= fullShare);
  const offerings = await shelf.offeringsOfProducts(full.flatMap(({ products }) => products));
  for (const { products, share = 0, usageType } of full) {
    const ids = products.flatMap((product) => offerings.get(product) ?? []);
    for (const [more, id] of await upgradesOf(shelf, ids))
      add(boosts, more, FULL_BUCKET + Math.min(share, 1), { code: 'usage', because: [id], share, usageType });
  }
}

/** The strongest of several of a kind counts. */
function add(boosts: Boosts, id: string, score: number, reason: Reason): void {
  const boost = boosts.get(id) ?? { score: 0, reasons: [] };
  boosts.set(id, boost);
  boost.score = Math.max(boost.score, score);
  if (!boost.reasons.some(({ code }) => code === reason.code)) boost.reasons.push(reason);
}
