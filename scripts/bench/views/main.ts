import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../lib/cli.js';
import { ownRoot } from '../../lib/project.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { tableOf } from '../lib/table.js';
import { projectWithViews } from './both-versions.js';
import { BOUND, measureViews, type ViewCost } from './views.js';

const HELP = `Usage: npm run bench -- views [options]

Compares get and list in the version that is stored with the version that is a view of it: processor time of one server for
a request, in turn, on the same documents. Generates and compiles both versions of each API with a mapping in a scratch copy
first. Fails if a view has less than ${BOUND} of the requests for the same time. Requires Java 11 or newer.

  --official <folder>  official files of the second versions (default: ../shared/survey/v5)
  --size <n>           documents of each resource (default: 10k)
  --rounds <n>         measurements of each operation (default: 9)
  --requests <n>       requests of a measurement (default: 200)
  --database <what>    sqlite, or postgres://… (default: sqlite)
  --output <file>      writes all results as JSON
  -h, --help           this text`;

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { official: text, size: text, rounds: text, requests: text, database: text, output: text };
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const official = values.official ?? join(ownRoot(), '..', 'shared', 'survey', 'v5');
  if (!existsSync(official)) read.fail(`${official} does not exist: name the folder with --official`);
  const [size = 0] = read.sizes([values.size ?? '10k']);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '9', 1, 9_999);
  const requests = read.wholeNumber('requests', values.requests ?? '200', 1, 99_999);
  const database = read.database(values.database);
  const project = await projectWithViews(official, progress);
  try {
    const core = pinClient();
    const checkout = project.root;
    const costs = await measureViews({ checkout, size, database, core, rounds, requests, progress });
    console.log(`\n${tableOf(HEAD, costs.map(rowOf))}`);
    writeReports(values.output, [{ command: 'views', database: databaseName(database), size, costs }]);
    if (costs.some(({ ratio }) => ratio.median < BOUND)) process.exitCode = 1;
  } finally {
    rmSync(project.root, { recursive: true, force: true });
  }
}

const HEAD = ['resource', 'operation', 'stored', 'view', 'ratio', 'from', 'to', 'bound'];

const rowOf = ({ resource, operation, stored, view, ratio }: ViewCost): string[] => [
  resource,
  operation,
  `${stored.toFixed(3)} ms`,
  `${view.toFixed(3)} ms`,
  ...[ratio.median, ratio.min, ratio.max].map((each) => each.toFixed(2)),
  ratio.median < BOUND ? `BROKEN ${BOUND}` : `${BOUND}`,
];
