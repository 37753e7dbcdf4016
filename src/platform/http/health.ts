import { Router } from 'express';
import type { ResponseLocals } from './response-locals.js';

/** `/health`: the process is up. `/ready`: the database responds, so that this process can serve requests. */
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
      (response.locals as ResponseLocals).logError(error, 'the database does not respond');
      response.status(503).json({ status: 'not ready', reason: 'the database does not respond' });
    }
  });
  return router;
}
