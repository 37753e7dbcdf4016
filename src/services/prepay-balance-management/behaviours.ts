import { withLiveValues } from '../charging/live-bucket.js';
import { uncountedBucket } from '../charging/uncounted.js';
import { USAGE_LEDGER } from '../charging/usage-ledger.js';
import type { Behaviours } from '../types.js';
import { backfillBuckets } from './backfill.js';
import { COMPUTED } from './bucket-status.js';

/** New buckets cover earlier usage; buckets are read with their current remaining value. */
export const behaviours: Behaviours = {
  bucket: {
    needs: { data: USAGE_LEDGER, of: 'all' },
    computed: COMPUTED,
    afterChange: backfillBuckets,
    afterRead: withLiveValues,
    warning: uncountedBucket,
  },
};
