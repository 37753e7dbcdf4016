import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../lib/cli.js';
import type { OpenApiDocument } from '../lib/openapi.js';

const run = promisify(execFile);

const MODULE = 'github.com/oasdiff/oasdiff';
const VERSION = 'v1.37.0';

/** One change, as oasdiff writes it. Levels: 1 is information, 2 a warning, 3 an error. */
export interface OasdiffChange {
  readonly id: string;
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly operation?: string;
  readonly path?: string;
}

/** The program: `OASDIFF`, or the one that `installOasdiff` has built for this user. */
export const oasdiffProgram = () => process.env.OASDIFF ?? join(cacheFolder(), 'oasdiff');

export const hasOasdiff = () => existsSync(oasdiffProgram());

const cacheFolder = () =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tmf-open-api-server', `oasdiff-${VERSION}`);

/** Builds oasdiff once for this user, by Go, which verifies the module's checksum. */
export async function installOasdiff(report: (line: string) => void): Promise<void> {
  if (hasOasdiff()) return;
  if (process.env.OASDIFF !== undefined)
    throw new UsageError(`OASDIFF: there is no program at ${process.env.OASDIFF}`);
  await run('go', ['version']).catch(() => {
    throw new UsageError(
      `Contracts are compared by oasdiff ${VERSION}, which is not here, and Go, which would build it, is not either. ` +
        'Install Go, or set OASDIFF to the path of the program.',
    );
  });
  report(`building oasdiff ${VERSION} into ${cacheFolder()}, once: it takes a few minutes`);
  mkdirSync(cacheFolder(), { recursive: true });
  const target = mkdtempSync(join(cacheFolder(), 'build-'));
  try {
    await run('go', ['install', `${MODULE}@${VERSION}`], { env: { ...process.env, GOBIN: target } });
    renameSync(join(target, 'oasdiff'), oasdiffProgram());
  } catch (error) {
    throw new UsageError(`oasdiff ${VERSION} could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Compares two documents. */
export async function oasdiff(before: OpenApiDocument, after: OpenApiDocument): Promise<OasdiffChange[]> {
  const folder = mkdtempSync(join(tmpdir(), 'oasdiff-'));
  try {
    const files = [before, after].map((document, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(document));
      return file;
    });
    const options = ['--format', 'json', '--lang', 'en', '--allow-external-refs=false'];
    const { stdout } = await run(oasdiffProgram(), ['changelog', ...files, ...options], {
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout.trim() === '' ? [] : ((JSON.parse(stdout) as OasdiffChange[] | null) ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
