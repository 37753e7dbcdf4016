import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../lib/project.js';
import { ownRoot } from '../lib/project.js';

/** Hashes of what an API's code was generated from, and of the code: equal hashes need no generation. */
export interface Stamp {
  readonly inputs: string;
  readonly outputs: string;
}

export type Stamps = Readonly<Record<string, Stamp>>;

const stampsFile = (project: Project) => join(project.generated, 'stamps.json');

/** Reads the stamps of the last generation, by folder; empty if there are none. */
export function readStamps(project: Project): Stamps {
  const file = stampsFile(project);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamps) : {};
}

export const stampsText = (stamps: Stamps) => `${JSON.stringify(stamps, null, 2)}\n`;

/** Hashes the names and contents of all files in folders and their subfolders. */
export function hashOfFolders(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
    for (const name of names) {
      const file = join(folder, name);
      if (statSync(file).isFile()) hash.update(`${name.replaceAll('\\', '/')}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** The part of the inputs that all APIs share: the generator's version, its settings and the templates. */
export function sharedInputs(project: Project): string {
  const hash = createHash('sha256').update(hashOfFolders([join(project.config, 'templates')]));
  for (const name of ['server.yaml', 'sdk-typescript.yaml'])
    hash.update(readFileSync(join(project.config, name)));
  return hash.update(readFileSync(join(ownRoot(), 'openapitools.json'))).digest('hex');
}

export const inputsOf = (shared: string, contract: string, document: object) =>
  createHash('sha256').update(shared).update(contract).update(JSON.stringify(document)).digest('hex');
