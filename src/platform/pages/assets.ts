import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
/** The compiler leaves style sheets and browser scripts where they are: they are served from the sources. */
const own = join(projectRoot(), 'src/platform/pages/assets');

const files = {
  'base.css': own,
  'start.css': own,
  'start.js': own,
  'live.css': own,
  'live.js': own,
  'docs.css': own,
  'docs.js': own,
  'icon.svg': own,
  'swagger-ui.css': swaggerUi,
  'swagger-ui-bundle.js': swaggerUi,
};

type AssetName = keyof typeof files;

/** The address of an asset. It carries a hash of the content, so that browsers may keep it for ever. */
export type AssetUrl = (name: AssetName) => string;

/** The style sheets, scripts and images of the pages, under `/docs/assets/`. */
export function loadAssets(): { router: Router; url: AssetUrl } {
  const router = Router();
  const urls = new Map<string, string>();
  for (const [name, folder] of Object.entries(files)) {
    const file = join(folder, name);
    const path = `/docs/assets/${name}`;
    urls.set(name, `${path}?v=${hash(file)}`);
    router.use(path, express.static(file, { immutable: true, maxAge: '1y', redirect: false, setHeaders }));
  }
  return { router, url: (name) => urls.get(name) ?? '' };
}

const setHeaders = (res: express.Response) => res.set('X-Content-Type-Options', 'nosniff');

const hash = (file: string) =>
  createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);

function projectRoot(folder = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the pages: where are their assets?');
  return projectRoot(parent);
}
