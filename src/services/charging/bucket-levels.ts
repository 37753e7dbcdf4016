import { Big } from 'big.js';
import type { ResourceAccess } from '../types.js';
import type { Bucket } from './bucket.js';
import { bucketsOfParties, drawnSubject, isInForce } from './buckets.js';

/** How much of a bucket's allowance is used. */
export interface BucketLevel {
  readonly id: string;
  readonly usageType: string;
  /** Ids of its products. */
  readonly products: readonly string[];
  /** Used share of the allowance, 0 to 1; undefined for a bucket without limit. */
  readonly share: number | undefined;
}

/** The current levels of the buckets of these parties that are in force at `at`; at most 1,000. */
export async function bucketLevels(
  access: ResourceAccess,
  parties: readonly string[],
  at: Date,
): Promise<BucketLevel[]> {
  const listed = await bucketsOfParties(parties, at.getTime(), access);
  const buckets = listed.filter((bucket) => isInForce(bucket, at.getTime()));
  const totals = await access.store.ledger.totals(buckets.map(({ id }) => drawnSubject(id)));
  return buckets.map((bucket) => ({
    id: bucket.id,
    usageType: bucket.usageType,
    products: bucket.products,
    share: usedShare(bucket, new Big(totals.get(drawnSubject(bucket.id)) ?? 0)),
  }));
}

function usedShare({ allowance }: Bucket, drawn: Big): number | undefined {
  if (allowance === undefined) return undefined;
  if (allowance.lte(0)) return 1;
  return drawn.lt(0) ? 0 : drawn.div(allowance).toNumber();
}
