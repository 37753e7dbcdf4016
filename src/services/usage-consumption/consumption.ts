import { Big } from 'big.js';
import { isObject, type JsonObject } from '../../values/json.js';
import { newId } from '../../values/new-id.js';
import type { Bucket } from '../charging/bucket.js';
import { bucketAddress, drawnSubject } from '../charging/buckets.js';
import { liveValues } from '../charging/live-bucket.js';
import { timeRangeOf } from '../time-period.js';
import type { ChangeContext } from '../types.js';
import { countersOf } from './counters.js';
import { type Criteria, criteriaOf, isAsking } from './criteria.js';
import { uncoveredConsumption } from './outside-buckets.js';
import { selectedBuckets } from './selection.js';

/** The query with its result: what is left and what was used, at this moment. */
export async function answered(query: JsonObject, change: ChangeContext): Promise<JsonObject> {
  const { usageConsumption: _ignored, ...asked } = query;
  const criteria = criteriaOf(asked);
  return { ...asked, usageConsumption: [await consumption(asked, criteria, change)] };
}

const NOTHING_ASKED =
  'Nothing is selected: name a party, a party account, a product, a logical resource, a service, a bucket, a usage type or a period';

async function consumption(
  query: JsonObject,
  criteria: Criteria,
  change: ChangeContext,
): Promise<JsonObject> {
  const at = change.at.toISOString();
  const head = { id: newId(), state: 'done', creationDate: at, lastUpdate: at };
  if (!isAsking(criteria)) return { ...head, description: NOTHING_ASKED };
  const { buckets, isCut } = await selectedBuckets(criteria, change.at.getTime(), change);
  const outside = await uncoveredConsumption(query, criteria, buckets, change);
  const { bucketRefOrValue, crowded } = await shown(buckets, criteria, change);
  return {
    ...head,
    description: inWords(buckets.length, isCut, crowded),
    ...askedFor(query),
    ...{ bucketRefOrValue, ...outside },
  };
}

function inWords(count: number, isCut: boolean, crowded: number): string {
  const buckets = count === 1 ? '1 bucket' : `${count} buckets`;
  const found = isCut
    ? `The first ${buckets} of those asked for; ask more narrowly to see the others`
    : buckets;
  return crowded === 0 ? found : `${found}; ${crowded} with more users and devices than can be listed`;
}

/** Whose consumption it is, and when, as far as that was asked for. */
function askedFor(query: JsonObject): JsonObject {
  const { relatedParty, partyAccount, searchCriteria } = query;
  const { validPeriod } = isObject(searchCriteria) ? searchCriteria : {};
  return {
    ...(relatedParty !== undefined && { relatedParty }),
    ...(partyAccount !== undefined && { partyAccount }),
    ...(validPeriod !== undefined && { validPeriod }),
  };
}

interface Shown {
  readonly bucketRefOrValue: JsonObject[];
  /** Buckets with more users and devices than are listed. */
  readonly crowded: number;
}

async function shown(
  buckets: readonly Bucket[],
  { period }: Criteria,
  change: ChangeContext,
): Promise<Shown> {
  const subjects = buckets.map(({ id }) => drawnSubject(id));
  const { ledger } = change.store;
  const ever = await ledger.totals(subjects);
  const { sums, withoutFacets } = await ledger.sums(subjects, timeRangeOf(period));
  const bucketRefOrValue = buckets.map((bucket) => ({
    id: bucket.id,
    href: bucketAddress(change, bucket.id),
    ...bucket.document,
    ...liveValues(bucket, new Big(ever.get(drawnSubject(bucket.id)) ?? 0), change.at.getTime()),
    bucketCounter: countersOf(
      bucket,
      sums.filter(({ subject }) => subject === drawnSubject(bucket.id)),
      period ?? bucket.period,
    ),
  }));
  return { bucketRefOrValue, crowded: withoutFacets.length };
}
