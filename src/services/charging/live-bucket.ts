import { Big } from 'big.js';
import type { JsonObject } from '../../values/json.js';
import type { PresentedResource, ResourceAccess } from '../types.js';
import type { Bucket } from './bucket.js';
import { drawnSubject, readBucket as readableBucket } from './buckets.js';
import { amountIn, formatAmount } from './unit.js';

/** Buckets with what is left in them now, in place of what they were created with. */
export async function withLiveValues(
  buckets: readonly PresentedResource[],
  access: ResourceAccess,
): Promise<PresentedResource[]> {
  const totals = await access.store.ledger.totals(buckets.map(({ id }) => drawnSubject(id)));
  return buckets.map((presented) => {
    const bucket = readableBucket({ id: presented.id, createdAt: 0, document: presented });
    const drawn = new Big(totals.get(drawnSubject(presented.id)) ?? 0);
    return bucket ? { ...presented, ...liveValues(bucket, drawn, Date.now()) } : presented;
  });
}

/** What changes without the document: how much is left, in figures and in words, and the status by date. */
export function liveValues(bucket: Bucket, drawn: Big, now: number): JsonObject {
  const { allowance, unit } = bucket;
  const status = statusOf(bucket, now);
  if (allowance === undefined || unit === undefined) return { status, remainingValueName: 'Unlimited' };
  const left = allowance.minus(drawn);
  const remainingValue = { amount: amountIn(unit, left), units: unit.name };
  return { status, remainingValue, remainingValueName: formatAmount(unit, left) };
}

/** One that has yet to begin is active: it can be drawn from as soon as there is usage of its time. */
export function statusOf({ isSuspended, period }: Bucket, now: number): string {
  if (isSuspended) return 'suspended';
  return period.to <= now || period.to <= period.from ? 'expired' : 'active';
}
