import { readdirSync, readFileSync } from 'node:fs';
import knex from 'knex';

/** USER_HZ is 100 on every Linux that Node.js supports. */
const TICK_SECONDS = 1 / 100;

interface Times {
  readonly parent: number;
  /** Seconds of processor time of all threads. */
  readonly own: number;
  /** Seconds of processor time of children that have ended. */
  readonly children: number;
}

function timesOf(pid: number): Times {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Field 2 is the name in parentheses, which can contain spaces.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return {
    parent: field(4),
    own: (field(14) + field(15)) * TICK_SECONDS,
    children: (field(16) + field(17)) * TICK_SECONDS,
  };
}

/** Returns the seconds of processor time of a process. */
export const cpuSecondsOf = (pid: number): number => timesOf(pid).own;

/** Returns the milliseconds of processor time of the threads of a process that run now, by the scheduler's own clock. */
export function cpuMillisecondsOfThreads(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => {
    const [onCore] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onCore);
  });
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000_000;
}

/** Returns the seconds of processor time of a process and its children, including those that have ended. */
export function cpuSecondsOfTree(pid: number): number {
  const { own, children } = timesOf(pid);
  let seconds = own + children;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = readTimes(Number(name));
    if (times?.parent === pid) seconds += times.own;
  }
  return seconds;
}

/** Returns undefined when the process has ended in the meantime. */
function readTimes(pid: number): Times | undefined {
  try {
    return timesOf(pid);
  } catch {
    return undefined;
  }
}

/** Returns the seconds of processor time of the whole machine, used and idle. */
export function machineSeconds(): { used: number; idle: number } {
  const [, line = ''] = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  // user, nice, system, idle, iowait, irq, softirq, steal; later fields are included in these.
  const ticks = line.split(' ').slice(0, 8).map(Number);
  const idle = ((ticks[3] ?? 0) + (ticks[4] ?? 0)) * TICK_SECONDS;
  return { used: ticks.reduce((sum, each) => sum + each, 0) * TICK_SECONDS - idle, idle };
}

/** Returns the parent of all processes of a PostgreSQL server; undefined when it runs on another machine. */
export async function findPostmaster(url: string): Promise<number | undefined> {
  const client = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  try {
    const { rows } = (await client.raw('select pg_backend_pid() as pid')) as { rows: [{ pid: number }] };
    const { pid } = rows[0];
    const isLocal = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    return isLocal ? timesOf(pid).parent : undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await client.destroy();
  }
}
