import type { Behaviours } from '../behaviour.js';
import { withLiveValues } from './live-bucket.js';
import { followBuckets } from './taking.js';

/** A bucket begins with what it was created with, and has left what usage has not drawn from it. */
export const behaviours: Behaviours = {
  bucket: { following: followBuckets, reading: withLiveValues },
};
