import { Big } from 'big.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { Bucket } from '../charging/bucket.js';
import { bucketAddress, drawnSubject } from '../charging/buckets.js';
import { liveValues } from '../charging/live-bucket.js';
import { timeRangeOf } from '../time-period.js';
import type { ChangeContext } from '../types.js';
import { countersOf } from './counters.js';
import { type ConsumptionCriteria, criteriaOf, hasCriteria } from './criteria.js';
import { selectedBuckets } from './selection.js';
import { uncoveredConsumption } from './uncovered-consumption.js';

/** Returns the query with its result: current remaining values and usage. */
export async function withConsumption(query: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const { usageConsumption: _ignored, ...request } = query;
  const criteria = criteriaOf(request);
  return { ...request, usageConsumption: [await consumption(request, criteria, change)] };
}

const NOTHING_SELECTED =
  'Nothing is selected: name a party, a party account, a product, a logical resource, a service, a bucket, a usage type or a period';

async function consumption(
  query: JsonObject,
  criteria: ConsumptionCriteria,
  change: ChangeContext,
): Promise<JsonObject> {
  const at = change.at.toISOString();
  const head = { id: newId(), state: 'done', creationDate: at, lastUpdate: at };
  if (!hasCriteria(criteria)) return { ...head, description: NOTHING_SELECTED };
  const { buckets, isTruncated } = await selectedBuckets(criteria, change.at.getTime(), change);
  const uncovered = await uncoveredConsumption(query, criteria, buckets, change);
  const { bucketRefOrValue, withoutDetails } = await shownBuckets(buckets, criteria, change);
  return {
    ...head,
    description: summaryText(buckets.length, isTruncated, withoutDetails),
    ...echoedCriteria(query),
    bucketRefOrValue,
    ...uncovered,
  };
}

function summaryText(count: number, isTruncated: boolean, withoutDetails: number): string {
  const buckets = count === 1 ? '1 bucket' : `${count} buckets`;
  const text = isTruncated
    ? `The first ${buckets} of the result; narrow the criteria to see the others`
    : buckets;
  return withoutDetails === 0
    ? text
    : `${text}; ${withoutDetails} with more users and devices than can be listed`;
}

/** Parties, accounts and period of the query, as far as it has them. */
function echoedCriteria(query: JsonObject): JsonObject {
  const { relatedParty, partyAccount, searchCriteria } = query;
  const { validPeriod } = isObject(searchCriteria) ? searchCriteria : {};
  return {
    ...(relatedParty !== undefined && { relatedParty }),
    ...(partyAccount !== undefined && { partyAccount }),
    ...(validPeriod !== undefined && { validPeriod }),
  };
}

interface ShownBuckets {
  readonly bucketRefOrValue: JsonObject[];
  /** Number of buckets with too many users and devices to list them. */
  readonly withoutDetails: number;
}

async function shownBuckets(
  buckets: readonly Bucket[],
  { period }: ConsumptionCriteria,
  change: ChangeContext,
): Promise<ShownBuckets> {
  const subjects = buckets.map(({ id }) => drawnSubject(id));
  const { ledger } = change.store;
  const totals = await ledger.totals(subjects);
  const { sums, withoutFacets } = await ledger.sums(subjects, timeRangeOf(period));
  const bucketRefOrValue = buckets.map((bucket) => ({
    id: bucket.id,
    href: bucketAddress(change, bucket.id),
    ...bucket.document,
    ...liveValues(bucket, new Big(totals.get(drawnSubject(bucket.id)) ?? 0), change.at.getTime()),
    bucketCounter: countersOf(
      bucket,
      sums.filter(({ subject }) => subject === drawnSubject(bucket.id)),
      period ?? bucket.period,
    ),
  }));
  return { bucketRefOrValue, withoutDetails: withoutFacets.length };
}
