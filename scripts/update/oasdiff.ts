import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type GoTool, hasGoTool, installGoTool, programOf } from '../lib/go-tool.js';
import type { OpenApiDocument } from '../lib/openapi.js';

const run = promisify(execFile);

const OASDIFF: GoTool = {
  name: 'oasdiff',
  source: 'github.com/oasdiff/oasdiff',
  version: 'v1.37.0',
  variable: 'OASDIFF',
};

/** One change, as oasdiff writes it. Levels: 1 is information, 2 a warning, 3 an error. */
export interface OasdiffChange {
  readonly id: string;
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly operation?: string;
  readonly path?: string;
}

export const hasOasdiff = () => hasGoTool(OASDIFF);

/** Builds oasdiff, unless it is there. */
export const installOasdiff = (report: (line: string) => void) => installGoTool(OASDIFF, report);

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
    const { stdout } = await run(programOf(OASDIFF), ['changelog', ...files, ...options], {
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout.trim() === '' ? [] : ((JSON.parse(stdout) as OasdiffChange[] | null) ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
