import { resolve } from 'node:path';
import { readArguments, runCommand, UsageError } from './lib/cli.js';
import { certifiedApis, foreignApi, type JudgedApi, projectApi } from './lib/conformance/apis.js';
import { countsOf, shownCounts } from './lib/conformance/counts.js';
import { runKit } from './lib/conformance/kit/run-kit.js';
import type { Run } from './lib/conformance/model.js';
import { hasFailed } from './lib/conformance/model.js';
import { ownPlace, type Place } from './lib/conformance/own-place.js';
import { writeReports } from './lib/conformance/report/write-reports.js';
import { runConformance } from './lib/conformance/run.js';
import { ownRoot, projectAt } from './lib/project.js';

const HELP = `Usage: npm run conformance -- [options]

Judges a TM Forum server by the contracts and the conformance profiles, and writes reports. Without --url, by
starting this project's own server on a fresh database.

  --api <number>          as in conformance/profiles; can be repeated (default: those with a certificate)
  --contract <file>       an API by a contract file from elsewhere instead; can be repeated
  --level <level>         certification: what the official kits check; full: everything that the contract and
                          TMF630 promise; all: both (default)
  --url <address>         the server to judge; the APIs' base paths follow it
  --header <name: value>  sent with every request; can be repeated
  --listener-host <host>  under which the server reaches this machine, for events (default: 127.0.0.1)
  --database <url>        of the project's own server: postgres://… or sqlite:<file>, empty
  --kit <folder or zip>   runs an official kit instead
  --output <folder>       where the reports go (default: reports/)
  -h, --help              this text

The exit code is 0 when everything has passed, 1 when something has failed, 2 when the arguments are wrong.`;

const OPTIONS = {
  api: { type: 'string', multiple: true },
  contract: { type: 'string', multiple: true },
  level: { type: 'string' },
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
  'listener-host': { type: 'string' },
  database: { type: 'string' },
  kit: { type: 'string' },
  output: { type: 'string' },
} as const;

type Level = 'certification' | 'full';

const wrong = (problem: string) => new UsageError(`${problem}\n\n${HELP}`);

function levelsOf(text: string): Level[] {
  if (text === 'all') return ['certification', 'full'];
  if (text === 'certification' || text === 'full') return [text];
  throw wrong(`--level ${text} is none of certification, full, all`);
}

/** `Authorization: Bearer …` */
function headersOf(lines: readonly string[]): Record<string, string> {
  const pairs = lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw wrong(`--header "${line}" is not like "Authorization: Bearer …"`);
    return [name, value];
  });
  return Object.fromEntries(pairs);
}

function addressOf(url: string | undefined): string | undefined {
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw wrong(`--url ${url} is no http(s) address`);
  return url;
}

async function judgedApis(
  numbers: readonly string[] | undefined,
  files: readonly string[],
): Promise<JudgedApi[]> {
  const project = projectAt(ownRoot());
  const wanted = numbers ?? (files.length > 0 ? [] : certifiedApis(project));
  const own = wanted.map((number) => projectApi(number, project));
  return Promise.all([...own, ...files.map((file) => foreignApi(file, project))]);
}

/** A line for each group, with the names of what failed. */
function printGroup({ name, checks }: Run['groups'][number]): void {
  console.log(`  ${name.padEnd(48)} ${shownCounts(countsOf(checks))}`);
  for (const check of checks.filter(hasFailed)) {
    const { text, detail } = check.assertions.find(({ passed }) => !passed) ?? {};
    console.log(
      `    FAILED ${check.name}: ${text}${detail === undefined ? '' : ` – ${detail.slice(0, 300)}`}`,
    );
  }
}

const checksOf = ({ groups }: Run) => groups.flatMap(({ checks }) => checks);

function printTable(runs: readonly Run[]): void {
  console.log('\nAPI      level          on          passed  failed  left out   seconds');
  for (const run of runs) {
    const { passed, failed, skipped } = countsOf(checksOf(run));
    const numbers = [String(passed).padStart(6), String(failed).padStart(7), String(skipped).padStart(9)];
    const seconds = (run.duration / 1000).toFixed(1).padStart(9);
    console.log(
      `${run.api.padEnd(8)} ${run.level.padEnd(14)} ${(run.database ?? 'given').padEnd(11)} ${numbers.join(' ')} ${seconds}`,
    );
  }
}

await runCommand(async () => {
  const { values } = readArguments(HELP, OPTIONS);
  const levels = levelsOf(values.level ?? 'all');
  const headers = headersOf(values.header ?? []);
  const url = addressOf(values.url);
  const runs: Run[] = [];
  if (values.kit !== undefined) {
    const run = await runKit(values.kit, {
      ...(url !== undefined && { url }),
      headers,
      progress: console.log,
    });
    run.groups.forEach(printGroup);
    runs.push(run);
  } else {
    const apis = await judgedApis(values.api, values.contract ?? []);
    const place: Place =
      url === undefined ? await ownPlace(ownRoot(), values.database) : { url, leave: async () => {} };
    try {
      for (const api of apis)
        for (const level of levels) {
          console.log(`${api.contract.number} ${api.contract.document.info.title}, ${level}, ${place.url}`);
          const { database } = place;
          const listenerHost = values['listener-host'] ?? '127.0.0.1';
          const about = { ...api, level, url: place.url, headers, listenerHost, progress: printGroup };
          runs.push(await runConformance(database === undefined ? about : { ...about, database }));
        }
    } finally {
      await place.leave();
    }
  }
  printTable(runs);
  const written = await writeReports(runs, resolve(values.output ?? 'reports'));
  console.log(`\nreports: ${written.join('\n         ')}`);
  if (runs.length === 0 || runs.some((run) => checksOf(run).length === 0 || checksOf(run).some(hasFailed)))
    process.exitCode = 1;
});
