import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { type Flood, measureFlood } from './flood.js';
import { brokenFloodBounds, floodTable } from './report.js';

const HELP = `Usage: npm run bench -- flood [options]

Measures how many lists a server can handle, then sends half as many, and four times as many. Fails when accepted requests
become much slower than at half load, a request gets another response than a page or a 503, or the server needs too much memory.

  --seconds <n>       length of the flood (default: 60)
  --max-requests <n>  MAX_REQUESTS of the server; can be repeated, to compare (default: 64)
  --factor <n>        maximum ratio of the p99 of accepted requests to that at half load (default: 5)
  --memory <n>        maximum resident megabytes of the server (default: 1000)
  --database <what>   sqlite, or postgres://… (default: sqlite)
  --output <file>     writes all results as JSON
  -h, --help          this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      seconds: { type: 'string' },
      'max-requests': { type: 'string', multiple: true },
      factor: { type: 'string' },
      memory: { type: 'string' },
      database: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const seconds = read.seconds(values.seconds ?? '60');
  const limits = (values['max-requests'] ?? ['64']).map((text) =>
    read.wholeNumber('max-requests', text, 1, 100_000),
  );
  const database = read.database(values.database);
  const bounds = {
    factor: read.wholeNumber('factor', values.factor ?? '5', 1, 1_000_000),
    memory: read.wholeNumber('memory', values.memory ?? '1000', 1, 1_000_000),
  };
  const core = pinClient();
  const floods: Flood[] = [];
  for (const maxRequests of limits)
    floods.push(await measureFlood({ maxRequests, seconds, database, core, progress }));
  console.log(`\n${floodTable(floods, bounds)}`);
  const pinned = core !== undefined;
  writeReports(values.output, [
    { command: 'flood', database: databaseName(database), pinned, seconds, bounds, floods },
  ]);
  if (floods.some((each) => brokenFloodBounds(each, bounds).length > 0)) process.exitCode = 1;
}
