import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOwnServer } from '../lib/own-server.js';

/** The server under test, and how to stop it. */
export interface SystemUnderTest {
  readonly url: string;
  /** Database of the project's own server: `SQLite`. */
  readonly database?: string;
  stop(): Promise<void>;
}

/** Lets the server call the runner's listener, with few retries after the listener has closed. */
const SETTINGS = { HUB_ALLOW: '127.0.0.1', HUB_ATTEMPTS: '5', HUB_RETRY_FIRST: '100 ms' };

/**
 * Starts the project's own server on the given database, by default on a new SQLite file in a temporary folder; without
 * demo data, unless `seed` says so.
 */
export async function startLocalSystem(
  root: string,
  database: string | undefined,
  seed: 'demo' | 'none' = 'none',
): Promise<SystemUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  const address = database ?? `sqlite:${join(folder, 'conformance.sqlite')}`;
  const removed = () => rm(folder, { recursive: true });
  try {
    const server = await startOwnServer(root, address, { ...SETTINGS, SEED: seed });
    const stop = async () => {
      await server.stop();
      await removed();
    };
    return { url: server.url, database: /^sqlite/.test(address) ? 'SQLite' : 'PostgreSQL', stop };
  } catch (error) {
    await removed();
    throw error;
  }
}
