import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../results/model.js';
import { apiReport } from './api-report.js';
import { junitXml } from './junit.js';
import { resultsOf } from './results.js';
import { withoutSecrets } from './secrets.js';
import { type ReportedRun, summaryPage } from './summary.js';

/**
 * Writes the reports into a folder, which is created if missing: for each API a page and a JSON file with all its runs,
 * and a summary as a page, JSON and JUnit XML. Returns the paths, the summary page first.
 */
export async function writeReports(runs: readonly Run[], folder: string): Promise<string[]> {
  const shown = withoutSecrets(runs);
  const files = new Map<string, string>();
  const reported: ReportedRun[] = [];
  for (const [stem, own] of byApi(shown)) {
    const file = `${stem}-HTMLReport.html`;
    files.set(file, apiReport(own));
    files.set(`${stem}.json`, json({ runs: own }));
    reported.push(...own.map((run, at) => ({ run, file, anchor: `run-${at + 1}` })));
  }
  const all: [string, string][] = [
    ['index.html', summaryPage(reported)],
    ['results.json', json(resultsOf(reported))],
    ['junit.xml', junitXml(shown)],
    ...files,
  ];
  await mkdir(folder, { recursive: true });
  for (const [name, text] of all) await writeFile(join(folder, name), text);
  return all.map(([name]) => join(folder, name));
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Groups the runs by API and version: `TMF646-v4.0.0`. */
function byApi(runs: readonly Run[]): Map<string, Run[]> {
  const result = new Map<string, Run[]>();
  for (const run of runs) {
    const stem = fileName(`${run.api}-v${run.version}`);
    result.set(stem, [...(result.get(stem) ?? []), run]);
  }
  return result;
}

/** Returns a safe file name: a kit may give its API any name. */
const fileName = (text: string) =>
  text
    .replace(/[^\w.-]+/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100);
