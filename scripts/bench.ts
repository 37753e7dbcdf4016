import { writeFileSync } from 'node:fs';
import { type Comparing, compare } from './lib/bench/compare/compare.js';
import { findCores, moveTo } from './lib/bench/compare/cores.js';
import { growth } from './lib/bench/compare/growth.js';
import { OPERATION_NAMES, type OperationName } from './lib/bench/compare/operations.js';
import { installPeers } from './lib/bench/compare/peers.js';
import { profile } from './lib/bench/compare/profile.js';
import { busiest, comparisonTable, growthTable, memoryLine } from './lib/bench/compare/report.js';
import { readArguments, runCommand, UsageError } from './lib/cli.js';

const HELP = `Usage: npm run bench -- [options]

Compares this server with the floor (a hand-written Express 5 handler over prepared better-sqlite3 statements, with
the same durability and nothing else), json-server, and Stoplight Prism mocking the same contract, over HTTP with
eight connections: create, get by id, lists of 20, patch. Each server runs as a process of its own on one core, where
taskset is there; the requests come from another core. All are measured in turns; the table has medians, and ratios to
the floor with their spread. A peer that cannot do something has a –; Prism keeps nothing, and answers one example
whatever it is asked.

better-sqlite3, json-server and Prism are installed on first use, in scripts/lib/bench/compare/node_modules, from the
package.json there: they are no dependencies of the project.

  --size <n>         appointments, as 10000, 10k or 1M; several times for several (default: 10k and 100k)
  --growth           ours alone, one request at a time: milliseconds of each operation at each size
                     (default: 10k, 100k and 1M)
  --profile <what>   ours alone, under load by one operation of the table, as 'get by id': where its time goes, as a
                     flame graph; --output names the SVG file
  --database <what>  ours: sqlite, or postgres://… (default: sqlite)
  --postgres         ours: the database that TEST_POSTGRES_URL names; with --growth: on SQLite too
  --rounds <n>       measurements of each operation (default: 5)
  --seconds <n>      of each measurement (default: 1)
  --output <file>    all rounds as JSON
  -h, --help         this text`;

function sizeOf(text: string): number {
  const [, digits, unit = ''] = /^([1-9]\d{0,7})([kM]?)$/.exec(text) ?? [];
  const size = Number(digits) * { '': 1, k: 1_000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
  if (!(size >= 1_000 && size <= 100_000_000))
    throw new UsageError(`--size ${text} is not from 1k to 100M\n\n${HELP}`);
  return size;
}

function numberOf(name: string, text: string, pattern: RegExp): number {
  if (!pattern.test(text)) throw new UsageError(`--${name} ${text} is out of range\n\n${HELP}`);
  return Number(text);
}

/** Where ours keep their data: `sqlite` or `postgres://…`. */
function databasesOf(database: string | undefined, postgres: boolean, both: boolean): string[] {
  if (!postgres) {
    if (!/^(sqlite$|postgres(ql)?:\/\/)/.test(database ?? 'sqlite'))
      throw new UsageError(`--database ${database} is neither sqlite nor postgres://…\n\n${HELP}`);
    return [database ?? 'sqlite'];
  }
  const url = database ?? process.env.TEST_POSTGRES_URL;
  if (!url) throw new UsageError(`--postgres needs TEST_POSTGRES_URL or --database\n\n${HELP}`);
  return both ? ['sqlite', url] : [url];
}

/** What is profiled, and the file for it. */
function profileOf(name: string, output: string | undefined): [OperationName, string] {
  const operation = OPERATION_NAMES.find((each) => each === name);
  if (!operation) throw new UsageError(`--profile is one of ${OPERATION_NAMES.join(', ')}\n\n${HELP}`);
  if (output === undefined) throw new UsageError(`--profile needs --output\n\n${HELP}`);
  return [operation, output];
}

const kindOf = (database: string) => (database === 'sqlite' ? 'SQLite' : 'PostgreSQL');

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    size: { type: 'string', multiple: true },
    growth: { type: 'boolean' },
    profile: { type: 'string' },
    database: { type: 'string' },
    postgres: { type: 'boolean' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    output: { type: 'string' },
  });
  const isGrowth = values.growth === true;
  const sizes = (values.size ?? (isGrowth ? ['10k', '100k', '1M'] : ['10k', '100k'])).map(sizeOf);
  const databases = databasesOf(values.database, values.postgres === true, isGrowth);
  const cores = findCores();
  const plan = {
    core: cores?.server,
    rounds: numberOf('rounds', values.rounds ?? '5', /^[1-9]\d?$/),
    milliseconds: 1_000 * numberOf('seconds', values.seconds ?? '1', /^(0\.[1-9]|[1-9]\d{0,2})$/),
    progress: (text: string) => console.log(text),
  };
  if (!isGrowth && values.profile === undefined) installPeers(plan.progress);
  if (cores) moveTo(cores.client);
  else console.log('No taskset, or one core: the servers and the requests share what there is');
  if (values.profile !== undefined) {
    const [operation, output] = profileOf(values.profile, values.output);
    const comparing = { ...plan, database: databases[0] ?? 'sqlite' };
    writeFileSync(output, await profile(operation, sizes[0] ?? 0, comparing));
    return;
  }
  const report: object[] = [];
  for (const database of databases) {
    const comparing: Comparing = { ...plan, database };
    console.log(`${isGrowth ? 'Growth' : 'Comparison'}, ours on ${kindOf(database)}`);
    report.push(await (isGrowth ? printGrowth(sizes, comparing) : printComparison(sizes, comparing)));
  }
  if (values.output !== undefined) writeFileSync(values.output, `${JSON.stringify(report, null, 2)}\n`);
});

async function printGrowth(sizes: readonly number[], comparing: Comparing): Promise<object> {
  const costs = await growth(sizes, comparing);
  console.log(`\nOurs on ${kindOf(comparing.database)}\n${growthTable(costs)}\n${memoryLine(costs)}\n`);
  return { database: kindOf(comparing.database), pinned: comparing.core !== undefined, costs };
}

async function printComparison(sizes: readonly number[], comparing: Comparing): Promise<object> {
  const results = [];
  for (const size of sizes) results.push(...(await compare(size, comparing)));
  console.log(
    `\nOurs on ${kindOf(comparing.database)}\n${comparisonTable(results)}\n${busiest(results)}\n${memoryLine(results)}\n`,
  );
  return { database: kindOf(comparing.database), pinned: comparing.core !== undefined, results };
}
