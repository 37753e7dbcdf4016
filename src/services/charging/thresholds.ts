import type { AfterChangeContext } from '../types.js';
import type { Bucket } from './bucket.js';
import { bucketResource } from './buckets.js';
import type { DrawnAmounts } from './drawn-amounts.js';

const raisedSubject = (id: string) => `bucket-told/${id}`;

/** Subjects of the tallies that record which thresholds of these buckets were raised. */
export const thresholdSubjects = (buckets: readonly Bucket[]): string[] =>
  buckets.map(({ id }) => raisedSubject(id));

/**
 * Raises an event for each threshold that these buckets have crossed in this transaction. Each threshold of a bucket
 * is raised once, even if usage is deleted and recorded again. The buckets have to be locked.
 */
export async function raiseThresholdEvents(
  buckets: readonly Bucket[],
  amounts: DrawnAmounts,
  context: AfterChangeContext,
): Promise<void> {
  const crossed = buckets.flatMap((bucket) =>
    crossedShares(bucket, amounts, context.options.buckets.thresholds).map((share) => ({ bucket, share })),
  );
  if (crossed.length === 0) return;
  const { tallies } = context.store;
  const raised = await tallies.read(thresholdSubjects(crossed.map(({ bucket }) => bucket)));
  const wasRaised = ({ id }: Bucket, share: number) =>
    raised.some(({ subject, part }) => subject === raisedSubject(id) && part === String(share));
  const newlyCrossed = crossed.filter(({ bucket, share }) => !wasRaised(bucket, share));
  await tallies.add(
    newlyCrossed.map(({ bucket, share }) => ({
      subject: raisedSubject(bucket.id),
      part: String(share),
      amount: '1',
    })),
  );
  for (const { bucket, share } of newlyCrossed)
    await context.raiseDerivedChange(...bucketResource, bucket.id, {
      description: `Bucket ${bucket.id} has reached ${share} % of its allowance`,
      fieldPath: 'remainingValue',
    });
}

function crossedShares(bucket: Bucket, amounts: DrawnAmounts, shares: readonly number[]): number[] {
  const { allowance } = bucket;
  if (allowance === undefined || allowance.lte(0)) return [];
  const [before, now] = [amounts.initial(bucket), amounts.current(bucket)].map((amount) => amount.times(100));
  return shares.filter((share) => {
    const threshold = allowance.times(share);
    return before?.lt(threshold) && now?.gte(threshold);
  });
}
