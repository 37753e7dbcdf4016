import type { AfterChangeContext } from '../types.js';
import type { Bucket } from './bucket.js';
import { bucketResource } from './buckets.js';
import type { Levels } from './drawing.js';

const toldSubject = (id: string) => `bucket-told/${id}`;

export const thresholdSubjects = (buckets: readonly Bucket[]): string[] =>
  buckets.map(({ id }) => toldSubject(id));

/**
 * Tells which shares of these buckets are used now and were not before: each once, also when usage is deleted and
 * comes again. The buckets have to be locked.
 */
export async function raiseThresholdEvents(
  buckets: readonly Bucket[],
  levels: Levels,
  following: AfterChangeContext,
): Promise<void> {
  const crossed = buckets.flatMap((bucket) =>
    crossedBy(bucket, levels, following.options.buckets.thresholds).map((share) => ({ bucket, share })),
  );
  if (crossed.length === 0) return;
  const { tallies } = following.store;
  const told = await tallies.read(thresholdSubjects(crossed.map(({ bucket }) => bucket)));
  const isTold = ({ id }: Bucket, share: number) =>
    told.some(({ subject, part }) => subject === toldSubject(id) && part === String(share));
  const fresh = crossed.filter(({ bucket, share }) => !isTold(bucket, share));
  await tallies.add(
    fresh.map(({ bucket, share }) => ({ subject: toldSubject(bucket.id), part: String(share), amount: '1' })),
  );
  for (const { bucket, share } of fresh)
    await following.raiseDerivedChange(...bucketResource, bucket.id, {
      description: `Bucket ${bucket.id} has reached ${share} % of its allowance`,
      fieldPath: 'remainingValue',
    });
}

function crossedBy(bucket: Bucket, levels: Levels, shares: readonly number[]): number[] {
  const { allowance } = bucket;
  if (allowance === undefined || allowance.lte(0)) return [];
  const [before, now] = [levels.before(bucket), levels.now(bucket)].map((amount) => amount.times(100));
  return shares.filter((share) => {
    const mark = allowance.times(share);
    return before?.lt(mark) && now?.gte(mark);
  });
}
