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
import { failed, passed, type Step, type Surveyed } from './model.js';

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

/**
 * Surveys files of different APIs, together with the APIs of the project. If they cannot be generated or started, each half
 * is surveyed by itself, so that a file fails alone.
 */
async function surveyRound(
  round: readonly ImportedFile[],
  listed: readonly string[],
  project: Project,
  options: SurveyOptions,
): Promise<void> {
  list(round, listed, project);
  const failure = await generateRound(round, project, options);
  const [step, error] = failure ?? [];
  if (step === undefined) return;
  if (round.length === 1)
    return void round[0]?.row.steps.set(step, failed(`${error?.message.slice(0, 2000)}`));
  options.report(`${round.length} files cannot be ${step} together: ${error?.message.slice(0, 200)}`);
  const middle = Math.ceil(round.length / 2);
  for (const half of [round.slice(0, middle), round.slice(middle)])
    await surveyRound(half, listed, project, options);
}

/** Makes the list of APIs that of the project and of a round, which comes instead of other versions of the same APIs. */
function list(round: readonly ImportedFile[], listed: readonly string[], project: Project): void {
  const versionOf = (contract: string) => apiVersionOf(parseContractName(contract));
  const surveyed = new Set(round.map(({ api }) => versionOf(api.contract)));
  const others = listed.filter((contract) => !surveyed.has(versionOf(contract)));
  for (const { api, text } of round) writeContract(project, api.contract, text);
  listContracts(project, [...others, ...round.map(({ api }) => api.contract)]);
}

/** Generates, compiles, starts and tests a round. Returns the step that no file of it has passed, and why. */
async function generateRound(
  round: readonly ImportedFile[],
  project: Project,
  options: SurveyOptions,
): Promise<[Step, Error] | undefined> {
  const failure = await generate(project, options.report).then(
    () => undefined,
    (error: Error) => error,
  );
  if (failure) return ['generated', failure];
  for (const { row } of round) row.steps.set('generated', passed());
  await compileRound(round, project);
  return runRound(round, project, options);
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
): Promise<[Step, Error] | undefined> {
  const system = await startLocalSystem(project.root, undefined).catch((error: Error) => error);
  if (system instanceof Error) return ['started', system];
  for (const { row } of round) row.steps.set('started', passed());
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
  return undefined;
}
