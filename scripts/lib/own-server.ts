import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface OwnServer {
  readonly url: string;
  /** False after the process has ended. */
  alive(): boolean;
  stop(): Promise<void>;
}

const SETTINGS = { PORT: '0', SEED: 'demo', VALIDATE_RESPONSES: 'true', LOG_LEVEL: 'error' };

/**
 * Starts this project's server in a child process and returns when it listens. By default it has demo data and
 * validates its responses.
 */
export async function startOwnServer(
  root: string,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const child = spawn(process.execPath, [join(root, 'dist', 'src', 'main.js')], {
    env: { PATH: process.env.PATH, ...SETTINGS, ...settings, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-20_000);
        const found = /start page\s+(http:\S+)\//.exec(output)?.[1];
        if (found) resolve(found);
      });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  return {
    url,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
