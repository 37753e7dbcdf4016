import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectAt } from '../../scripts/lib/project.js';
import { buildTypescriptPackage } from '../../scripts/sdk/typescript-package.js';
import { fromRoot } from '../../src/root.js';
import { type Ending, runNode } from '../support/scratch.js';

/** An empty project outside of the repository, into which the tarball is installed as by its users. */
export interface UserProject {
  readonly folder: string;
  /** Writes a file of the project. */
  write(name: string, text: string): void;
  /** Compiles the files of the project under `strict`; emits JavaScript beside them. */
  compile(...files: string[]): Promise<Ending>;
  /** Runs a file with Node. */
  run(file: string): Promise<Ending>;
}

/** Builds the package for these APIs, all if none is named, and installs it. The folder is for the caller to remove. */
export async function installedPackage(...apis: string[]): Promise<UserProject> {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-user-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const tarball = await buildTypescriptPackage(projectAt(fromRoot()), apis, join(folder, 'tarball'));
  write('package.json', JSON.stringify({ name: 'user', private: true, type: 'module' }));
  // Offline: the package has no dependencies.
  const install = ['install', '--offline', '--no-audit', '--no-fund', tarball];
  await promisify(execFile)('npm', install, { cwd: folder });
  return {
    folder,
    write,
    compile: (...files) => {
      const compilerOptions = {
        strict: true,
        target: 'es2022',
        module: 'nodenext',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
        types: ['node'],
        typeRoots: [fromRoot('node_modules', '@types')],
      };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
      return runNode(fromRoot('node_modules', 'typescript', 'bin', 'tsc'), ['-p', folder], folder);
    },
    run: (file) => runNode(join(folder, file), [], folder),
  };
}
