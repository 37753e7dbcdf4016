import { spawn, spawnSync } from 'node:child_process';
import { UsageError } from '../lib/cli.js';

/** Major version that the options and reports are those of. */
const MAJOR = 4;

/** Returns the version of the program. Throws a UsageError if it is missing or of another major version. */
export function versionOf(program: string): string {
  const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const version = error ? undefined : /(\d+)\.\d+\.\d+/.exec(stdout);
  if (!version)
    throw new UsageError(
      `Schemathesis was not found as "${program}". Install it outside of this project, for example with
"python3 -m venv ~/schemathesis && ~/schemathesis/bin/pip install schemathesis", and put it on the PATH, or name the
program with --program or in the environment variable SCHEMATHESIS.`,
    );
  if (Number(version[1]) !== MAJOR)
    throw new UsageError(`${program} is Schemathesis ${version[0]}; install a version ${MAJOR}`);
  return version[0];
}

/** Runs the program; returns its exit code and the end of what it printed. Kills it after `maxMs` milliseconds. */
export function runProgram(
  program: string,
  args: readonly string[],
  maxMs: number,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: maxMs });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-4_000);
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
