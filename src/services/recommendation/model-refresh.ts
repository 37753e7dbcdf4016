import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { BackgroundJob } from '../background/background-job.js';
import type { ResourceAccess } from '../types.js';

/** Interval between checks for changed holdings; with counting, changes take effect within a second. */
const COUNT_INTERVAL_MS = 250;

/** Background job: counts changed holdings. */
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
  return {
    loops: [countLoop],
    start: () => countLoop.wake(),
    stop: async () => {
      isStopping = true;
      await countLoop.stop();
    },
  };
}
