import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './cli.js';
import type { Project } from './project.js';
import { readParsed } from './read.js';
import { servedVersion } from './served-version.js';

const fileOf = (project: Project) => join(project.config, 'apis.json');

/** The names of the contracts in the project's `apis.json`. Throws a usage error if it is no list of names. */
export function listedContracts(project: Project): string[] {
  const file = fileOf(project);
  const contracts = readParsed(file, JSON.parse);
  if (!Array.isArray(contracts) || !contracts.every((name) => typeof name === 'string'))
    throw new UsageError(`${file}: expected a JSON array of contract names`);
  return contracts;
}

/** The version in a contract's base path: see `servedVersion`. */
export const versionServed = (contract: string, project: Project) =>
  servedVersion(contract, existsSync(fileOf(project)) ? listedContracts(project) : []);

export const listContracts = (project: Project, contracts: readonly string[]) =>
  writeFileSync(fileOf(project), `${JSON.stringify(contracts, null, 2)}\n`);
