import { rmSync } from 'node:fs';
import { readArguments } from '../../lib/cli.js';
import { listedContracts } from '../../lib/listed-contracts.js';
import { ownRoot, projectAt } from '../../lib/project.js';
import { scratchProject } from '../../lib/scratch.js';
import { OptionReader } from '../lib/option-reader.js';
import { progress, writeReports } from '../lib/output.js';
import { listApis } from './copies.js';
import { type ApiCosts, buildCosts, runCosts } from './measure.js';
import { apisTable, growsTooMuch } from './report.js';

const HELP = `Usage: npm run bench -- apis [options]

Generates, compiles and starts this project with several numbers of APIs: its own, and copies of them under other numbers
and base paths. Prints seconds, and the memory of the server when it is idle and after a request to every API. Fails if
the most APIs take more than 2 times as long to start, with a new database or one that has their tables, or more than 1.5
times the idle memory, as the fewest. Works in a scratch copy, on SQLite. Requires Java 11 or newer. 10, 30 and 60 APIs
take several minutes.

  --apis <n>       number of APIs, at least this project's own; can be repeated (default: 10, 30 and 60)
  --output <file>  writes all results as JSON
  -h, --help       this text`;

const MAX_APIS = 200;

export async function run(args: readonly string[]): Promise<void> {
  const options = { apis: { type: 'string', multiple: true }, output: { type: 'string' } } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const own = listedContracts(projectAt(ownRoot())).length;
  const counts = (values.apis ?? ['10', '30', '60'])
    .map((text) => read.wholeNumber('apis', text, own, MAX_APIS))
    .toSorted((a, b) => a - b);
  const rows = await costsOf(counts);
  console.log(`\n${apisTable(rows)}`);
  writeReports(values.output, [{ command: 'apis', database: 'SQLite', rows }]);
  if (growsTooMuch(rows)) process.exitCode = 1;
}

async function costsOf(counts: readonly number[]): Promise<ApiCosts[]> {
  const project = scratchProject();
  try {
    const originals = listedContracts(project);
    const rows: ApiCosts[] = [];
    for (const count of counts) {
      const report = (step: string) => progress(`${count} APIs: ${step}`);
      listApis(project, originals, count);
      rows.push({ ...(await buildCosts(project, report)), ...(await runCosts(project, report)) });
    }
    return rows;
  } finally {
    rmSync(project.root, { recursive: true, force: true });
  }
}
