import { readdirSync, readFileSync } from 'node:fs';
import knex from 'knex';

/** Of a second; the same on every Linux that Node runs on. */
const TICK = 1 / 100;

interface Times {
  readonly parent: number;
  /** Seconds of processor time, with all threads. */
  readonly own: number;
  /** Of children that have ended. */
  readonly children: number;
}

function timesOf(pid: number): Times {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses, the second field, can have spaces in it; the third one follows.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return {
    parent: field(4),
    own: (field(14) + field(15)) * TICK,
    children: (field(16) + field(17)) * TICK,
  };
}

/** Seconds of processor time that a process has used. */
export const cpuSecondsOf = (pid: number): number => timesOf(pid).own;

/** Seconds of processor time that a process and all its children have used, those that have ended included. */
export function cpuSecondsOfFamily(pid: number): number {
  const { own, children } = timesOf(pid);
  let seconds = own + children;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = readTimes(Number(name));
    if (times?.parent === pid) seconds += times.own;
  }
  return seconds;
}

/** Undefined when it has ended meanwhile. */
function readTimes(pid: number): Times | undefined {
  try {
    return timesOf(pid);
  } catch {
    return undefined;
  }
}

/** Seconds of processor time of the whole machine: used by anybody, and by nobody. */
export function machineSeconds(): { used: number; idle: number } {
  const [, line = ''] = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  // user, nice, system, idle, iowait, irq, softirq, steal; what follows is in these already.
  const ticks = line.split(' ').slice(0, 8).map(Number);
  const idle = ((ticks[3] ?? 0) + (ticks[4] ?? 0)) * TICK;
  return { used: ticks.reduce((sum, each) => sum + each, 0) * TICK - idle, idle };
}

/** The process that has all others of a PostgreSQL server for children; undefined when it runs elsewhere. */
export async function postmasterOf(url: string): Promise<number | undefined> {
  const client = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  try {
    const { rows } = (await client.raw('select pg_backend_pid() as pid')) as { rows: [{ pid: number }] };
    const { pid } = rows[0];
    const isHere = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    return isHere ? timesOf(pid).parent : undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await client.destroy();
  }
}
