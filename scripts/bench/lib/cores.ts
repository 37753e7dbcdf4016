import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Core numbers for the measured server and for the process that sends requests. */
export interface Cores {
  readonly server: number;
  readonly client: number;
}

/** Returns the first and the last core of this process; undefined without `taskset`, or with only one core. */
export function findCores(): Cores | undefined {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    const list = /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
    const [client, server] = [/^\d+/.exec(list), /\d+$/.exec(list)].map((match) => Number(match?.[0]));
    return client === undefined || server === undefined || !(server > client)
      ? undefined
      : { client, server };
  } catch {
    return undefined;
  }
}

/** Pins this process, with all of its threads, to a core. */
export function pinTo(core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process.pid)], {
    stdio: 'ignore',
  });
}
