import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownOverlay } from '../../generate/overlay.js';
import { parseContractName } from '../../lib/contract-name.js';
import { listContracts } from '../../lib/listed-contracts.js';
import type { Project } from '../../lib/project.js';

/**
 * Makes a project have this number of APIs: beside its own, copies of them under other numbers and base paths, with their
 * overlays and without their behaviours.
 */
export function listApis(project: Project, originals: readonly string[], count: number): void {
  const contracts = [...originals];
  for (let index = originals.length; index < count; index += 1) {
    const original = originals[index % originals.length] as string;
    contracts.push(copyOf(original, Math.floor(index / originals.length), project));
  }
  listContracts(project, contracts.slice(0, Math.max(count, originals.length)));
}

/** Writes the copy of a contract, and returns its name. */
function copyOf(original: string, round: number, project: Project): string {
  const { number } = parseContractName(original);
  const copy = original.replace(number, `${number}N${round}`);
  const text = readFileSync(join(project.specs, `${original}.yaml`), 'utf8');
  writeFileSync(join(project.specs, `${copy}.yaml`), otherTitle(otherPath(text, round), round));
  const overlay = ownOverlay(parseContractName(original), project);
  if (existsSync(overlay))
    writeFileSync(
      ownOverlay(parseContractName(copy), project),
      otherPath(readFileSync(overlay, 'utf8'), round),
    );
  return copy;
}

/** `/tmf-api/appointment/v4` → `/tmf-api/appointmentCopyA/v4` */
const otherPath = (text: string, round: number) =>
  text.replace(/(\/tmf-api\/[A-Za-z]+)(\/v\d)/g, `$1${suffixOf(round)}$2`);

/** The general rules make a base path from the title where the published one has another form. */
const otherTitle = (text: string, round: number) =>
  text.replace(/^( {2}title: .*)$/m, `$1 ${suffixOf(round)}`);

/** Base paths have letters only. */
const suffixOf = (round: number) => `Copy${String.fromCharCode(64 + round)}`;
