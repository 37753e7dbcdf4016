import { withLiveValues } from '../charging/live-bucket.js';
import type { Behaviours } from '../types.js';
import { backfillBuckets } from './backfill.js';

/** A bucket begins with what it was created with, and has left what usage has not drawn from it. */
export const behaviours: Behaviours = {
  bucket: { afterChange: backfillBuckets, afterRead: withLiveValues },
};
