import { invalidRequest } from '../../rest/body/invalid-request.js';
import type { Problem } from '../../rest/body/schema-validator.js';
import type { JsonObject } from '../../values/json.js';
import { referenceId } from '../holdings/holdings.js';
import { type ItemReference, itemReferenceOf } from '../holdings/item-reference.js';
import { idsIn, objectsIn } from '../read-values.js';

/** The criteria of a recommendation. */
export interface RecommendationRequest {
  readonly at: Date;
  readonly party: string | undefined;
  /** Items of the shopping cart and the order. */
  readonly inCart: readonly ItemReference[];
  readonly categories: readonly string[];
  readonly channels: readonly string[];
  readonly places: readonly string[];
  readonly kind: RecommendationKind;
}

/** All offerings, only those held together with held ones, only upgrades, or only popular ones. */
export type RecommendationKind = 'all' | 'crossSell' | 'upSell' | 'popular';

/** Kinds by `recommendationType` in lower case and letters only; any other type means `all`. */
const KINDS: Readonly<Record<string, RecommendationKind>> = {
  crosssell: 'crossSell',
  upsell: 'upSell',
  upgrade: 'upSell',
  popular: 'popular',
  trending: 'popular',
};

/** Maximum references of one kind in a request. */
const MAX_REFERENCES = 100;

const LIMITED_LISTS = ['category', 'channel', 'shoppingCartItem', 'productOrderItem'];

/** Reads the criteria from a query; throws a 400 when it has too many references. */
export function recommendationRequest(query: JsonObject, at: Date): RecommendationRequest {
  checkLengths(query);
  const { recommendationType: type } = query;
  const kind = typeof type === 'string' ? type.toLowerCase().replace(/[^a-z]/g, '') : '';
  const items = [...objectsIn(query.shoppingCartItem), ...objectsIn(query.productOrderItem)];
  return {
    at,
    party: referenceId(query.relatedParty),
    inCart: items.flatMap((item) => itemReferenceOf(item) ?? []),
    categories: idsIn(query.category),
    channels: idsIn(query.channel),
    places: [referenceId(query.place) ?? []].flat(),
    kind: Object.hasOwn(KINDS, kind) ? (KINDS[kind] as RecommendationKind) : 'all',
  };
}

function checkLengths(query: JsonObject): void {
  const problems: Problem[] = LIMITED_LISTS.filter(
    (name) => objectsIn(query[name]).length > MAX_REFERENCES,
  ).map((path) => ({
    path,
    message: `has more than ${MAX_REFERENCES} elements`,
  }));
  if (problems.length > 0) throw invalidRequest(problems);
}
