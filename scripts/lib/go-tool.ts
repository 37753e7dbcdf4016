import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './cli.js';

const run = promisify(execFile);

/** A program that Go builds once for a user. */
export interface GoTool {
  readonly name: string;
  /** Path of the package that Go builds. */
  readonly source: string;
  readonly version: string;
  /** Environment variable that names another program. */
  readonly variable: string;
}

/** The folder in which a program or a download of this version is kept for this user. */
export const cacheFolder = (name: string, version: string) =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tmf-open-api-server', `${name}-${version}`);

/** The path of the program: the one that the variable names, or the one that `installGoTool` builds. */
export const programOf = ({ name, version, variable }: GoTool) =>
  process.env[variable] ?? join(cacheFolder(name, version), name);

export const hasGoTool = (tool: GoTool) => existsSync(programOf(tool));

/** Builds a program, unless it is there, by Go, which verifies the module's checksum. */
export async function installGoTool(tool: GoTool, report: (line: string) => void): Promise<void> {
  if (hasGoTool(tool)) return;
  const { name, source, version, variable } = tool;
  if (process.env[variable] !== undefined)
    throw new UsageError(`${variable}: there is no program at ${process.env[variable]}`);
  await run('go', ['version']).catch(() => {
    throw new UsageError(
      `${name} ${version} is not here, and Go, which would build it, is not either. Install Go, or set ${variable} to ` +
        'the path of the program.',
    );
  });
  const folder = cacheFolder(name, version);
  report(`building ${name} ${version} into ${folder}, once: it takes a few minutes`);
  mkdirSync(folder, { recursive: true });
  const target = mkdtempSync(join(folder, 'build-'));
  try {
    await run('go', ['install', `${source}@${version}`], { env: { ...process.env, GOBIN: target } });
    renameSync(join(target, name), programOf(tool));
  } catch (error) {
    throw new UsageError(`${name} ${version} could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
