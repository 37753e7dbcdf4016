import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { numberBatches } from '../lib/batches.js';
import { median } from '../lib/rounds.js';
import {
  analyze,
  createScratchDatabase,
  openDatabase,
  type ScratchDatabase,
} from '../lib/scratch-database.js';
import { interaction, type List, PATH, SCHEMA } from './interactions.js';

const BATCH_SIZE = 5_000;
const WARM_UP_ROUNDS = 5;

/** Server on a database with `size` interactions. */
export interface Side {
  readonly size: number;
  readonly scratch: ScratchDatabase;
  readonly server: OwnServer;
}

export async function startSide(database: string, size: number): Promise<Side> {
  const scratch = await createScratchDatabase(database, `${size}`);
  await fill(scratch, size);
  const settings = { SEED: 'none', VALIDATE_RESPONSES: 'false' };
  return { size, scratch, server: await startOwnServer(ownRoot(), scratch.url, settings) };
}

export async function stopSide({ server, scratch }: Side): Promise<void> {
  await server.stop();
  await scratch.drop();
}

async function fill(scratch: ScratchDatabase, size: number): Promise<void> {
  const { store, reader } = await openDatabase(scratch);
  await store.migrate([SCHEMA]);
  const started = performance.now();
  for (const numbers of numberBatches(size, BATCH_SIZE)) {
    const rows = numbers.map((number) => interaction(number, size));
    await store.transaction((bound) => bound.collection(SCHEMA).insertAll(rows));
  }
  await analyze({ reader });
  console.log(`${size} interactions written in ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  await store.close();
}

/** Measures lists on all sides, in turn; returns a Markdown table of medians and ratios. */
export async function measureLists(
  sides: readonly Side[],
  lists: readonly List[],
  rounds: number,
): Promise<string> {
  const rows = [
    `\n| median of ${rounds}, ms | ${sides.map(({ size }) => size).join(' | ')} | ratio |`,
    '|---|---|---|---|',
  ];
  for (const [name, query] of lists) {
    const [small = 0, large = 0] = await mediansOf(sides, query, rounds);
    rows.push(`| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small).toFixed(1)} |`);
  }
  return rows.join('\n');
}

async function mediansOf(sides: readonly Side[], query: (round: number) => string, rounds: number) {
  const times = sides.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
    for (const [index, side] of sides.entries()) {
      const milliseconds = await listMilliseconds(side, query(Math.abs(round)));
      if (round >= 0) times[index]?.push(milliseconds);
    }
  return times.map(median);
}

async function listMilliseconds({ server }: Side, query: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${server.url}${PATH}?${query}&limit=20`);
  const items = (await response.json()) as unknown[];
  if (!response.ok || items.length === 0)
    throw new Error(`${query} returned ${response.status}: ${JSON.stringify(items)}`);
  return performance.now() - started;
}
