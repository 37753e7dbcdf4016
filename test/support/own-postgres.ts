import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { fromRoot } from '../../src/root.js';
import { childrenOf, signalProcess } from './os-processes.js';

/** A PostgreSQL cluster that a test has to itself, so that it can stop its processes. */
export interface OwnPostgres {
  readonly url: string;
  /** Sends a signal to the postmaster and to all of its processes, by their ids. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends the cluster and removes its files. */
  stop(): Promise<void>;
}

/** Starts a cluster from the PostgreSQL in node_modules. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const hold = ['sh', '-c', 'echo "$TEST_POSTGRES_URL"; exec cat >/dev/null'];
  const child = spawn(fromRoot('scripts', 'with-postgres.sh'), ['--npm', ...hold], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [url] = (await Promise.race([
    once(lines, 'line'),
    closed.then(([code]) => {
      throw new Error(`PostgreSQL did not start: with-postgres.sh ended with ${code}`);
    }),
  ])) as [string];
  const postmaster = await postmasterOf(url);
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of [postmaster, ...childrenOf(postmaster)]) signalProcess(pid, name);
  };
  return {
    url,
    signal,
    stop: async () => {
      signal('SIGCONT');
      child.stdin.end();
      await closed;
    },
  };
}

async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  );
  await client.end();
  return Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
