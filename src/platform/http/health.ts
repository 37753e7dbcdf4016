import { Router } from 'express';
import { RETRY_AFTER, TmfError } from '../../errors.js';
import type { LoopProblem } from '../../events/loop.js';
import { allowOnly, READ_METHODS } from './allowed-methods.js';
import type { ResponseLocals } from './response-locals.js';

/**
 * `/health`: the process is up. `/ready`: the database can be written, so that this process can serve requests; `problems` names
 * the background loops that fail or stand still, which is no reason to send requests elsewhere.
 */
export function healthRouter(
  ping: () => Promise<void>,
  problems: () => readonly LoopProblem[] = () => [],
): Router {
  const router = Router();
  router.use(['/health', '/ready'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await ping();
      const found = problems();
      response.json({ status: 'ready', ...(found.length > 0 && { problems: found }) });
    } catch (error) {
      (response.locals as ResponseLocals).logError(error, 'not ready');
      const reason = error instanceof TmfError ? error.reason : 'The database cannot be written';
      response.status(503).set('Retry-After', RETRY_AFTER).json({ status: 'not ready', reason });
    }
  });
  router.all(['/health', '/ready'], allowOnly(READ_METHODS));
  return router;
}
