import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownRoot, type Project } from './project.js';

/** Compiles a project's server or clients. Returns the compiler's errors, one a line; empty if there are none. */
export async function compile(project: Project, tsconfig: string): Promise<string[]> {
  const compiler = join(ownRoot(), 'node_modules', 'typescript', 'bin', 'tsc');
  const child = spawn(process.execPath, [compiler, '-p', tsconfig], { cwd: project.root });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const errors = output.split('\n').filter((line) => /error TS\d+/.test(line));
  return code === 0 || errors.length > 0 ? errors : [output.trim() || `the compiler ended with ${code}`];
}

/** The errors in files of one API: its generated code, or its behaviour. */
export const errorsOf = (errors: readonly string[], folder: string) =>
  errors.filter((line) => new RegExp(`(^|/)${folder}/`).test(line.split('(', 1).join()));
