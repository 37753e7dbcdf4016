import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CalledFunctions as Called } from './coverage-agent.js';

const AGENT = new URL('coverage-agent.js', import.meta.url);

/** Functions of `dist/src` and `dist/generated`, as `<file> <function>@<offset>` relative to the checkout. */
export interface CalledFunctions {
  /** In the asynchronous context of a request. */
  readonly request: ReadonlySet<string>;
  /** Outside of one. */
  readonly background: ReadonlySet<string>;
}

/** A server that tells which of its functions have been called. */
export interface MeasuredServer {
  readonly url: string;
  /** The functions called since the last time. */
  calledFunctions(): Promise<CalledFunctions>;
  stop(): Promise<void>;
}

/** Starts the server of a built checkout with demo data, on the database at `databaseUrl`. */
export async function startMeasuredServer(root: string, databaseUrl: string): Promise<MeasuredServer> {
  const main = join(root, 'dist', 'src', 'main.js');
  const settings = { PORT: '0', SEED: 'demo', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl };
  const loop = pathToFileURL(join(root, 'dist', 'src', 'events', 'loop.js')).href;
  const child = spawn(process.execPath, ['--import', AGENT.href, main], {
    env: { PATH: process.env.PATH, LOOP_MODULE: loop, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const closed = once(child, 'close');
  return {
    url: await addressOf(child),
    calledFunctions: async () => {
      const { request, background } = await takeCalled(child);
      return { request: ownFunctions(request, root), background: ownFunctions(background, root) };
    },
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const address = /start page\s+(http:\S+)\//.exec(output)?.[1];
        if (address) resolve(address);
      });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

/** Asks the agent; the server itself sends messages too. */
function takeCalled(child: ChildProcess): Promise<Called> {
  return new Promise((resolve, reject) => {
    const receive = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('called' in message)) return;
      child.off('message', receive);
      resolve(message.called as Called);
    };
    child.on('message', receive);
    child.send('take', (error) => error && reject(error));
  });
}

function ownFunctions(names: readonly string[], root: string): Set<string> {
  const dist = pathToFileURL(join(root, 'dist')).href;
  const own = ['src', 'generated'].map((folder) => `${dist}/${folder}/`);
  return new Set(
    names
      .filter((name) => own.some((start) => name.startsWith(start)))
      .map((name) => name.slice(dist.length + 1)),
  );
}
