import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Project } from './project.js';

/** Where a contract came from. `url` names one commit, so that the same bytes can be had again. */
export interface Source {
  contract: string;
  file: string;
  url?: string;
  sha256: string;
}

export const readSources = (project: Project): Source[] =>
  JSON.parse(readFileSync(project.sources, 'utf8')) as Source[];

export function writeSources(project: Project, sources: Source[]): void {
  const sorted = sources.toSorted((a, b) => (a.contract < b.contract ? -1 : 1));
  const rows = sorted.map((source) => `  ${JSON.stringify(source)}`);
  writeFileSync(project.sources, `[\n${rows.join(',\n')}\n]\n`);
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface Published {
  readonly file: string;
  readonly url?: string;
  readonly bytes: Buffer;
}

/** Reads a file, every specification in a folder and below, or an address. */
export async function readPublished(place: string): Promise<Published[]> {
  if (/^https?:\/\//.test(place)) {
    return [{ file: basename(new URL(place).pathname), url: place, bytes: await download(place) }];
  }
  if (!statSync(place).isDirectory()) return [{ file: basename(place), bytes: readFileSync(place) }];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => /^TMF\d+.*\.(json|ya?ml)$/.test(basename(name)));
  return files.map((name) => ({ file: basename(name), bytes: readFileSync(join(place, name)) }));
}

export async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${url}: HTTP status ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
