import { type RequestHandler, type Response, Router } from 'express';
import type { Principal } from '../../services/types.js';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';
import type { ResponseLocals } from '../http/response-locals.js';
import type { ApiPage } from './api-page.js';
import { loadAssets } from './assets.js';
import { type Counts, countsReader } from './counts.js';
import { docsPage } from './docs-page.js';
import { securityHeaders } from './security-headers.js';
import { pageSender, sendData } from './send.js';
import { REDIRECT_PATH, redirectPage, type SignIn } from './sign-in.js';
import { snippetsOf } from './snippets/snippets.js';
import { startPage } from './start-page.js';

export type { ApiPage, ResourcePage } from './api-page.js';

/** Who may see which counts. */
export interface CountsAccess {
  /** Refuses clients that are not known. */
  readonly authenticate: RequestHandler;
  /** Whether the client may read the resources of an API, by its folder. */
  mayRead(principal: Principal, folder: string): boolean;
}

interface PagesOptions {
  readonly version: string;
  /** The beginning of the paths of all links: `/component`, or empty. */
  readonly basePath?: string;
  /** The path of the event stream for the live view; undefined: no live view. */
  readonly events?: string | undefined;
  /** Undefined: everybody sees all counts. */
  readonly access?: CountsAccess | undefined;
  /** Where users sign in; undefined: they cannot. */
  readonly signIn?: SignIn | undefined;
}

/** The HTML pages: the start page (`/`) and the documentation of each API (`/docs/<folder>/`). */
export function pagesRouter(apis: readonly ApiPage[], { access, ...options }: PagesOptions): Router {
  const router = Router();
  const { basePath = '', signIn } = options;
  const assets = loadAssets(basePath);
  const sendPage = pageSender(securityHeaders(signIn?.issuer));
  const readCounts = countsReader(apis);
  const byFolder = new Map(apis.map((api) => [api.folder, api]));

  router.get('/', async (_req, res) => {
    // The page itself is for everybody, and gets the counts by its script.
    const counts = access ? {} : await readCounts();
    sendPage(res, startPage({ apis, counts, ...options, basePath, url: assets.url }));
  });
  if (access) router.get('/counts', access.authenticate);
  router.get('/counts', async (_req, res) => {
    sendData(res, visibleCounts(await readCounts(), apis, res, access));
  });

  router.use(assets.router);
  router.get('/docs', (_req, res) => res.redirect(`${basePath}/`));
  if (signIn) router.get(REDIRECT_PATH, (_req, res) => sendPage(res, redirectPage(assets.url)));
  router.get('/docs/:folder', (req, res, next) => {
    const api = byFolder.get(req.params.folder);
    if (api) sendPage(res, docsPage(api, assets.url, basePath, signIn));
    else next();
  });
  router.get('/docs/:folder/snippets', (req, res, next) => {
    const api = byFolder.get(req.params.folder);
    if (api) sendData(res, snippetsOf(api.folder, api.basePath.slice(basePath.length), api.contract()));
    else next();
  });
  router.all(['/', '/counts', '/docs'], allowOnly(READ_METHODS));
  router.all(['/docs/:folder', '/docs/:folder/snippets'], (req, res, next) => {
    if (byFolder.has(String(req.params.folder))) allowOnly(READ_METHODS)(req, res, next);
    else next();
  });
  return router;
}

function visibleCounts(
  counts: Counts,
  apis: readonly ApiPage[],
  { locals }: Response,
  access: CountsAccess | undefined,
): Counts {
  const { principal } = locals as ResponseLocals;
  if (!access || !principal) return counts;
  const readable = apis.filter(({ folder }) => access.mayRead(principal, folder));
  const counted = readable.flatMap(({ resources }) => resources.filter((each) => each.mayCount(principal)));
  const paths = new Set(counted.map(({ path }) => path));
  return Object.fromEntries(Object.entries(counts).filter(([path]) => paths.has(path)));
}
