import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { allowOnly, READ_METHODS } from '../http/allowed-methods.js';

const { resolve } = createRequire(import.meta.url);
const swaggerUiFolder = dirname(resolve('swagger-ui-dist/package.json'));
const oidcClientFolder = join(dirname(resolve('oidc-client-ts/package.json')), 'dist/browser');
/** Style sheets and browser scripts are not compiled: they are served from the source folder. */
const sourceFolder = join(projectRoot(), 'src/platform/pages/assets');

const files = {
  'base.css': sourceFolder,
  'start.css': sourceFolder,
  'start.js': sourceFolder,
  'live.css': sourceFolder,
  'live.js': sourceFolder,
  'sign-in.js': sourceFolder,
  'docs.css': sourceFolder,
  'docs.js': sourceFolder,
  'icon.svg': sourceFolder,
  'swagger-ui.css': swaggerUiFolder,
  'swagger-ui-bundle.js': swaggerUiFolder,
  'oauth2-redirect.js': swaggerUiFolder,
  'oidc-client-ts.min.js': oidcClientFolder,
};

type AssetName = keyof typeof files;

/** Returns the URL of an asset. It contains a hash of the content, so that browsers may cache it forever. */
export type AssetUrl = (name: AssetName) => string;

/** Loads the style sheets, scripts and images of the pages, which are served below `/docs/assets/`. */
export function loadAssets(basePath: string): { router: Router; url: AssetUrl } {
  const router = Router();
  const urls = new Map<string, string>();
  for (const [name, folder] of Object.entries(files)) {
    const file = join(folder, name);
    const path = `/docs/assets/${name}`;
    urls.set(name, `${basePath}${path}?v=${hash(file)}`);
    router.use(path, express.static(file, { immutable: true, maxAge: '1y', redirect: false }));
    router.all(path, allowOnly(READ_METHODS));
  }
  return { router, url: (name) => urls.get(name) ?? '' };
}

const hash = (file: string) =>
  createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);

function projectRoot(folder = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('No package.json in any folder above the pages: their assets cannot be found');
  return projectRoot(parent);
}
