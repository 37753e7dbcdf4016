import { performance } from 'node:perf_hooks';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { createPlace, type OpenPlace, openPlace, type Place } from '../lib/place.js';
import { plansOf } from '../lib/plans.js';
import { median } from '../lib/rounds.js';
import { interaction, PATH, QUESTIONS, SCHEMA, SHARES } from './interactions.js';

const HELP = `Usage: npm run bench:interactions -- [options]

Fills two databases with interactions, starts a server on each and asks both for the history of parties, taking
turns. Prints the medians, how many times longer the larger one takes, and the plans of the statements.

  --database <what>  sqlite, or postgres://… (default: sqlite)
  --size <n>         how many the larger one holds; the smaller one holds 10000 (default: 1000000)
  --rounds <n>       how often each is asked (default: 40)
  -h, --help         this text`;

const SMALL = 10_000;
const AT_ONCE = 5_000;

interface Side {
  readonly size: number;
  readonly place: Place;
  readonly server: OwnServer;
}

async function fill(place: Place, size: number): Promise<void> {
  const { store, reader } = await openPlace(place);
  await store.migrate([SCHEMA]);
  const began = performance.now();
  for (let start = 0; start < size; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - start);
    const some = Array.from({ length: count }, (_, index) => interaction(start + index, size));
    await store.transaction((bound) => bound.collection(SCHEMA).insertAll(some));
  }
  // What PostgreSQL does by itself after a while.
  if (reader.client.config.client === 'pg') await reader.raw('vacuum analyze');
  console.log(`${size} interactions written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await store.close();
}

async function prepare(database: string, size: number): Promise<Side> {
  const place = await createPlace(database, `${size}`);
  await fill(place, size);
  const settings = { SEED: 'none', VALIDATE_RESPONSES: 'false' };
  return { size, place, server: await startOwnServer(ownRoot(), place.url, settings) };
}

async function time(side: Side, query: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${side.server.url}${PATH}?${query}&limit=20`);
  const items = (await answer.json()) as unknown[];
  if (!answer.ok || items.length === 0)
    throw new Error(`${query}: ${answer.status} ${JSON.stringify(items)}`);
  return performance.now() - began;
}

async function compare(sides: readonly Side[], query: (round: number) => string, rounds: number) {
  const times = sides.map((): number[] => []);
  for (let round = -5; round < rounds; round += 1) {
    for (const [at, side] of sides.entries()) {
      const milliseconds = await time(side, query(Math.abs(round)));
      if (round >= 0) times[at]?.push(milliseconds);
    }
  }
  return times.map(median);
}

async function table(sides: readonly Side[], questions: typeof QUESTIONS, rounds: number): Promise<void> {
  console.log(`\n| median of ${rounds}, ms | ${sides.map(({ size }) => size).join(' | ')} | ratio |`);
  console.log('|---|---|---|---|');
  for (const [name, query] of questions) {
    const [small = 0, large = 0] = await compare(sides, query, rounds);
    console.log(`| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small).toFixed(1)} |`);
  }
}

async function printPlans({ store, reader }: OpenPlace): Promise<void> {
  await store.migrate([SCHEMA]);
  const collection = store.collection(SCHEMA);
  const sort = [{ path: ['interactionDate', 'startDateTime'], descending: true }];
  for (const [path, value] of [
    ['relatedParty.id', 'customer-7'],
    ['channel.id', 'web'],
  ] as const) {
    const where = {
      ...{ kind: 'comparison' as const, path: path.split('.'), operator: 'equal' as const },
      ...{ operands: [{ type: 'string' as const, value }], matches: () => true },
    };
    const ask = () => collection.find({ where, sort, offset: 0, limit: 20 }, '');
    console.log(`\nPlans of ${path}=${value}, newest first:`);
    for (const plan of await plansOf(reader, ask)) console.log(`${plan}\n`);
  }
  await store.close();
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    database: { type: 'string' },
    size: { type: 'string' },
    rounds: { type: 'string' },
  });
  const [size, rounds] = [values.size ?? '1000000', values.rounds ?? '40'];
  if (!/^[1-9]\d{0,8}$/.test(size) || !/^[1-9]\d{0,4}$/.test(rounds))
    throw new UsageError(`--size and --rounds are whole numbers\n\n${HELP}`);
  const sides: Side[] = [];
  try {
    for (const each of [SMALL, Number(size)]) sides.push(await prepare(values.database ?? 'sqlite', each));
    await table(sides, QUESTIONS, Number(rounds));
    await table(sides, SHARES, Number(rounds));
    const large = sides.at(-1);
    if (large) await printPlans(await openPlace(large.place));
  } finally {
    for (const { server, place } of sides) {
      await server.stop();
      await place.drop();
    }
  }
});
