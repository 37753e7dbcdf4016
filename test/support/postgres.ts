import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fromRoot } from '../../src/root.js';
import { ownPostgresVersion } from './pg-dump.js';
import { nameTemplates, removeTemplates } from './templates.js';

/*
 * Mocha's global fixtures: one PostgreSQL for the whole run, unless TEST_POSTGRES_URL names a server. It runs until
 * its standard input is closed, so it also ends when Mocha is killed.
 */
let server: ChildProcess | undefined;

/** Prints the server's address, then waits for the end of its input. */
const HOLD = ['sh', '-c', 'echo "$TEST_POSTGRES_URL"; exec cat >/dev/null'];

/**
 * Starts the server and sets TEST_POSTGRES_URL and TEST_POSTGRES_VERSION, or TEST_POSTGRES_MISSING to the reason if it does not start. With either
 * of them set, it starts none.
 */
export async function mochaGlobalSetup(): Promise<void> {
  nameTemplates();
  if (process.env.TEST_POSTGRES_URL || process.env.TEST_POSTGRES_MISSING) return;
  // Detached: Ctrl+C in a terminal would stop the server before the tests.
  const child = spawn(fromRoot('scripts', 'with-postgres.sh'), ['--npm', ...HOLD], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.on('error', ({ message }) => {
    complaint += message;
  });
  for await (const url of createInterface({ input: child.stdout })) {
    process.env.TEST_POSTGRES_URL = url;
    process.env.TEST_POSTGRES_VERSION = String(ownPostgresVersion());
    server = child;
    // A run that fails before the teardown may end.
    child.unref();
    for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket).unref();
    return;
  }
  await closed;
  process.env.TEST_POSTGRES_MISSING = complaint.trim().split('\n').at(-1);
}

/** Removes the templates, stops the server and removes its data. */
export async function mochaGlobalTeardown(): Promise<void> {
  await removeTemplates();
  if (!server) return;
  server.ref();
  server.stdin?.end();
  await once(server, 'close');
}
