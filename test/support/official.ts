import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../src/root.js';

const FOLDER = fromRoot('..', 'shared');

/** Declares tests that need the official files; where those are not at hand the suite is pending and says so. */
export function describeOfficial(title: string, declare: (folder: string) => void): void {
  if (existsSync(join(FOLDER, 'specs'))) describe(title, () => declare(FOLDER));
  else describe.skip(`${title} (the official files are not at ${FOLDER})`, () => declare(FOLDER));
}
