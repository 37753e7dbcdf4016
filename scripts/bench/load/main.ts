import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { createPlace } from '../lib/place.js';
import { interleaved, type Measured } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { usageLoads } from '../usage/usage-loads.js';

const HELP = `Usage: npm run bench:load -- [options]

Brings the same usage records into one database in several ways, in turns: bare rows of id and document in batches,
the store's documents with their indexes in batches, bulk creations over HTTP, and single POSTs of eight clients.
Prints records per second and how many times longer each takes than the bare rows.

  --database <what>  sqlite, or postgres://… (default: sqlite)
  --records <n>      in each round, a twentieth of them by single POSTs (default: 10000)
  --rounds <n>       (default: 5)
  -h, --help         this text`;

function table(measured: readonly Measured[]): string {
  const bare = measured[0]?.median ?? 0;
  const rows = measured.map(({ name, median }) => [name, median.toFixed(0), (bare / median).toFixed(1)]);
  return tableOf(['', 'records/s', 'times the bare rows'], rows);
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    database: { type: 'string' },
    records: { type: 'string' },
    rounds: { type: 'string' },
  });
  const [records, rounds] = [values.records ?? '10000', values.rounds ?? '5'];
  if (!/^[1-9]\d{1,7}$/.test(records) || !/^[1-9]\d?$/.test(rounds))
    throw new UsageError(`--records and --rounds are whole numbers, of 10 records at least\n\n${HELP}`);
  const place = await createPlace(values.database ?? 'sqlite', 'load');
  const settings = { SEED: 'none', VALIDATE_RESPONSES: 'false' };
  const server = await startOwnServer(ownRoot(), place.url, settings);
  const loads = await usageLoads(place, server.url);
  try {
    const plan = { rounds: Number(rounds), times: Number(records), progress: console.log };
    console.log(`\n${table(await interleaved(loads.variants, plan))}`);
  } finally {
    await loads.close();
    await server.stop();
    await place.drop();
  }
});
