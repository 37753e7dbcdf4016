import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { BackgroundJob } from '../background/background-job.js';
import type { ResourceAccess } from '../types.js';
import { isComplete, noteComplete, takeUpHoldings } from './model.js';

/** Milliseconds between looks for changed holdings: with the counting, less than a second. */
const POLL = 250;

/** Products between two lines in the log. */
const LOGGED = 10_000;

/** Counts changed holdings, and takes up those from before there was a model. */
export function modelRefresh(reach: ResourceAccess, logger: Logger): BackgroundJob {
  let isStopping = false;
  const counting = new Loop(
    'holdings could not be counted',
    POLL,
    async () => {
      while (!isStopping && (await reach.store.baskets.fold()));
    },
    logger,
  );
  const takingUp = new Loop('holdings could not be taken up', 60_000, () => takeUpOnce(), logger);
  let isDone = false;
  const takeUpOnce = async () => {
    isDone ||= await isComplete(reach);
    if (isDone || !reach.has('product-inventory', 'product')) return;
    const progress = (looked: number) => {
      if (looked % LOGGED === 0) logger.info({ looked }, 'recommendations: holdings are being taken up');
    };
    await takeUpHoldings(reach, progress, () => isStopping);
    if (isStopping) return;
    await noteComplete(reach);
    logger.info('recommendations: holdings are complete');
  };
  return {
    start: () => {
      counting.wake();
      takingUp.wake();
    },
    stop: async () => {
      isStopping = true;
      await Promise.all([counting.stop(), takingUp.stop()]);
    },
  };
}
