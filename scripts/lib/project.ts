import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders of one checkout. The generality test points them at a scratch folder of its own. */
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

/** Where this program's own checkout is: the nearest folder above with a package.json. */
export function ownRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The project that a command works on: `--project <folder>`, else this one. */
export const projectFor = (folder: string | undefined) => projectAt(folder ? resolve(folder) : ownRoot());
