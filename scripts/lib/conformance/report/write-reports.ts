import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../model.js';

/** Writes the results into a folder; answers the paths. */
export async function writeReports(runs: readonly Run[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'results.json');
  await writeFile(file, `${JSON.stringify(runs, null, 2)}\n`);
  return [file];
}
