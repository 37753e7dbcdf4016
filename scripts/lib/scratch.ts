import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownRoot, type Project, projectAt } from './project.js';

/** A copy of these files and folders of a project, with this project's packages; for the caller to remove. */
export function scratchCopy(names: readonly string[], root = ownRoot()): string {
  const folder = mkdtempSync(join(tmpdir(), 'scratch-'));
  for (const name of names) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(ownRoot(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The files that code is generated from and compiled with. */
export const PROJECT_FILES = [
  'package.json',
  'openapitools.json',
  'tsconfig.base.json',
  'specs',
  'generator-config',
  'sdk',
  'src',
] as const;

/** A copy of a project, by default this one, with its generated code; for the caller to remove. */
export const scratchProject = (root = ownRoot()): Project =>
  projectAt(scratchCopy([...PROJECT_FILES, 'generated'], root));
