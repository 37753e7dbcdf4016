import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';

/** Where the dependencies of the comparison alone are installed; git ignores them. */
const folder = () => join(ownRoot(), 'scripts', 'bench', 'compare');

/** Installs them unless they are there. */
export function installPeers(progress: (text: string) => void): void {
  if (existsSync(join(folder(), 'node_modules', '.package-lock.json'))) return;
  progress(`installing what is compared, in ${folder()}`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder(), stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci has failed in ${folder()}`);
}

/** A file of one of them. */
export const peerFile = (...path: string[]) => join(folder(), 'node_modules', ...path);

/** One of them, of which the caller knows what it exports. */
export const requirePeer = (name: string): unknown => createRequire(join(folder(), 'package.json'))(name);
