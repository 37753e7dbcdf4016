import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { ownRoot } from '../../lib/project.js';
import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { recommendOnce, startHeld } from './holdings.js';

/** How much more the larger number of holdings may cost. */
const MOST = 2;

const HELP = `Usage: npm run bench:recommend -- [options]

Fills two servers with customers who hold four products each, and asks them over HTTP, in turns, for recommendations for
one customer. Fails when the median is more than ${MOST} times as long with the larger number of holdings.

  --few <n>         products of the smaller server (default: 10000)
  --many <n>        products of the larger one (default: 1000000)
  --rounds <n>      recommendations of each (default: 200)
  --database <url>  a PostgreSQL to make two schemas in, and remove them (default: two SQLite files)
  -h, --help        this text`;

const WARMING = 20;

function thousands(name: string, text: string): number {
  const number = /^\d{4,8}$/.test(text) ? Number(text) : Number.NaN;
  if (number % 1_000 === 0) return number;
  throw new UsageError(`--${name} ${text} is no number of whole thousands\n\n${HELP}`);
}

await runCommand(async () => {
  const options = {
    few: { type: 'string' },
    many: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options);
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
    throw new UsageError(`--database ${values.database} is not postgres://…\n\n${HELP}`);
  const sizes = [thousands('few', values.few ?? '10000'), thousands('many', values.many ?? '1000000')];
  const rounds = Number(values.rounds ?? '200');
  if (!(Number.isInteger(rounds) && rounds > 0))
    throw new UsageError(`--rounds ${values.rounds} is no number\n\n${HELP}`);
  const servers = [];
  try {
    for (const size of sizes) servers.push(await startHeld(ownRoot(), values.database, size, console.error));
    const measured: number[][] = sizes.map(() => []);
    for (let round = -WARMING; round < rounds; round += 1)
      for (const [index, server] of servers.entries()) {
        const time = await recommendOnce(server, Math.abs(round));
        if (round >= 0) measured[index]?.push(time);
      }
    const medians = measured.map(median);
    const rows = sizes.map((size, index) => [String(size), `${(medians[index] ?? 0).toFixed(1)} ms`]);
    const ratio = (medians[1] ?? 0) / (medians[0] ?? 1);
    console.log(tableOf(['holdings', 'median of a recommendation'], rows));
    console.log(`\n${ratio.toFixed(2)} times as long`);
    if (ratio > MOST) process.exitCode = 1;
  } finally {
    for (const server of servers) await server.stop();
  }
});
