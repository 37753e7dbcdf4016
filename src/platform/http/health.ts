import { Router } from 'express';
import { RETRY_AFTER, TmfError } from '../../errors.js';
import type { LoopProblem } from '../../events/loop.js';
import type { Building } from '../../services/derived/readiness.js';
import { allowOnly, READ_METHODS } from './allowed-methods.js';
import type { ResponseLocals } from './response-locals.js';

/**
 * `/health`: the process is up. `/ready`: the database can be written, so that this process can serve requests; `problems` names
 * the background loops that fail or stand still, and `building` what is built in the background, which are no reasons to send
 * requests elsewhere.
 */
export function healthRouter(
  ping: () => Promise<void>,
  problems: () => readonly LoopProblem[] = () => [],
  building: () => readonly Building[] = () => [],
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
      const [found, built] = [problems(), building()];
      response.json({
        status: 'ready',
        ...(found.length > 0 && { problems: found }),
        ...(built.length > 0 && { building: built }),
      });
    } catch (error) {
      (response.locals as ResponseLocals).logError(error, 'not ready');
      const reason = error instanceof TmfError ? error.reason : 'The database cannot be written';
      response.status(503).set('Retry-After', RETRY_AFTER).json({ status: 'not ready', reason });
    }
  });
  router.all(['/health', '/ready'], allowOnly(READ_METHODS));
  return router;
}
