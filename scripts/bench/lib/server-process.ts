import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resident megabytes now; undefined on systems that do not report them. */
  memory(): number | undefined;
  /** Stops the server gracefully (SIGTERM). */
  stop(): Promise<void>;
  /** Ends the process at once (SIGKILL). */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  readonly script: string;
  readonly arguments: readonly string[];
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly port: number;
  /** The only core that the process may use; undefined for all. */
  readonly core: number | undefined;
  /** File for its output. */
  readonly log: string;
}

/** Returns a TCP port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

const START_TIMEOUT_MS = 600_000;
const POLL_INTERVAL_MS = 100;

/** Starts a process and waits until it responds. Rejects with its output when it ends or the time is over. */
export async function startProcess(options: ProcessOptions): Promise<ServerProcess> {
  const child = spawnPinned(options);
  const closed = once(child, 'close');
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await closed;
  };
  const stop = () => end('SIGTERM');
  const url = `http://127.0.0.1:${options.port}`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isAnswering(url))) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || Date.now() > deadline) {
      if (!hasEnded) await stop();
      const output = readFileSync(options.log, 'utf8').slice(-5_000);
      throw new Error(`${options.script} does not respond at ${url}:\n${output}`);
    }
    await setTimeout(POLL_INTERVAL_MS);
  }
  const pid = child.pid as number;
  return { url, pid, memory: () => residentMegabytes(pid), stop, kill: () => end('SIGKILL') };
}

function spawnPinned({ script, arguments: args, nodeOptions = [], environment, core, log }: ProcessOptions) {
  const command = [process.execPath, ...nodeOptions, script, ...args];
  const pinned = core === undefined ? command : ['taskset', '--cpu-list', `${core}`, ...command];
  const output = openSync(log, 'w');
  const child = spawn(pinned[0] as string, pinned.slice(1), {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

const isAnswering = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );

function residentMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
  } catch {
    return undefined;
  }
}
