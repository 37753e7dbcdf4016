import { writeFileSync } from 'node:fs';
import { readArguments } from '../../lib/cli.js';
import { OptionReader } from '../lib/option-reader.js';
import { recordTrace } from './record-trace.js';
import { traceChart } from './trace-chart.js';

const HELP = `Usage: npm run bench -- trace --output <file.svg>

Records the trace of one creation, from the request to the delivery of its event, and draws it.

  --output <file>    the SVG file
  --database <what>  sqlite, or postgres://… (default: sqlite)
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const options = { output: { type: 'string' }, database: { type: 'string' } } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  if (values.output === undefined) return read.fail('--output is missing: name the SVG file');
  writeFileSync(values.output, traceChart(await recordTrace(read.database(values.database))));
}
