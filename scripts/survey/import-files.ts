import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../generate/generator.js';
import { describeApi } from '../generate/generator.js';
import type { Project } from '../lib/project.js';
import { importOf, isMeantAsSpecification } from '../specs/pin.js';
import { readPublished, readSources } from '../specs/sources.js';
import { failed, passed, type Surveyed } from './model.js';

/** A surveyed file whose contract is in the project. */
export interface ImportedFile {
  readonly row: Surveyed;
  readonly api: Api;
  /** Its contract's text; another file of the folders may have a contract of the same name. */
  readonly text: string;
}

/** Imports every specification in a folder into the project. Files that cannot be imported have only a row. */
export async function importFiles(
  folders: readonly string[],
  project: Project,
): Promise<{ rows: Surveyed[]; imported: ImportedFile[] }> {
  const published = (await Promise.all(folders.map(readPublished))).flat().filter(isMeantAsSpecification);
  const sources = readSources(project);
  const rows: Surveyed[] = [];
  const imported: ImportedFile[] = [];
  for (const each of published) {
    const row: Surveyed = { file: each.file, steps: new Map(), rules: [] };
    rows.push(row);
    try {
      const { pin, contract } = importOf(each, sources, { repin: true });
      writeContract(project, pin.contract, contract);
      const api = await describeApi(pin.contract, project);
      row.contract = pin.contract;
      row.folder = api.folder;
      row.rules = rulesOf(api);
      row.steps.set('imported', passed());
      imported.push({ row, api, text: contract });
    } catch (error) {
      row.steps.set('imported', failed((error as Error).message));
    }
  }
  return { rows, imported };
}

export const writeContract = (project: Project, name: string, text: string) =>
  writeFileSync(join(project.specs, `${name}.yaml`), text);

function rulesOf({ document }: Api): string[] {
  const applied = (document as { 'x-tmf-rules'?: { rule: string; corrections: string[] }[] })['x-tmf-rules'];
  return (applied ?? []).map(({ rule, corrections }) =>
    corrections.length > 1 ? `${rule} (${corrections.length})` : rule,
  );
}

/** Files in rounds: in one round, each API is there once. */
export function inRounds(imported: readonly ImportedFile[]): ImportedFile[][] {
  const rounds: ImportedFile[][] = [];
  for (const each of imported) {
    const round = rounds.find((others) => others.every(({ api }) => api.folder !== each.api.folder));
    if (round) round.push(each);
    else rounds.push([each]);
  }
  return rounds;
}
