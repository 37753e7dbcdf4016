import { readArguments } from '../../lib/cli.js';
import { OptionReader } from '../lib/option-reader.js';
import { openDatabase } from '../lib/scratch-database.js';
import { LISTS, SCHEMA, SHARED_LISTS } from './interactions.js';
import { measureLists, type Side, startSide, stopSide } from './measure.js';
import { plansOf } from './plans.js';

const SMALL = 10_000;

const HELP = `Usage: npm run bench -- interactions [options]

Fills two databases with interactions, starts a server on each, and requests the histories of parties from both, in
turn. Prints the medians, how many times longer the larger one takes, and the query plans.

  --database <what>  sqlite, or postgres://… (default: sqlite)
  --size <n>         interactions of the larger database; the smaller one has ${SMALL} (default: 1000000)
  --rounds <n>       requests for each list (default: 40)
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    database: { type: 'string' },
    size: { type: 'string' },
    rounds: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const size = read.wholeNumber('size', values.size ?? '1000000', 1, 999_999_999);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '40', 1, 99_999);
  const database = read.database(values.database);
  const sides: Side[] = [];
  try {
    for (const each of [SMALL, size]) sides.push(await startSide(database, each));
    console.log(await measureLists(sides, LISTS, rounds));
    console.log(await measureLists(sides, SHARED_LISTS, rounds));
    const large = sides.at(-1);
    if (large) await printPlans(large);
  } finally {
    for (const side of sides) await stopSide(side);
  }
}

const PLANNED_FILTERS = [
  ['relatedParty.id', 'customer-7'],
  ['channel.id', 'web'],
] as const;

async function printPlans({ scratch }: Side): Promise<void> {
  const { store, reader } = await openDatabase(scratch);
  await store.migrate([SCHEMA]);
  const collection = store.collection(SCHEMA);
  const sort = [{ path: ['interactionDate', 'startDateTime'], descending: true }];
  for (const [path, value] of PLANNED_FILTERS) {
    const where = {
      kind: 'comparison' as const,
      path: path.split('.'),
      operator: 'equal' as const,
      operands: [{ type: 'string' as const, value }],
      matches: () => true,
    };
    const find = () => collection.find({ where, sort, offset: 0, limit: 20 }, '');
    console.log(`\nPlans of ${path}=${value}, newest first:`);
    for (const plan of await plansOf(reader, find)) console.log(`${plan}\n`);
  }
  await store.close();
}
