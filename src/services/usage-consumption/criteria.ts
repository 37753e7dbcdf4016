import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { normalizedKey, resourceNames } from '../charging/bucket.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { type TimePeriod, timePeriodIn } from '../time-period.js';

/** Ids by kind of reference. A match needs one id of each kind that has any. */
export interface ReferenceCriteria {
  readonly parties: readonly string[];
  readonly accounts: readonly string[];
  readonly products: readonly string[];
  readonly resources: readonly string[];
  readonly services: readonly string[];
}

/** Criteria of one requested bucket. */
export interface BucketCriteria extends ReferenceCriteria {
  readonly id: string | undefined;
  /** In lower case. */
  readonly usageType: string | undefined;
  readonly status: string | undefined;
}

/** Criteria of a query. */
export interface ConsumptionCriteria extends ReferenceCriteria {
  /** The bucket has to fit one of these; empty: any bucket. */
  readonly buckets: readonly BucketCriteria[];
  /** Undefined when the query has no period. */
  readonly period: TimePeriod | undefined;
}

export function criteriaOf(query: JsonObject): ConsumptionCriteria {
  const searchCriteria = isObject(query.searchCriteria) ? query.searchCriteria : {};
  const { validPeriod } = searchCriteria;
  const hasPeriod =
    isObject(validPeriod) && [validPeriod.startDateTime, validPeriod.endDateTime].some(textIn);
  return {
    ...referencesOf({
      ...searchCriteria,
      relatedParty: objectsInBoth(query.relatedParty, searchCriteria.relatedParty),
      partyAccount: objectsInBoth(query.partyAccount, searchCriteria.partyAccount),
    }),
    buckets: objectsIn(searchCriteria.bucketRefOrValue).map(bucketCriteria).filter(hasCriteria),
    period: hasPeriod ? timePeriodIn(validPeriod) : undefined,
  };
}

const objectsInBoth = (first: JsonValue | undefined, second: JsonValue | undefined): JsonObject[] => [
  ...objectsIn(first),
  ...objectsIn(second),
];

const referencesOf = (source: JsonObject): ReferenceCriteria => ({
  parties: idsIn(source.relatedParty),
  accounts: idsIn(source.partyAccount),
  products: idsIn(source.product),
  resources: [...new Set(objectsIn(source.logicalResource).flatMap(resourceNames))],
  services: idsIn(source.service),
});

const bucketCriteria = (bucket: JsonObject): BucketCriteria => ({
  ...referencesOf(bucket),
  id: textIn(bucket.id),
  usageType: normalizedKey(bucket.usageType) || undefined,
  status: normalizedKey(bucket.status) || undefined,
});

/** Whether there is any criterion. */
export const hasCriteria = (criteria: ReferenceCriteria | ConsumptionCriteria | BucketCriteria): boolean =>
  Object.values(criteria).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
