import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { interleaved, median, rateWithin } from '../lib/rounds.js';
import { check } from './check.js';
import { Client } from './client.js';
import { CONTESTANTS, type Contestant, type ContestantName, startContestant } from './contestants.js';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from './operations.js';

export interface Comparing {
  /** `sqlite` or `postgres://…`, for us. */
  readonly database: string;
  readonly core: number | undefined;
  /** As many requests at a time. */
  readonly connections: number;
  readonly rounds: number;
  /** Of each measurement. */
  readonly milliseconds: number;
  readonly progress: (text: string) => void;
}

/** What one contestant did of one operation. */
export interface Result {
  readonly size: number;
  readonly operation: OperationName;
  readonly contestant: ContestantName;
  /** Requests per second, by round. */
  readonly rounds: readonly number[];
  readonly median: number;
  /** Resident megabytes of the server afterwards. */
  readonly memory: number | undefined;
  /** Of one core, what sending the requests took at most: near 1, that is what was measured. */
  readonly clientBusy: number;
  /** Times the floor of the same round. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number } | undefined;
}

/** Starts all contestants with so many appointments, and measures them in turns, operation by operation. */
export async function compare(size: number, comparing: Comparing): Promise<Result[]> {
  const contestants: Contestant[] = [];
  try {
    for (const name of CONTESTANTS) {
      const contestant = await startContestant(name, { ...comparing, size });
      if (contestant) contestants.push(contestant);
      else comparing.progress(`${name}: cannot hold ${size}`);
    }
    const results: Result[] = [];
    for (const name of OPERATION_NAMES) results.push(...(await compareOne(name, contestants, comparing)));
    return results;
  } finally {
    for (const contestant of contestants) await contestant.stop();
  }
}

async function compareOne(
  operation: OperationName,
  all: readonly Contestant[],
  { connections, rounds, milliseconds, progress }: Comparing,
): Promise<Result[]> {
  const contestants = all.filter(({ operations }) => operations.includes(operation));
  const clients = contestants.map(({ url }) => new Client(url, connections));
  try {
    for (const [at, client] of clients.entries())
      await check(contestants[at] as Contestant, client, operation);
    const busy = contestants.map(() => 0);
    const variants = contestants.map(({ name, dialect, size }, at) => {
      let number = size;
      const work = () =>
        clients[at]?.send(OPERATIONS[operation](dialect, number++, size)) as Promise<unknown>;
      const measure = async (times: number) => {
        await writtenOut();
        const [used, began] = [process.cpuUsage(), performance.now()];
        const rate = await rateWithin(times, connections, work);
        const { user, system } = process.cpuUsage(used);
        busy[at] = Math.max(busy[at] ?? 0, (user + system) / 1_000 / (performance.now() - began));
        return rate;
      };
      return { name, measure };
    });
    const tell = (text: string) => progress(`${contestants[0]?.size}, ${operation}, ${text}`);
    const measured = await interleaved(variants, { rounds, times: milliseconds, progress: tell });
    const floor = measured.find(({ name }) => name === 'floor')?.rounds;
    return measured.map((each, at) => ({
      ...{ size: contestants[at]?.size ?? 0, operation, contestant: each.name as ContestantName },
      ...{ rounds: each.rounds, median: each.median, ratio: ratioTo(floor, each.rounds) },
      clientBusy: busy[at] ?? 0,
      memory: contestants[at]?.memory(),
    }));
  } finally {
    for (const client of clients) await client.close();
  }
}

/** Until the disk has what the one before has written: json-server's whole file could hold up the others' commits. */
const writtenOut = () => promisify(execFile)('sync').catch(() => undefined);

function ratioTo(floor: readonly number[] | undefined, rounds: readonly number[]): Result['ratio'] {
  if (!floor) return undefined;
  const ratios = rounds.map((rate, round) => rate / (floor[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
