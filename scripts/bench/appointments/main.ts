import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { ownRoot } from '../../lib/project.js';
import { median } from '../lib/rounds.js';
import { bookingRate, type Filling, searchOnce, startFilled } from './appointments.js';

/** How much more ten times as many appointments may cost. */
const MOST = 2;

const HELP = `Usage: npm run bench:appointments -- [options]

Fills two servers with work calendars, one of them with ten times as many appointments as the other, and measures
over HTTP, in turns: searches for free slots in the next 30 days over all calendars, and bookings by eight clients.
Fails when a median is more than ${MOST} times as bad with ten times as many appointments.

  --appointments <n>  of the larger server (default: 200000)
  --calendars <n>     of each (default: 1000)
  --past <days>       how far back appointments reach; they reach 30 days ahead (default: 330; 0: all are to come)
  --rounds <n>        measurements of each kind (default: 15, 20 at most)
  --database <url>    a PostgreSQL to make two schemas in, and remove them (default: two SQLite files)
  -h, --help          this text`;

const BOOKINGS = 300;
const AHEAD = 30;

function wholeNumber(name: string, text: string, most: number): number {
  const number = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= most))
    throw new UsageError(`--${name} ${text} is no whole number up to ${most}\n\n${HELP}`);
  return number;
}

/** Medians of both servers, and how many times as bad the second is. */
interface Comparison {
  readonly few: number;
  readonly many: number;
  readonly ratio: number;
}

async function compare(filling: Filling, rounds: number, database: string | undefined) {
  const fillings = [{ ...filling, appointments: filling.appointments / 10 }, filling];
  const servers = [];
  try {
    for (const each of fillings) servers.push(await startFilled(ownRoot(), database, each));
    const searches: number[][] = [[], []];
    const rates: number[][] = [[], []];
    for (const server of servers) await searchOnce(server);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, server] of servers.entries()) {
        searches[index]?.push(await searchOnce(server));
        rates[index]?.push(await bookingRate(server, round, BOOKINGS));
      }
    const [fewSearch = 0, manySearch = 0] = searches.map(median);
    const [fewRate = 0, manyRate = 0] = rates.map(median);
    return {
      search: { few: fewSearch, many: manySearch, ratio: manySearch / fewSearch },
      booking: { few: fewRate, many: manyRate, ratio: fewRate / manyRate },
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

const line = (what: string, unit: string, { few, many, ratio }: Comparison) =>
  console.log(
    `${what.padEnd(20)}${few.toFixed(1).padStart(10)}${many.toFixed(1).padStart(12)}  ${unit.padEnd(6)}${ratio.toFixed(2).padStart(6)} times as bad`,
  );

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    appointments: { type: 'string' },
    calendars: { type: 'string' },
    past: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  });
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
    throw new UsageError(`--database ${values.database} is not postgres://…\n\n${HELP}`);
  const filling: Filling = {
    appointments: wholeNumber('appointments', values.appointments ?? '200000', 10_000_000),
    calendars: wholeNumber('calendars', values.calendars ?? '1000', 1_000),
    past: wholeNumber('past', values.past ?? '330', 10_000),
    ahead: AHEAD,
  };
  const rounds = wholeNumber('rounds', values.rounds ?? '15', 20);
  if (filling.calendars === 0 || filling.appointments < 10 || rounds === 0)
    throw new UsageError(`One calendar, ten appointments and one round at least\n\n${HELP}`);
  const { search, booking } = await compare(filling, rounds, values.database);
  console.log(
    `${filling.calendars} calendars, ${filling.appointments / 10} and ${filling.appointments} appointments`,
  );
  line('search of 30 days', 'ms', search);
  line('bookings', '/s', booking);
  if (Math.max(search.ratio, booking.ratio) > MOST) {
    console.log(`FAILED: more than ${MOST} times as bad`);
    process.exitCode = 1;
  }
});
