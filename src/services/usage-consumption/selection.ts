import { comparison } from '../../rest/filter/comparison.js';
import type { Comparison, Filter } from '../../values/query.js';
import { type Bucket, bucketOf } from '../charging/bucket.js';
import { bucketCollection, bucketIdsOfResources, hasBuckets } from '../charging/buckets.js';
import { statusOf } from '../charging/live-bucket.js';
import { idsIn } from '../read-values.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';
import type { BucketCriteria, ConsumptionCriteria, ReferenceCriteria } from './criteria.js';

export interface Selection {
  /** In order of ids. */
  readonly buckets: readonly Bucket[];
  /** Whether there may be more. */
  readonly isTruncated: boolean;
}

/** Maximum buckets that are read for each one that a query can return. */
const MAX_SCANNED_PER_RESULT = 20;

/** Returns the buckets that match the criteria, at most `maxReturned`. */
export async function selectedBuckets(
  criteria: ConsumptionCriteria,
  now: number,
  access: ResourceAccess,
): Promise<Selection> {
  const { maxReturned } = access.options.buckets;
  if (!hasBuckets(access)) return { buckets: [], isTruncated: false };
  const where = allOf([
    ...(await referenceFilters(criteria, access)),
    ...(criteria.buckets.length > 0 ? [await anyBucket(criteria.buckets, access)] : []),
    ...periodFilters(criteria),
  ]);
  const buckets: Bucket[] = [];
  let after: Awaited<ReturnType<ReturnType<typeof bucketCollection>['find']>>['next'];
  for (let scanned = 0; scanned < maxReturned * MAX_SCANNED_PER_RESULT; ) {
    const page = await bucketCollection(access).find(
      { where, sort: [], offset: 0, limit: maxReturned, after },
      '',
    );
    const parsed = page.items.flatMap((stored) => bucketOf(stored) ?? []);
    buckets.push(...parsed.filter((bucket) => fits(bucket, criteria, now)));
    if (buckets.length > maxReturned) break;
    if (!page.next) return { buckets, isTruncated: false };
    after = page.next;
    scanned += page.items.length;
  }
  return { buckets: buckets.slice(0, maxReturned), isTruncated: true };
}

const allOf = (parts: readonly Filter[]): Filter | undefined =>
  parts.length > 1 ? { kind: 'and', parts } : parts[0];

/** Filters on references, for which there are indexes. */
async function referenceFilters(criteria: ReferenceCriteria, access: ResourceAccess): Promise<Filter[]> {
  const { parties, accounts, products, resources } = criteria;
  const kinds: [string, readonly string[]][] = [
    ['relatedParty.id', parties],
    ['partyAccount.id', accounts],
    ['product.id', products],
  ];
  const filters: Filter[] = kinds.flatMap(([path, ids]) => (ids.length > 0 ? [oneOf(path, ids)] : []));
  // Values of logical resources are indexed only by the lists of buckets for drawing.
  if (resources.length > 0) filters.push(oneOf('id', await bucketIdsOfResources(resources, access)));
  return filters;
}

async function anyBucket(requested: readonly BucketCriteria[], access: ResourceAccess): Promise<Filter> {
  const parts: Filter[] = [];
  for (const bucket of requested) {
    const filters = await referenceFilters(bucket, access);
    if (bucket.id !== undefined) filters.push(oneOf('id', [bucket.id]));
    if (bucket.usageType !== undefined) filters.push(oneOf('usageType', spellings(bucket.usageType)));
    parts.push(allOf(filters) ?? comparison(['id'], 'exists', []));
  }
  return { kind: 'or', parts };
}

/** Spellings of a usage type that the query finds. */
const spellings = (type: string) => [type, type.toUpperCase(), type.charAt(0).toUpperCase() + type.slice(1)];

/** Filters for buckets whose validity overlaps the period. */
function periodFilters({ period }: ConsumptionCriteria): Filter[] {
  if (!period) return [];
  const begins = ['validFor', 'startDateTime'];
  const ends = ['validFor', 'endDateTime'];
  const bound = (path: string[], operator: Comparison['operator'], at: number): Filter => ({
    kind: 'not',
    part: comparison(path, operator, [{ type: 'instant', from: at * 1000, to: at * 1000 + 1 }]),
  });
  return [
    ...(Number.isFinite(period.to) ? [bound(begins, 'greaterOrEqual', period.to)] : []),
    ...(Number.isFinite(period.from) ? [bound(ends, 'lessOrEqual', period.from)] : []),
  ];
}

/** Whether a bucket matches the criteria that have no index. */
function fits(bucket: Bucket, criteria: ConsumptionCriteria, now: number): boolean {
  const { buckets } = criteria;
  return (
    fitsReferences(bucket, criteria) &&
    (buckets.length === 0 || buckets.some((requested) => fitsOne(bucket, requested, now)))
  );
}

const fitsOne = (bucket: Bucket, requested: BucketCriteria, now: number): boolean =>
  fitsReferences(bucket, requested) &&
  (requested.id ?? bucket.id) === bucket.id &&
  (requested.usageType ?? bucket.usageType) === bucket.usageType &&
  (requested.status ?? statusOf(bucket, now)) === statusOf(bucket, now);

function fitsReferences(
  bucket: Bucket,
  { parties, accounts, products, resources, services }: ReferenceCriteria,
): boolean {
  const { partyAccount, service } = bucket.document;
  const pairs: [readonly string[], readonly string[]][] = [
    [parties, bucket.parties],
    [accounts, idsIn(partyAccount)],
    [products, bucket.products],
    [resources, bucket.resources],
    [services, idsIn(service)],
  ];
  return pairs.every(
    ([requested, own]) => requested.length === 0 || requested.some((id) => own.includes(id)),
  );
}
