import type { ResourceAccess } from '../types.js';
import type { Bucket } from './bucket.js';
import { bucketsByLink, compareForDrawing, isInForce } from './buckets.js';
import { subjectsOfUsage } from './links.js';
import type { Measure } from './measures.js';
import { linksOf, type UsageRecord } from './usage-record.js';

/** A usage record with the time at which it counts. */
export interface DatedUsage extends UsageRecord {
  readonly id: string;
  /** Prefix of attribute paths in errors: `3.value.` in a bulk creation, otherwise empty. */
  readonly pathPrefix: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A record with the buckets that each of its measures can be drawn from, in drawing order. */
export interface DrawableUsage {
  readonly record: DatedUsage;
  readonly measures: readonly { readonly measure: Measure; readonly buckets: readonly Bucket[] }[];
}

/** Finds the buckets of each measure: of its usage type, by its links, and in force at the time of the usage. */
export async function drawableBuckets(
  records: readonly DatedUsage[],
  access: ResourceAccess,
): Promise<DrawableUsage[]> {
  const counting = records.filter(({ measures }) => measures.length > 0);
  const subjects = new Set(counting.flatMap(subjectsOfRecord));
  const earliest = counting.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const listed = await bucketsByLink([...subjects], earliest, access);
  const bucketsOf = (record: DatedUsage, measure: Measure) => {
    const links = subjectsOfUsage(linksOf(record, measure));
    const found = new Set(links.flatMap((subject) => listed.get(subject) ?? []));
    return [...found]
      .filter((bucket) => bucket.usageType === measure.usageType && isInForce(bucket, record.at))
      .sort(compareForDrawing);
  };
  return records.map((record) => ({
    record,
    measures: record.measures.map((measure) => ({ measure, buckets: bucketsOf(record, measure) })),
  }));
}

/** Link subjects of all measures of a record. */
export const subjectsOfRecord = (record: UsageRecord): string[] =>
  record.measures.flatMap((measure) => subjectsOfUsage(linksOf(record, measure)));
