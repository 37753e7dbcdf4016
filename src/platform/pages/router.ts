import { Router } from 'express';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';
import type { ApiPage } from './api-page.js';
import { loadAssets } from './assets.js';
import { countsReader } from './counts.js';
import { docsPage } from './docs-page.js';
import { sendData, sendPage } from './send.js';
import { startPage } from './start-page.js';

export type { ApiPage, ResourcePage } from './api-page.js';

interface PagesOptions {
  readonly version: string;
  /** The path of the event stream for the live view; undefined: no live view. */
  readonly events?: string | undefined;
}

/** The HTML pages: the start page (`/`) and the documentation of each API (`/docs/<folder>/`). */
export function pagesRouter(apis: readonly ApiPage[], options: PagesOptions): Router {
  const router = Router();
  const assets = loadAssets();
  const readCounts = countsReader(apis);
  const byFolder = new Map(apis.map((api) => [api.folder, api]));

  router.get('/', async (_req, res) => {
    sendPage(res, startPage({ apis, counts: await readCounts(), ...options, url: assets.url }));
  });
  router.get('/counts', async (_req, res) => sendData(res, await readCounts()));

  router.use(assets.router);
  router.get('/docs', (_req, res) => res.redirect('/'));
  router.get('/docs/:folder', (req, res, next) => {
    const api = byFolder.get(req.params.folder);
    if (api) sendPage(res, docsPage(api, assets.url));
    else next();
  });
  router.all(['/', '/counts', '/docs'], allowOnly(READ_METHODS));
  router.all('/docs/:folder', (req, res, next) => {
    if (byFolder.has(req.params.folder)) allowOnly(READ_METHODS)(req, res, next);
    else next();
  });
  return router;
}
