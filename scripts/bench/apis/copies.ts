import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownOverlay } from '../../generate/overlay.js';
import { listContracts } from '../../lib/listed-contracts.js';
import type { Project } from '../../lib/project.js';

/**
 * Gives a project this number of APIs: beside the original contracts, copies of them under other numbers, titles and base
 * paths, with their overlays and without their behaviours. The number is at least that of the originals.
 */
export function listApis(project: Project, originals: readonly string[], count: number): void {
  const copies = Array.from({ length: count - originals.length }, (_, index) => {
    const original = originals[index % originals.length] as string;
    return copyOf(original, Math.floor(index / originals.length) + 1, project);
  });
  listContracts(project, [...originals, ...copies]);
}

/** Writes a copy of a contract, the first, second, … of it, and returns its name. */
function copyOf(original: string, round: number, project: Project): string {
  const [number = '', title = '', version = ''] = original.split('-');
  // Base paths have letters only, and general rules make some of them from the title.
  const suffix = `Copy${String.fromCharCode(64 + round)}`;
  const copy = `${number}N${round}-${title}${suffix}-${version}`;
  const text = readFileSync(join(project.specs, `${original}.yaml`), 'utf8');
  const atOtherPath = text.replace(/^( *- url: \/\S+)(\/v\d+)$/gm, `$1${suffix}$2`);
  writeFileSync(join(project.specs, `${copy}.yaml`), atOtherPath);
  const overlay = ownOverlay(original, project);
  if (existsSync(overlay)) writeFileSync(ownOverlay(copy, project), readFileSync(overlay));
  return copy;
}
