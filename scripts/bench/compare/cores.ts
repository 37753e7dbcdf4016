import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Two cores: one for the server that is measured, one for the requests. */
export interface Cores {
  readonly server: number;
  readonly client: number;
}

/** The first and the last core that this process may use; undefined without `taskset`, and where there is one core. */
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

/** Moves this process, with all of its threads, to a core. */
export function moveTo(core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process.pid)], {
    stdio: 'ignore',
  });
}
