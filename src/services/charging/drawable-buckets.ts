import type { ResourceAccess } from '../types.js';
import type { Bucket } from './bucket.js';
import { bucketsByLink, compareForDrawing, isInForce } from './buckets.js';
import { subjectsOfUsage } from './links.js';
import type { UsageRecord } from './usage-record.js';

/** A usage record with the time at which it counts. */
export interface DatedUsage extends UsageRecord {
  readonly id: string;
  /** Prefix of attribute paths in errors: `3.value.` in a bulk creation, otherwise empty. */
  readonly pathPrefix: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The buckets that each record can be drawn from, in drawing order. */
export async function drawableBuckets(
  records: readonly DatedUsage[],
  access: ResourceAccess,
): Promise<Bucket[][]> {
  const counting = records.filter(({ measures }) => measures.length > 0);
  const subjects = new Set(counting.flatMap(subjectsOfUsage));
  const earliest = counting.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const listed = await bucketsByLink([...subjects], earliest, access);
  return records.map((record) => {
    const found = new Set(subjectsOfUsage(record).flatMap((subject) => listed.get(subject) ?? []));
    const types = record.measures.map(({ usageType }) => usageType);
    return [...found]
      .filter((bucket) => types.includes(bucket.usageType) && isInForce(bucket, record.at))
      .sort(compareForDrawing);
  });
}
