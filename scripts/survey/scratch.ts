import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownRoot, type Project, projectAt } from '../lib/project.js';

const COPIED = [
  'package.json',
  'openapitools.json',
  'tsconfig.base.json',
  'specs',
  'generator-config',
  'generated',
  'src',
];

/** A copy of this project, with its packages, for the caller to remove. */
export function scratchProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'survey-'));
  for (const name of COPIED) cpSync(join(ownRoot(), name), join(folder, name), { recursive: true });
  symlinkSync(join(ownRoot(), 'node_modules'), join(folder, 'node_modules'));
  return projectAt(folder);
}

/** The contracts in the project's `apis.json`. */
export const listedContracts = (project: Project) =>
  JSON.parse(readFileSync(join(project.config, 'apis.json'), 'utf8')) as string[];

export const listContracts = (project: Project, contracts: readonly string[]) =>
  writeFileSync(join(project.config, 'apis.json'), JSON.stringify(contracts));
