import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const AGENT = new URL('coverage-agent.js', import.meta.url);

/** A server that tells which of its functions have been called. */
export interface MeasuredServer {
  readonly url: string;
  /** The functions called since the last time: `<file> <function>@<offset>`, of `dist/src` and `dist/generated`. */
  calledFunctions(): Promise<Set<string>>;
  stop(): Promise<void>;
}

/** Starts the server of a built checkout with demo data, on the database at `databaseUrl`. */
export async function startMeasuredServer(root: string, databaseUrl: string): Promise<MeasuredServer> {
  const main = join(root, 'dist', 'src', 'main.js');
  const settings = { PORT: '0', SEED: 'demo', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, ['--import', AGENT.href, main], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const closed = once(child, 'close');
  return {
    url: await addressOf(child),
    calledFunctions: async () => {
      const coverage = await takeCoverage(child);
      return new Set(coverage.flatMap((script) => calledIn(script, root)));
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
function takeCoverage(child: ChildProcess): Promise<Profiler.ScriptCoverage[]> {
  return new Promise((resolve, reject) => {
    const receive = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('coverage' in message)) return;
      child.off('message', receive);
      resolve(message.coverage as Profiler.ScriptCoverage[]);
    };
    child.on('message', receive);
    child.send('take', (error) => error && reject(error));
  });
}

function calledIn({ url, functions }: Profiler.ScriptCoverage, root: string): string[] {
  const ours = ['src', 'generated'].some((folder) =>
    url.startsWith(`${pathToFileURL(join(root, 'dist', folder)).href}/`),
  );
  if (!ours) return [];
  const file = fileURLToPath(url);
  return functions
    .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
    .map(({ functionName, ranges }) => `${file} ${functionName}@${ranges[0]?.startOffset}`);
}
