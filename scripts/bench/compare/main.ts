import { readArguments } from '../../lib/cli.js';
import { formatMemory } from '../lib/format.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { compare } from './compare.js';
import { installPeers } from './peers.js';
import { comparisonTable, formatClientLoad, processorTable } from './report.js';

const HELP = `Usage: npm run bench -- compare [options]

Compares this server over HTTP with the floor (a hand-written Express 5 handler over prepared better-sqlite3
statements, with the same durability and nothing else), json-server, and Stoplight Prism as a mock of the same
contract: create, get by id, lists of 20, patch. Each server is a process on one core if taskset is available; the
requests come from another core. The servers are measured in turn. The table shows medians, and ratios to the floor
with their spread. A server that does not support an operation has a –. Prism stores nothing and returns one example.

better-sqlite3, json-server and Prism are not dependencies of the project. They are installed on first use, in
scripts/bench/compare/node_modules, from the package.json in that folder.

  --size <n>         appointments: 10000, 10k or 1M; can be repeated (default: 10k and 100k)
  --database <what>  database of this server: sqlite, or postgres://… (default: sqlite)
  --postgres         the database of TEST_POSTGRES_URL
  --connections <n>  concurrent requests (default: 64, which keeps every server busy)
  --rounds <n>       measurements of each operation (default: 5)
  --seconds <n>      length of a measurement (default: 1)
  --against <folder> another checkout of this project, installed and built: compares its server with this one
                     instead, in turn; ratios are to the other build
  --output <file>    writes all results as JSON
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      size: { type: 'string', multiple: true },
      database: { type: 'string' },
      postgres: { type: 'boolean' },
      connections: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      against: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const sizes = read.sizes(values.size ?? ['10k', '100k']);
  const database = values.postgres ? read.postgres(values.database) : read.database(values.database);
  const connections = read.wholeNumber('connections', values.connections ?? '64', 1, 999);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '5', 1, 99);
  const { against } = values;
  const durationMs = read.seconds(values.seconds ?? '1') * 1_000;
  if (values.against === undefined) installPeers(progress);
  const core = pinClient();
  const results = [];
  for (const size of sizes)
    results.push(
      ...(await compare(size, { database, core, connections, rounds, durationMs, against, progress })),
    );
  const name = databaseName(database);
  console.log(`\nThis server on ${name}\n${comparisonTable(results)}\n\n${processorTable(results)}`);
  console.log(`${formatClientLoad(results)}\n${formatMemory(results)}\n`);
  writeReports(values.output, [{ command: 'compare', database: name, pinned: core !== undefined, results }]);
}
