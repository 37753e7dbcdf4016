import type { JsonObject } from '../../values/json.js';
import { bucketOf } from './bucket.js';
import { subjectsOfUsage } from './links.js';
import { unreadable } from './measures.js';
import { linksOf, usageRecordOf } from './usage-record.js';

/** Returns why a usage record, or a part of it, is not counted; undefined when all of it is. */
export function uncountedUsage(usage: JsonObject): string | undefined {
  const record = usageRecordOf(usage);
  const isLinked = record.measures.every((measure) => subjectsOfUsage(linksOf(record, measure)).length > 0);
  const reasons = [
    ...record.uncounted,
    ...(isLinked ? [] : ['an amount belongs to no product, logical resource or party']),
  ];
  return reasons.length === 0 ? undefined : `Not counted: ${reasons.slice(0, 5).join('; ')}`;
}

/** Returns why nothing is drawn from a bucket; undefined when its amount can be read. */
export function uncountedBucket(document: JsonObject): string | undefined {
  return bucketOf({ id: '', createdAt: 0, document })
    ? undefined
    : `Nothing is drawn from this bucket: ${unreadable('remainingValue', document.remainingValue)}`;
}
