import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { scratchCopy } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';

/** A copy of these parts of the project, with its packages; for the caller to remove. */
export const scratchProject = (...names: string[]) => scratchCopy(names);

export const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** How a program ended, and everything that it printed. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of Node to its end, without blocking a server in this process. */
export function runNode(file: string, args: readonly string[] = [], cwd?: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs one of `scripts/`, as it was compiled. */
export const runScript = (name: string, ...args: string[]) =>
  runNode(fromRoot('dist', 'scripts', `${name}.js`), args);
