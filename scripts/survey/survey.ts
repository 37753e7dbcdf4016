import { rmSync } from 'node:fs';
import { ApiContract } from '../conformance/harness/contract.js';
import { startLocalSystem } from '../conformance/local-system.js';
import { generate } from '../generate/generator.js';
import { compile, errorsOf } from '../lib/compile.js';
import { apiVersionOf, parseContractName } from '../lib/contract-name.js';
import { listContracts, listedContracts } from '../lib/listed-contracts.js';
import type { Project } from '../lib/project.js';
import { scratchProject } from '../lib/scratch.js';
import { crudOf } from './crud.js';
import { fullRun } from './full-run.js';
import { type ImportedFile, importFiles, inRounds, writeContract } from './import-files.js';
import { failed, type Outcome, passed, type Step, type Surveyed } from './model.js';

export interface SurveyOptions {
  readonly folders: readonly string[];
  /** Without it, the surveyed APIs are started and exercised, and not tested by the full run. */
  readonly full: boolean;
  /** Keeps the scratch copy of the project. */
  readonly keep: boolean;
  report(line: string): void;
}

/** Takes every specification of the folders through the whole pipeline, in a scratch copy of the project. */
export async function survey(options: SurveyOptions): Promise<Surveyed[]> {
  const project = scratchProject();
  if (options.keep) options.report(`scratch copy: ${project.root}`);
  try {
    const { rows, imported } = await importFiles(options.folders, project);
    const listed = listedContracts(project);
    for (const round of inRounds(imported)) await surveyRound(round, listed, project, options);
    return rows;
  } finally {
    if (!options.keep) rmSync(project.root, { recursive: true, force: true });
  }
}

/** Surveys files of different APIs, together with the APIs of the project. */
async function surveyRound(
  round: readonly ImportedFile[],
  listed: readonly string[],
  project: Project,
  options: SurveyOptions,
): Promise<void> {
  const all = (step: Step, outcome: Outcome) => {
    for (const { row } of round) row.steps.set(step, outcome);
  };
  const versionOf = (contract: string) => apiVersionOf(parseContractName(contract));
  const surveyed = new Set(round.map(({ api }) => versionOf(api.contract)));
  const others = listed.filter((contract) => !surveyed.has(versionOf(contract)));
  for (const { api, text } of round) writeContract(project, api.contract, text);
  listContracts(project, [...others, ...round.map(({ api }) => api.contract)]);
  try {
    await generate(project, options.report);
    all('generated', passed());
  } catch (error) {
    all('generated', failed((error as Error).message.slice(0, 2000)));
    return;
  }
  await compileRound(round, project);
  await runRound(round, project, options, all);
}

/** Compiles servers and clients; errors are those of the API in whose folder they are, others are everybody's. */
async function compileRound(round: readonly ImportedFile[], project: Project): Promise<void> {
  const clients = await compile(project, 'sdk');
  const server = await compile(project, 'src');
  for (const { row, api } of round) {
    for (const [step, errors] of [
      ['server', errorsOf(server, api.folder)],
      ['client', errorsOf(clients, api.folder)],
    ] as const)
      row.steps.set(step, errors.length === 0 ? passed() : failed(errors.join('; ').slice(0, 2000)));
  }
  const elsewhere = server.filter(
    (line) => !round.some(({ api }) => errorsOf([line], api.folder).length > 0),
  );
  if (elsewhere.length > 0)
    for (const { row } of round) row.steps.set('server', failed(elsewhere.join('; ').slice(0, 2000)));
}

async function runRound(
  round: readonly ImportedFile[],
  project: Project,
  { full, report }: SurveyOptions,
  all: (step: Step, outcome: Outcome) => void,
): Promise<void> {
  const system = await startLocalSystem(project.root, undefined).catch((error: Error) => error);
  if (system instanceof Error) return all('started', failed(system.message.slice(0, 2000)));
  all('started', passed());
  try {
    for (const { row, api } of round) {
      const contract = new ApiContract(parseContractName(api.contract).number, api.document);
      row.steps.set(
        'CRUD',
        await crudOf(system.url, contract).catch((error: Error) => failed(error.message)),
      );
      if (full)
        row.steps.set(
          'full',
          await fullRun(system.url, contract).catch((error: Error) => failed(error.stack ?? error.message)),
        );
      report(
        `${row.file}: CRUD ${row.steps.get('CRUD')?.passed}, full ${row.steps.get('full')?.detail.slice(0, 100)}`,
      );
    }
  } finally {
    await system.stop();
  }
}
