import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../src/root.js';
import { describeUnless } from './missing.js';

const FOLDER = fromRoot('..', 'shared');

/** The folder of the official files: `specs/`, `samples/`. Undefined without them. */
export const officialFolder = existsSync(join(FOLDER, 'specs')) ? FOLDER : undefined;

/** Declares tests that need the official files; without them, they are reported as skipped. */
export function describeOfficial(title: string, declare: (folder: string) => void): void {
  const missing = officialFolder ? undefined : 'the official files (../shared)';
  describeUnless(missing, title, () => declare(FOLDER));
}
