import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProbeOrder, ProbeReading } from './probe.js';

/** This project's server in a process of its own, whose event loop, processor time and memory are measured. */
export interface ProbedServer {
  readonly url: string;
  /** Milliseconds that the calibration takes there: the best of several. */
  readonly calibrationMs: number;
  /** Repeats the calibration: its time now, beside whatever else the machine does. */
  calibrate(): Promise<number>;
  /** Runs the work and returns its result, and what the server used meanwhile. */
  measure<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly reading: ProbeReading }>;
  /** Resident megabytes now, without garbage. */
  collectedMb(): Promise<number>;
  /** False after the process has ended. */
  alive(): boolean;
  stop(): Promise<void>;
}

const CALIBRATIONS = 20;
/** Time that the server's background work gets to settle before and after a measurement, in milliseconds. */
const SETTLE_MS = 20;

/** Starts the server of the project at `root` and returns when it listens. `settings`: environment variables. */
export async function startProbedServer(
  root: string,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProbedServer> {
  const child = fork(join(root, 'dist', 'src', 'main.js'), {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      SEED: 'none',
      LOG_LEVEL: 'error',
      ...settings,
      DATABASE_URL: databaseUrl,
    },
    execArgv: [
      '--max-semi-space-size=32',
      '--expose-gc',
      '--import',
      new URL('./probe.js', import.meta.url).href,
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await listeningUrl(child);
  const closed = once(child, 'close');
  const ended = closed.then(([code]) => {
    throw new Error(`The server ended with ${code}`);
  });
  ended.catch(() => {});
  const ask = async <T>(order: ProbeOrder): Promise<T> => {
    const answer = probeMessage<T>(child);
    child.send(order);
    return Promise.race([answer, ended]);
  };
  let calibrationMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < CALIBRATIONS; run += 1)
    calibrationMs = Math.min(calibrationMs, await ask<number>('calibrate'));
  return {
    url,
    calibrationMs,
    calibrate: () => ask<number>('calibrate'),
    collectedMb: () => ask<number>('collect'),
    measure: async (work) => {
      await pause(SETTLE_MS);
      await ask('read');
      const result = await work();
      await pause(SETTLE_MS);
      return { result, reading: await ask<ProbeReading>('read') };
    },
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** The next message of the probe: the server sends others. */
async function probeMessage<T>(child: ChildProcess): Promise<T> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [{ probe?: T } | null];
    if (message?.probe !== undefined) return message.probe;
  }
}

function listeningUrl(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-20_000);
        const found = /start page\s+(http:\S+)\//.exec(output)?.[1];
        if (found) resolve(found);
      });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}
