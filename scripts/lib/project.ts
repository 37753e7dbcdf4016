import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders of one checkout. Tests use a temporary folder instead. */
export interface Project {
  readonly root: string;
  readonly specs: string;
  readonly sources: string;
  readonly overlays: string;
  readonly config: string;
  readonly generated: string;
}

export function projectAt(root: string): Project {
  const at = (...names: string[]) => join(root, ...names);
  return {
    root,
    specs: at('specs'),
    sources: at('specs', 'sources.json'),
    overlays: at('specs', 'overlays'),
    config: at('generator-config'),
    generated: at('generated'),
  };
}

/** The root folder of this checkout: the nearest parent folder with a package.json. */
export function ownRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The project that a command uses: `--project <folder>`, by default this checkout. */
export const projectFor = (folder: string | undefined) => projectAt(folder ? resolve(folder) : ownRoot());
