import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A server that runs as a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resident megabytes now; undefined where the system does not tell. */
  memory(): number | undefined;
  stop(): Promise<void>;
  /** Without a chance to finish anything. */
  kill(): Promise<void>;
}

export interface Start {
  /** What Node runs, and with which arguments. */
  readonly script: string;
  readonly arguments: readonly string[];
  /** Options of Node itself. */
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly port: number;
  /** The only core that it may use. */
  readonly core: number | undefined;
  /** The file that gets what it prints. */
  readonly log: string;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

const PATIENCE = 600_000;

/** Starts it and waits until it answers; rejects with what it has printed when it ends instead. */
export async function startProcess(start: Start): Promise<ServerProcess> {
  const command = [process.execPath, ...(start.options ?? []), start.script, ...start.arguments];
  const pinned = start.core === undefined ? command : ['taskset', '--cpu-list', `${start.core}`, ...command];
  const log = openSync(start.log, 'w');
  const child = spawn(pinned[0] as string, pinned.slice(1), {
    env: { PATH: process.env.PATH, ...start.environment },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const closed = once(child, 'close');
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await closed;
  };
  const stop = () => end('SIGTERM');
  const url = `http://127.0.0.1:${start.port}`;
  const until = Date.now() + PATIENCE;
  while (!(await answers(url))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > until) {
      if (!ended) await stop();
      throw new Error(`${start.script} does not answer:\n${readFileSync(start.log, 'utf8').slice(-5_000)}`);
    }
    await setTimeout(100);
  }
  const pid = child.pid as number;
  return { url, pid, memory: () => residentOf(pid), stop, kill: () => end('SIGKILL') };
}

const answers = (url: string) =>
  fetch(url).then(
    async (answer) => {
      await answer.arrayBuffer();
      return true;
    },
    () => false,
  );

function residentOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
  } catch {
    return undefined;
  }
}
