import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Project, projectAt } from '../lib/project.js';
import { PROJECT_FILES, scratchCopy } from '../lib/scratch.js';

/** A copy of this project, with its packages, for the caller to remove. */
export const scratchProject = (): Project => projectAt(scratchCopy([...PROJECT_FILES, 'generated']));

/** The contracts in the project's `apis.json`. */
export const listedContracts = (project: Project) =>
  JSON.parse(readFileSync(join(project.config, 'apis.json'), 'utf8')) as string[];

export const listContracts = (project: Project, contracts: readonly string[]) =>
  writeFileSync(join(project.config, 'apis.json'), JSON.stringify(contracts));
