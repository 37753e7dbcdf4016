import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const ROOT = findRoot();

/** Returns a path inside this package, independent of the working directory. */
export const fromRoot = (...names: string[]) => join(ROOT, ...names);
