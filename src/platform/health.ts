import { Router } from 'express';
import type { ResponseLocals } from './response-locals.js';

/** `/health`: the process is up. `/ready`: the database answers, so that work can be sent here. */
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
      (response.locals as ResponseLocals).logError(error, 'the database does not answer');
      response.status(503).json({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
  return router;
}
