import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../../lib/cli.js';

interface Failure extends Error {
  readonly code?: string | number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Runs a tool of a language to its end. Throws with what it printed if it fails. */
export async function run(tool: string, args: readonly string[], folder: string): Promise<void> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  await promisify(execFile)(tool, [...args], options).catch((error: Failure) => {
    if (error.code === 'ENOENT') throw new UsageError(`${tool} is not installed, and builds the client`);
    throw new Error(
      `${tool} ${args.join(' ')} failed:\n${error.stdout ?? ''}\n${error.stderr ?? error.message}`,
    );
  });
}
