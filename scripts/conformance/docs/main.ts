import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHROMIUM } from '../../lib/browser.js';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { ownRoot } from '../../lib/project.js';
import { writeReports } from '../report/write-reports.js';
import type { Run } from '../results/model.js';
import { figuresTable, type Results, withFigures } from './figures.js';
import { takePictures } from './pictures.js';

const HELP = `Usage: npm run conformance:docs -- [options]

Updates docs/conformance.md from the reports of \`npm run conformance\`: the table of figures, and the pictures of the
summary and of one report in docs/images/. Needs Chromium (CHROMIUM_PATH).

  --reports <folder>  folder of the reports (default: reports/); can be repeated, for runs on several databases
  --api <number>      API whose report is in the picture (default: the first)
  -h, --help          prints this text`;

/** Reads all runs from the reports in a folder. */
async function runsIn(folder: string): Promise<Run[]> {
  const file = join(folder, 'results.json');
  if (!existsSync(file))
    throw new UsageError(
      `There is no ${file}: run npm run conformance first, or set --reports to its --output`,
    );
  const { runs } = await readJson<Results>(file);
  const names = new Set(runs.map(({ report }) => report.replace(/-HTMLReport\.html.*$/, '.json')));
  const all = await Promise.all([...names].map((name) => readJson<{ runs: Run[] }>(join(folder, name))));
  return all.flatMap((each) => each.runs);
}

const readJson = async <T>(file: string) => JSON.parse(await readFile(file, 'utf8')) as T;

const byApiAndLevel = (one: Run, other: Run) =>
  one.api.localeCompare(other.api) || one.level.localeCompare(other.level);

/** Updates the page and its pictures from temporary reports of all runs; returns the paths written. */
async function updateDocs(runs: readonly Run[], api: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-docs-'));
  try {
    await writeReports(runs, folder);
    const results = await readJson<Results>(join(folder, 'results.json'));
    const page = join(ownRoot(), 'docs', 'conformance.md');
    await writeFile(page, withFigures(await readFile(page, 'utf8'), figuresTable(results)));
    const report = results.runs.findLast((run) => run.api === api)?.report ?? '';
    return [page, ...(await takePictures(folder, report, join(ownRoot(), 'docs', 'images')))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    reports: { type: 'string', multiple: true },
    api: { type: 'string' },
  });
  const folders = values.reports ?? ['reports'];
  const runs = (await Promise.all(folders.map((folder) => runsIn(resolve(folder)))))
    .flat()
    .toSorted(byApiAndLevel);
  const api = values.api ?? runs[0]?.api ?? '';
  if (!runs.some((run) => run.api === api))
    throw new UsageError(`The reports in ${folders.join(', ')} have no run of ${api || 'anything'}`);
  if (!existsSync(CHROMIUM)) throw new UsageError(`There is no Chromium at ${CHROMIUM}: set CHROMIUM_PATH`);
  for (const path of await updateDocs(runs, api)) console.log(path);
});
