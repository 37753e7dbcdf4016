import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { progress, writeReports } from '../lib/output.js';
import { ATTACKERS } from './attackers/all.js';
import { measureNeighbours } from './neighbours.js';
import { brokenBounds, neighboursTable } from './report.js';

const NAMES = ATTACKERS.map(({ name }) => name);

const HELP = `Usage: npm run bench -- neighbours [options]

Attacks this server in several ways, one after the other, beside a steady stream of ordinary requests. Fails when ordinary
requests fail or become much slower, the server needs too much memory, or events of others do not arrive.

  --seconds <n>      length of each attack (default: 30)
  --rate <n>         ordinary requests per second (default: 40)
  --attacker <name>  one of the attackers below; can be repeated (default: all)
  --factor <n>       maximum ratio of the p99 of ordinary requests to its quiet value (default: 5)
  --memory <n>       maximum resident megabytes of the server (default: 1000)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --output <file>    writes all results as JSON
  -h, --help         this text

Attackers:
${NAMES.map((name) => `  ${name}`).join('\n')}`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      seconds: { type: 'string' },
      rate: { type: 'string' },
      attacker: { type: 'string', multiple: true },
      factor: { type: 'string' },
      memory: { type: 'string' },
      database: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const attackers = values.attacker ?? NAMES;
  const unknown = attackers.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) read.fail(`There is no attacker "${unknown}"`);
  const database = read.database(values.database);
  const seconds = read.seconds(values.seconds ?? '30');
  const rate = read.wholeNumber('rate', values.rate ?? '40', 1, 1_000);
  const bounds = {
    factor: read.wholeNumber('factor', values.factor ?? '5', 1, 1_000_000),
    memory: read.wholeNumber('memory', values.memory ?? '1000', 1, 1_000_000),
  };
  const rows = await measureNeighbours({ attackers, seconds, rate, database, progress });
  console.log(`\n${neighboursTable(rows, bounds)}`);
  writeReports(values.output, [
    {
      command: 'neighbours',
      database: databaseName(database),
      seconds,
      rate,
      bounds,
      rows,
    },
  ]);
  if (rows.some((row) => brokenBounds(row, bounds).length > 0)) process.exitCode = 1;
}
