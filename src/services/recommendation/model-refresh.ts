import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { BackgroundJob } from '../background/background-job.js';
import type { ResourceAccess } from '../types.js';
import { backfillHoldings, isBackfillComplete, markBackfillComplete } from './holdings-backfill.js';

/** Interval between checks for changed holdings; with counting, changes take effect within a second. */
const COUNT_INTERVAL_MS = 250;

const BACKFILL_RETRY_INTERVAL_MS = 60_000;

/** Number of products between two log lines. */
const PRODUCTS_PER_LOG_LINE = 10_000;

/** Background job: counts changed holdings, and backfills holdings of products that are older than the model. */
export function modelRefresh(access: ResourceAccess, logger: Logger): BackgroundJob {
  let isStopping = false;
  const countLoop = new Loop(
    'holdings could not be counted',
    COUNT_INTERVAL_MS,
    async (beat) => {
      while (!isStopping && (await access.store.baskets.fold())) beat();
    },
    logger,
  );
  const backfillLoop = new Loop(
    'holdings could not be backfilled',
    BACKFILL_RETRY_INTERVAL_MS,
    (beat) => backfillOnce(beat),
    logger,
  );
  let isComplete = false;
  const backfillOnce = async (beat: () => void) => {
    isComplete ||= await isBackfillComplete(access);
    if (isComplete || !access.has('product-inventory', 'product')) return;
    const progress = (processed: number) => {
      beat();
      if (processed % PRODUCTS_PER_LOG_LINE === 0)
        logger.info({ processed }, 'recommendations: backfill of holdings in progress');
    };
    await backfillHoldings(access, progress, () => isStopping);
    if (isStopping) return;
    await markBackfillComplete(access);
    logger.info('recommendations: backfill of holdings complete');
  };
  return {
    loops: [countLoop, backfillLoop],
    start: () => {
      countLoop.wake();
      backfillLoop.wake();
    },
    stop: async () => {
      isStopping = true;
      await Promise.all([countLoop.stop(), backfillLoop.stop()]);
    },
  };
}
