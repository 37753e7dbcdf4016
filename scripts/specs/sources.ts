import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../lib/cli.js';
import type { Project } from '../lib/project.js';
import { readParsed } from '../lib/read.js';

/** Origin of a contract. `url` names a commit, so that the same bytes can be downloaded again. */
export interface Source {
  contract: string;
  file: string;
  url?: string;
  sha256: string;
}

export const readSources = (project: Project): Source[] =>
  readParsed(project.sources, JSON.parse) as Source[];

export function writeSources(project: Project, sources: Source[]): void {
  const sorted = sources.toSorted((a, b) => (a.contract < b.contract ? -1 : 1));
  writeFileSync(project.sources, `${JSON.stringify(sorted, null, 2)}\n`);
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface Published {
  readonly file: string;
  readonly url?: string;
  readonly bytes: Buffer;
}

/** Reads a file, all files in a folder and its subfolders, or a URL. */
export async function readPublished(source: string): Promise<Published[]> {
  if (/^https?:\/\//.test(source)) {
    return [{ file: basename(new URL(source).pathname), url: source, bytes: await download(source) }];
  }
  if (!existsSync(source)) throw new UsageError(`${source}: there is no such file or folder`);
  if (!statSync(source).isDirectory()) return [{ file: basename(source), bytes: readFileSync(source) }];
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(source, name)).isFile());
  return files.map((name) => ({ file: basename(name), bytes: readFileSync(join(source, name)) }));
}

export async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch((error: Error) => {
    throw new UsageError(`${url}: it cannot be reached (${networkErrorCode(error)})`);
  });
  if (!answer.ok) throw new UsageError(`${url}: HTTP status ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The network error code; the message of `fetch` is always the same. */
const networkErrorCode = ({ cause, message }: Error) =>
  (cause as { code?: string } | undefined)?.code ?? message;
