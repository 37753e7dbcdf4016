import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { forEachServerDatabase, type TestDatabase } from './databases.js';
import { signedInSettings, signInAt } from './signed-in.js';

/** A server that a suite has to itself, on an empty database, with every answer checked against the contract. */
export interface TestServer {
  /** `http://127.0.0.1:49152`. Only while tests run, not while they are being declared. */
  readonly url: string;
  /** The address of its metrics, if `METRICS_PORT` is set. */
  readonly metricsUrl: string;
  /** Which database it runs on. */
  readonly database: string;
}

const START_TIMEOUT_MS = 120_000;

/** Declares the same tests for a server on each database. `settings` are environment variables. */
export function forEachServer(declare: (server: TestServer) => void, settings: NodeJS.ProcessEnv = {}): void {
  forEachServerDatabase((database) => {
    let running: RunningServer | undefined;
    before('start the server', async function () {
      // The first server of a process compiles all contracts, and loading demo data takes a while.
      this.timeout(START_TIMEOUT_MS);
      running = await start(database, settings);
    });
    database.atEnd(async () => running?.stop());
    declare({
      database: database.name,
      get url() {
        return running?.url ?? '';
      },
      get metricsUrl() {
        return running?.metricsUrl ?? '';
      },
    });
  });
}

/** Starts a server on the suite's database inside a hook; it is stopped after the suite. */
export async function startTestServer(
  database: TestDatabase,
  settings: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const running = await start(database, settings);
  database.atEnd(() => running.stop());
  return running;
}

async function start(database: TestDatabase, settings: NodeJS.ProcessEnv): Promise<RunningServer> {
  const environment = {
    PORT: '0',
    SEED: 'none',
    VALIDATE_RESPONSES: 'true',
    // How fast this machine is must not decide what a test gets.
    MAX_REQUESTS: '1000',
    DATABASE_URL: database.url(),
    ...(await signedInSettings(settings)),
  };
  const running = await startServer(readConfig(environment), pino({ level: 'silent' }));
  signInAt(running.url, settings);
  return running;
}
