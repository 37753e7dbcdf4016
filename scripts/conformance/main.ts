import { resolve } from 'node:path';
import { basePaths } from '../generate/base-paths.js';
import { headersOf, readArguments, runCommand, UsageError } from '../lib/cli.js';
import { ownRoot, projectAt } from '../lib/project.js';
import { certifiedApis, foreignApi, projectApi, type TestedApi } from './apis.js';
import { runKit } from './kit/run-kit.js';
import { type SystemUnderTest, startLocalSystem } from './local-system.js';
import { writeReports } from './report/write-reports.js';
import type { Run } from './results/model.js';
import { runConformance } from './run.js';
import { havePassed, printGroup, printTable } from './terminal.js';

const HELP = `Usage: npm run conformance -- [options]

Tests a TM Forum server against the contracts and the conformance profiles, and writes reports. Without --url, it
starts this project's own server on a new database.

  --api <number>          an API with a profile in conformance/profiles; can be repeated (default: all with a
                          certificate)
  --contract <file>       a contract file from outside the project, in place of --api; can be repeated
  --level <level>         certification: the checks of the official kits; full: all requirements of the contract
                          and of TMF630; all: both (default)
  --url <url>             the server to test, without the base paths of the APIs
  --header <name: value>  sent with every request; can be repeated
  --listener-host <host>  host name of this machine as the server sees it, for events (default: 127.0.0.1)
  --database <url>        database of the project's own server: postgres://… or sqlite:<file>; must be empty
  --kit <folder or zip>   runs an official kit instead, against the server in its settings or at --url
  --demo                  runs the kit against this project's own server with demo data, for kits that create nothing
  --output <folder>       folder for the reports (default: reports/)
  -h, --help              prints this text

Exit code: 0 if all checks passed, 1 if a check failed, 2 if the arguments are wrong.`;

const OPTIONS = {
  api: { type: 'string', multiple: true },
  contract: { type: 'string', multiple: true },
  level: { type: 'string' },
  url: { type: 'string' },
  header: { type: 'string', multiple: true },
  'listener-host': { type: 'string' },
  database: { type: 'string' },
  kit: { type: 'string' },
  demo: { type: 'boolean' },
  output: { type: 'string' },
} as const;

type Level = 'certification' | 'full';

const wrong = (problem: string) => new UsageError(`${problem}\n\n${HELP}`);

function levelsOf(text: string): Level[] {
  if (text === 'all') return ['certification', 'full'];
  if (text === 'certification' || text === 'full') return [text];
  throw wrong(`--level ${text} is not one of certification, full, all`);
}

function serverUrlOf(url: string | undefined): string | undefined {
  if (url !== undefined && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw wrong(`--url ${url} is not an http(s) URL`);
  return url;
}

async function testedApis(
  numbers: readonly string[] | undefined,
  files: readonly string[],
): Promise<TestedApi[]> {
  const project = projectAt(ownRoot());
  const wanted = numbers ?? (files.length > 0 ? [] : certifiedApis(project));
  const own = wanted.map((number) => projectApi(number, project));
  return Promise.all([...own, ...files.map((file) => foreignApi(file, project))]);
}

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** Runs a kit against the server that it names, or at `url`, or with `--demo` against one of our own. */
async function kitRun(kit: string, url: string | undefined, headers: Record<string, string>, values: Values) {
  const system = values.demo ? await startLocalSystem(ownRoot(), values.database, 'demo') : undefined;
  const bases = system && (await basePaths(projectAt(ownRoot())));
  const ownUrl = (api: string) => {
    const path = bases?.get(api);
    if (path !== undefined) return `${system?.url}${path}`;
    throw new UsageError(
      `${kit}: --demo has no API ${api}; the name of the kit's collection says which it tests`,
    );
  };
  const address = system ? ownUrl : url;
  const about = { headers, progress: console.log, ...(address !== undefined && { url: address }) };
  const run = await runKit(kit, about).finally(() => system?.stop());
  run.groups.forEach(printGroup);
  return system?.database === undefined ? run : { ...run, database: system.database };
}

/** Runs the APIs one after the other, because they share one server. */
async function runsAt(
  system: SystemUnderTest,
  values: Values,
  headers: Record<string, string>,
): Promise<Run[]> {
  const runs: Run[] = [];
  const { url, database } = system;
  const listenerHost = values['listener-host'] ?? '127.0.0.1';
  for (const api of await testedApis(values.api, values.contract ?? []))
    for (const level of levelsOf(values.level ?? 'all')) {
      console.log(`${api.contract.number} ${api.contract.document.info.title}, ${level}, ${url}`);
      const about = { ...api, level, url, headers, listenerHost, progress: printGroup };
      runs.push(await runConformance(database === undefined ? about : { ...about, database }));
    }
  return runs;
}

await runCommand(async () => {
  const { values } = readArguments(HELP, OPTIONS);
  levelsOf(values.level ?? 'all');
  const headers = headersOf(values.header ?? []);
  const url = serverUrlOf(values.url);
  if (values.demo && (values.kit === undefined || url !== undefined))
    throw wrong('--demo needs --kit, and starts its own server, so it excludes --url');
  const runs: Run[] = [];
  if (values.kit !== undefined) runs.push(await kitRun(values.kit, url, headers, values));
  else {
    const place: SystemUnderTest =
      url === undefined ? await startLocalSystem(ownRoot(), values.database) : { url, stop: async () => {} };
    runs.push(...(await runsAt(place, values, headers).finally(() => place.stop())));
  }
  printTable(runs);
  const written = await writeReports(runs, resolve(values.output ?? 'reports'));
  console.log(`\nreports: ${written.join('\n         ')}`);
  if (!havePassed(runs)) process.exitCode = 1;
});
