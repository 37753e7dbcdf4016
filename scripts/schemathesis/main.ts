import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { basePaths } from '../generate/base-paths.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { startOwnServer } from '../lib/own-server.js';
import { ownRoot, projectAt } from '../lib/project.js';
import { readAllowList } from './allow-list.js';
import { havePassed, printFailures, printTable } from './print.js';
import { versionOf } from './program.js';
import { type ApiResult, runSchemathesis } from './run.js';

const HELP = `Usage: npm run schemathesis -- [options]

Starts this project's server with demo data, and runs Schemathesis 4 on the effective contract of each API: all checks,
with data that satisfies the contract and data that violates it. Fails if a failure is not explained in
scripts/schemathesis/allowed.yaml, or if an API was not tested; a 5xx is never explained.

  --api <number>       an API of this server; can be repeated (default: all)
  --path <path>        only operations with this path: /appointment
  --examples <n>       test cases for each operation (default: 100)
  --seed <n>           seed, to repeat a run (default: random; printed with failures)
  --minutes <n>        maximum minutes for each API (default: 120)
  --program <file>     the installed program (default: SCHEMATHESIS in the environment, else schemathesis on the PATH)
  --allowed <file>     another allow-list
  --database <url>     database of the server: postgres://… or sqlite:<file>; must be empty (default: sqlite::memory:)
  --output <folder>    folder for the JUnit and JSON reports of Schemathesis (default: reports/schemathesis)
  -h, --help           prints this text

Exit code: 0 if all failures are explained, 1 if not, 2 if the arguments are wrong or Schemathesis is not installed.`;

/** Schemathesis makes up callbacks: the server makes one short attempt to reach them. */
const SETTINGS = { HUB_ATTEMPTS: '1', HUB_TIMEOUT: '1 s' };

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UsageError(`--${name} ${text} is not a positive whole number\n\n${HELP}`);
  return Number(text);
}

async function chosenApis(numbers: readonly string[] | undefined): Promise<[string, string][]> {
  const all = await basePaths(projectAt(ownRoot()));
  const wanted = numbers?.map((number) => number.toUpperCase()) ?? [...all.keys()];
  return wanted.map((number) => {
    const path = all.get(number);
    if (path === undefined)
      throw new UsageError(`--api ${number} is not one of ${[...all.keys()].join(', ')}`);
    return [number, path];
  });
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    api: { type: 'string', multiple: true },
    path: { type: 'string' },
    examples: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    program: { type: 'string' },
    allowed: { type: 'string' },
    database: { type: 'string' },
    output: { type: 'string' },
  });
  const examples = count('examples', values.examples ?? '100');
  const maxMs = count('minutes', values.minutes ?? '120') * 60_000;
  const list = readAllowList(values.allowed ?? join(ownRoot(), 'scripts', 'schemathesis', 'allowed.yaml'));
  const program = values.program ?? process.env.SCHEMATHESIS ?? 'schemathesis';
  console.log(`Schemathesis ${versionOf(program)}, ${examples} examples for each operation`);
  const apis = await chosenApis(values.api);
  const output = resolve(values.output ?? join('reports', 'schemathesis'));
  await mkdir(output, { recursive: true });
  const server = await startOwnServer(ownRoot(), values.database ?? 'sqlite::memory:', SETTINGS);
  const results: ApiResult[] = [];
  try {
    for (const [api, path] of apis) {
      const about = { program, api, url: server.url + path, examples, output, maxMs };
      const result = await runSchemathesis({ ...about, seed: values.seed, path: values.path });
      console.log(`${api}: ${result.cases} cases, ${result.failures.length} failures`);
      results.push(server.alive() ? result : { ...result, broken: 'the server has ended' });
      if (!server.alive()) break;
    }
  } finally {
    await server.stop();
  }
  printFailures(results, list);
  printTable(results, list);
  if (!havePassed(results, list) || results.length < apis.length) process.exitCode = 1;
});
