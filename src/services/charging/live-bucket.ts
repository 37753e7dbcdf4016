import { Big } from 'big.js';
import type { JsonObject } from '../../values/json.js';
import type { PresentedResource, ResourceAccess } from '../types.js';
import { type Bucket, bucketOf, type StatusFacts, statusFacts } from './bucket.js';
import { drawnSubject } from './buckets.js';
import { amountIn, formatAmount } from './unit.js';

/** Returns buckets with their current remaining value in place of the initial one. */
export async function withLiveValues(
  buckets: readonly PresentedResource[],
  access: ResourceAccess,
): Promise<PresentedResource[]> {
  const totals = await access.store.ledger.totals(buckets.map(({ id }) => drawnSubject(id)));
  return buckets.map((presented) => {
    const bucket = bucketOf({ id: presented.id, createdAt: 0, document: presented });
    const drawn = new Big(totals.get(drawnSubject(presented.id)) ?? 0);
    const now = Date.now();
    return bucket
      ? { ...presented, ...liveValues(bucket, drawn, now) }
      : { ...presented, status: statusOf(statusFacts(presented), now) };
  });
}

/** Attributes that change without the document: remaining value, its text, and the status. */
export function liveValues(bucket: Bucket, drawn: Big, now: number): JsonObject {
  const { allowance, unit } = bucket;
  const status = statusOf(bucket, now);
  if (allowance === undefined || unit === undefined) return { status, remainingValueName: 'Unlimited' };
  const left = allowance.minus(drawn);
  const remainingValue = { amount: amountIn(unit, left), units: unit.name };
  return { status, remainingValue, remainingValueName: formatAmount(unit, left) };
}

export const BUCKET_STATUSES = ['active', 'expired', 'suspended'] as const;
export type BucketStatus = (typeof BUCKET_STATUSES)[number];

/** Status at a time. A bucket whose period has not begun is active: usage of its period can already be drawn. */
export function statusOf({ isSuspended, period }: StatusFacts, now: number): BucketStatus {
  if (isSuspended) return 'suspended';
  return period.to <= now || period.to <= period.from ? 'expired' : 'active';
}
