import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';

/** Folder with the packages that only the comparison needs; git ignores its `node_modules`. */
const folder = () => join(ownRoot(), 'scripts', 'bench', 'compare');

/** Installs the peers unless they are installed. */
export function installPeers(progress: (text: string) => void): void {
  if (existsSync(join(folder(), 'node_modules', '.package-lock.json'))) return;
  progress(`installing the peers in ${folder()}`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder(), stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci failed in ${folder()}: see its output above`);
}

/** Path of a file in an installed peer. */
export const peerFile = (...path: string[]) => join(folder(), 'node_modules', ...path);

/** Loads a peer as a CommonJS module; the caller knows its type. */
export const requirePeer = (name: string): unknown => createRequire(join(folder(), 'package.json'))(name);
