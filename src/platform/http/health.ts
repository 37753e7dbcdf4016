import { Router } from 'express';
import { RETRY_AFTER, TmfError } from '../../errors.js';
import type { ResponseLocals } from './response-locals.js';

/** `/health`: the process is up. `/ready`: the database can be written, so that this process can serve requests. */
export function healthRouter(ping: () => Promise<void>): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await ping();
      response.json({ status: 'ready' });
    } catch (error) {
      (response.locals as ResponseLocals).logError(error, 'not ready');
      const reason = error instanceof TmfError ? error.reason : 'The database cannot be written';
      response.status(503).set('Retry-After', RETRY_AFTER).json({ status: 'not ready', reason });
    }
  });
  return router;
}
