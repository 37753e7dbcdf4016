import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { normalizedKey, resourceNames } from '../charging/bucket.js';
import { idsIn, objectsIn, textIn } from '../read-values.js';
import { type TimePeriod, timePeriodIn } from '../time-period.js';

/** References of each kind, as ids; of a kind with several any fits, of several kinds all have to. */
export interface ReferenceCriteria {
  readonly parties: readonly string[];
  readonly accounts: readonly string[];
  readonly products: readonly string[];
  readonly resources: readonly string[];
  readonly services: readonly string[];
}

/** What one wanted bucket has to be. */
export interface BucketCriteria extends ReferenceCriteria {
  readonly id: string | undefined;
  /** In lower case. */
  readonly usageType: string | undefined;
  readonly status: string | undefined;
}

/** What is asked for. */
export interface Criteria extends ReferenceCriteria {
  /** One of these; none: any. */
  readonly buckets: readonly BucketCriteria[];
  /** Undefined when no period is asked for. */
  readonly period: TimePeriod | undefined;
}

export function criteriaOf(query: JsonObject): Criteria {
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

const objectsInBoth = (one: JsonValue | undefined, other: JsonValue | undefined): JsonObject[] => [
  ...objectsIn(one),
  ...objectsIn(other),
];

const referencesOf = (of: JsonObject): ReferenceCriteria => ({
  parties: idsIn(of.relatedParty),
  accounts: idsIn(of.partyAccount),
  products: idsIn(of.product),
  resources: [...new Set(objectsIn(of.logicalResource).flatMap(resourceNames))],
  services: idsIn(of.service),
});

const bucketCriteria = (wanted: JsonObject): BucketCriteria => ({
  ...referencesOf(wanted),
  id: textIn(wanted.id),
  usageType: normalizedKey(wanted.usageType) || undefined,
  status: normalizedKey(wanted.status) || undefined,
});

/** Whether anything is asked for. */
export const hasCriteria = (criteria: ReferenceCriteria | Criteria | BucketCriteria): boolean =>
  Object.values(criteria).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
