import { readArguments } from '../../lib/cli.js';
import { startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { OptionReader } from '../lib/option-reader.js';
import { progress } from '../lib/output.js';
import { type Measurement, measureInTurn } from '../lib/rounds.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { tableOf } from '../lib/table.js';
import { createLoads } from './loads.js';

const HELP = `Usage: npm run bench -- load [options]

Writes the same usage records to one database in several ways, in turn: bare rows of id and document in batches, the
store's documents with their indexes in batches, bulk creations over HTTP, and single POST requests by eight clients.
Prints records per second, and how many times longer each way takes than the bare rows.

  --database <what>  sqlite, or postgres://… (default: sqlite)
  --records <n>      records in each round; single POST requests create a twentieth of them (default: 10000)
  --rounds <n>       measurements of each way (default: 5)
  -h, --help         this text`;

function loadTable(measurements: readonly Measurement[]): string {
  const bare = measurements[0]?.median ?? 0;
  const rows = measurements.map(({ name, median }) => [name, median.toFixed(0), (bare / median).toFixed(1)]);
  return tableOf(['', 'records/s', 'times the bare rows'], rows);
}

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    database: { type: 'string' },
    records: { type: 'string' },
    rounds: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const records = read.wholeNumber('records', values.records ?? '10000', 10, 99_999_999);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '5', 1, 99);
  const scratch = await createScratchDatabase(read.database(values.database), 'load');
  const settings = { SEED: 'none', VALIDATE_RESPONSES: 'false' };
  const server = await startOwnServer(ownRoot(), scratch.url, settings);
  const loads = await createLoads(scratch, server.url);
  try {
    const measurements = await measureInTurn(loads.variants, { rounds, amount: records, progress });
    console.log(`\n${loadTable(measurements)}`);
  } finally {
    await loads.close();
    await server.stop();
    await scratch.drop();
  }
}
