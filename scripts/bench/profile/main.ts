import { writeFileSync } from 'node:fs';
import { readArguments } from '../../lib/cli.js';
import { OPERATION_NAMES } from '../lib/operations.js';
import { OptionReader } from '../lib/option-reader.js';
import { pinClient, progress } from '../lib/output.js';
import { profile } from './profile.js';

const HELP = `Usage: npm run bench -- profile <operation> --output <file.svg> [options]

Records where this server spends its time under load by one operation, and draws it as a flame graph.

  <operation>        one of: ${OPERATION_NAMES.join(', ')}
  --output <file>    the SVG file
  --size <n>         appointments: 10000, 10k or 1M (default: 10k)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --postgres         the database of TEST_POSTGRES_URL
  --connections <n>  concurrent requests (default: 64)
  --seconds <n>      a fifteenth of the length of the load (default: 1)
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    size: { type: 'string' },
    database: { type: 'string' },
    postgres: { type: 'boolean' },
    connections: { type: 'string' },
    seconds: { type: 'string' },
    output: { type: 'string' },
  } as const;
  const { values, positionals } = readArguments(HELP, options, true, args);
  const read = new OptionReader(HELP);
  const [name, ...others] = positionals;
  const operation = OPERATION_NAMES.find((each) => each === name);
  if (!operation || others.length > 0)
    return read.fail(`Name one operation: ${OPERATION_NAMES.map((each) => `'${each}'`).join(', ')}`);
  if (values.output === undefined) return read.fail('--output is missing: name the SVG file');
  const [size = 0] = read.sizes([values.size ?? '10k']);
  const database = values.postgres ? read.postgres(values.database) : read.database(values.database);
  const connections = read.wholeNumber('connections', values.connections ?? '64', 1, 999);
  const durationMs = read.seconds(values.seconds ?? '1') * 1_000;
  const core = pinClient();
  const graph = await profile(operation, { size, database, core, connections, durationMs, progress });
  writeFileSync(values.output, graph);
}
