import { readArguments } from '../../lib/cli.js';
import { OptionReader } from '../lib/option-reader.js';
import { tableOf } from '../lib/table.js';
import { measureAppointments } from './appointments.js';
import type { Filling } from './fill.js';

/** Highest accepted cost ratio of ten times as many appointments. */
const MAX_RATIO = 2;
const DAYS_AHEAD = 30;

const HELP = `Usage: npm run bench -- appointments [options]

Fills two servers with work calendars, one with ten times as many appointments as the other, and measures both over
HTTP, in turn: searches for free time slots of the next ${DAYS_AHEAD} days in all calendars, and bookings by eight clients.
Fails when a median is more than ${MAX_RATIO} times as bad with ten times as many appointments.

  --appointments <n>  appointments of the larger server (default: 200000)
  --calendars <n>     calendars of each server (default: 1000)
  --past <days>       how many days before today appointments begin (default: 330; 0 for none in the past)
  --rounds <n>        measurements of each kind, at most 20 (default: 15)
  --database <what>   sqlite, or the postgres://… to create two schemas in, which are dropped at the end
                      (default: sqlite)
  -h, --help          this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      appointments: { type: 'string' },
      calendars: { type: 'string' },
      past: { type: 'string' },
      rounds: { type: 'string' },
      database: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const filling: Filling = {
    appointments: read.wholeNumber('appointments', values.appointments ?? '200000', 10, 10_000_000),
    calendars: read.wholeNumber('calendars', values.calendars ?? '1000', 1, 1_000),
    daysPast: read.wholeNumber('past', values.past ?? '330', 0, 10_000),
    daysAhead: DAYS_AHEAD,
  };
  const rounds = read.wholeNumber('rounds', values.rounds ?? '15', 1, 20);
  const database = read.database(values.database);
  const rows = await measureAppointments(filling, rounds, database);
  const few = `${filling.appointments / 10}`;
  const lines = rows.map(({ name, medians, ratio }) => [
    name,
    ...medians.map((median) => median.toFixed(1)),
    ratio.toFixed(2),
  ]);
  console.log(
    tableOf([`${filling.calendars} calendars`, few, `${filling.appointments}`, 'times as bad'], lines),
  );
  if (rows.some(({ ratio }) => ratio > MAX_RATIO)) {
    console.log(`FAILED: more than ${MAX_RATIO} times as bad`);
    process.exitCode = 1;
  }
}
