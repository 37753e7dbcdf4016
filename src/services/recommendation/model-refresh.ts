import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { BackgroundJob } from '../background/background-job.js';
import type { ResourceAccess } from '../types.js';
import { backfillHoldings, isBackfillComplete, markBackfillComplete } from './holdings-backfill.js';

/** Milliseconds between looks for changed holdings: with the counting, less than a second. */
const COUNT_INTERVAL_MS = 250;

/** Products between two lines in the log. */
const PRODUCTS_PER_LOG_LINE = 10_000;

/** Counts changed holdings, and takes up those from before there was a model. */
export function modelRefresh(access: ResourceAccess, logger: Logger): BackgroundJob {
  let isStopping = false;
  const countLoop = new Loop(
    'holdings could not be counted',
    COUNT_INTERVAL_MS,
    async () => {
      while (!isStopping && (await access.store.baskets.fold()));
    },
    logger,
  );
  const backfillLoop = new Loop('holdings could not be taken up', 60_000, () => backfillOnce(), logger);
  let isComplete = false;
  const backfillOnce = async () => {
    isComplete ||= await isBackfillComplete(access);
    if (isComplete || !access.has('product-inventory', 'product')) return;
    const progress = (looked: number) => {
      if (looked % PRODUCTS_PER_LOG_LINE === 0)
        logger.info({ looked }, 'recommendations: holdings are being taken up');
    };
    await backfillHoldings(access, progress, () => isStopping);
    if (isStopping) return;
    await markBackfillComplete(access);
    logger.info('recommendations: holdings are complete');
  };
  return {
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
