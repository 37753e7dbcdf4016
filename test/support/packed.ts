import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromRoot } from '../../src/root.js';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** The top-level packages that the package needs at run time, by the lock file. */
export function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as LockFile;
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional,
    )
    .map(([path]) => path)
    .filter((path) => existsSync(fromRoot(path)));
}

/**
 * Packs the last build and installs the tarball into an empty folder, as npm does: with the packages that it needs at run
 * time and nothing else. They are linked from this project, so that nothing is downloaded. Returns the folder, for the
 * caller to remove.
 */
export function installPacked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { cwd: fromRoot(), encoding: 'utf8' }).trim();
  const installed = join(folder, 'node_modules', 'tmf-open-api-server');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(fromRoot(path), join(folder, path));
  }
  return folder;
}

/** The program of the package. */
export const packedProgram = (folder: string) =>
  join(folder, 'node_modules', 'tmf-open-api-server', 'dist', 'scripts', 'tmf', 'main.js');
