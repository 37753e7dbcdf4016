import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Api, describeApi } from '../../scripts/generate/generator.js';
import { contractNameOf, parseContractName } from '../../scripts/lib/contract-name.js';
import { projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';
import { runScript, scratchProject } from '../support/scratch.js';

/** Specifications of our own with two versions of one API, and the mapping between them. */
export const OWN = fromRoot('test', 'views', 'specifications');
export const OWN_MAPPINGS = fromRoot('test', 'views', 'mappings');

/** A scratch project with these specifications imported; for the caller to remove. */
export async function imported(folders: readonly string[]): Promise<string> {
  const project = scratchProject('package.json', 'specs', 'generator-config');
  for (const folder of folders) {
    const { code, stderr } = await runScript('specs/import', '--project', project, folder);
    if (code !== 0) throw new Error(stderr);
  }
  return project;
}

/** The names of the contracts of a folder of specifications. */
export const contractsIn = (folder: string): string[] =>
  readdirSync(folder).map((file) => contractNameOf(file, parse(readFileSync(join(folder, file), 'utf8'))));

/** The API of a project with this number and major version, `TMF683-v5`. */
export function apiOf(project: string, version: string): Promise<Api> {
  const names = readdirSync(join(project, 'specs'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  const found = names.find((name) => {
    const { number, version: full } = parseContractName(name);
    return `${number}-v${full.split('.', 1)}` === version;
  });
  if (!found) throw new Error(`${project} has no contract of ${version}`);
  return describeApi(found, projectAt(project));
}
