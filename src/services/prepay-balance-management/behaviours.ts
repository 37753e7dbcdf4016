import { withLiveValues } from '../charging/live-bucket.js';
import { uncountedBucket } from '../charging/uncounted.js';
import type { Behaviours } from '../types.js';
import { backfillBuckets } from './backfill.js';

/** New buckets cover earlier usage; buckets are read with their current remaining value. */
export const behaviours: Behaviours = {
  bucket: { afterChange: backfillBuckets, afterRead: withLiveValues, warning: uncountedBucket },
};
