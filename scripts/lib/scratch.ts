import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownRoot } from './project.js';

/** A copy of these files and folders of this project, with its packages; for the caller to remove. */
export function scratchCopy(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'scratch-'));
  for (const name of names) cpSync(join(ownRoot(), name), join(folder, name), { recursive: true });
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
  'src',
] as const;
