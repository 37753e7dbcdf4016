import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { fromRoot } from '../src/root.js';
import { freePort } from './support/free-port.js';
import { send } from './support/http.js';
import { remove } from './support/scratch.js';

/** A path that makes log lines long: a few hundred requests fill every buffer. */
const LONG_PATH = `/health/${'x'.repeat(4_000)}`;

describe('The log of a process', () => {
  let child: ChildProcess;
  let url = '';

  /** Starts the server; `stdout` is what `spawn` gets. */
  async function start(stdout: 'pipe' | number): Promise<void> {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const settings = { PORT: `${port}`, DATABASE_URL: 'sqlite::memory:', SEED: 'none' };
    child = spawn(process.execPath, [fromRoot('dist', 'src', 'main.js')], {
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', stdout, 'ignore'],
    });
    while (!(await fetch(`${url}/ready`).catch(() => undefined))?.ok) {
      expect(child.exitCode, 'the server has ended').to.equal(null);
      await pause(50);
    }
  }

  /** Sends requests, each of which must be answered. */
  async function request(count: number, path: string): Promise<void> {
    for (let sent = 0; sent < count; sent += 20)
      await Promise.all(Array.from({ length: 20 }, () => send(url + path)));
  }

  async function stop(): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([code, signal]).to.deep.equal([0, null]);
  }

  // A failed test must not leave its server running.
  afterEach(() => child.kill('SIGKILL'));

  it('does not stop the server when standard output is on a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    await start(full);
    closeSync(full);
    await request(1_000, LONG_PATH);
    await stop();
  });

  it('does not stop the server when nobody reads the pipe, nor keep it from ending', async () => {
    await start('pipe');
    await request(1_000, LONG_PATH);
    await stop();
  });

  it('says how many lines were dropped while nobody read the pipe', async () => {
    await start('pipe');
    await request(1_000, LONG_PATH);
    const log = collect(child.stdout as Readable);
    while (!/\d+ log lines dropped/.test(log.text)) await pause(50);
    await stop();
    const dropped = Number(/(\d+) log lines dropped/.exec(log.text)?.[1]);
    expect(dropped).to.be.above(0);
    expect(log.text.split(LONG_PATH).length - 1 + dropped).to.equal(1_000);
  });

  it('does not stop the server when the reader of the pipe has ended, nor keep it from ending', async () => {
    await start('pipe');
    child.stdout?.destroy();
    await request(1_000, LONG_PATH);
    await stop();
  });

  it('contains the last lines when the server stops: in a pipe and in a file', async () => {
    await start('pipe');
    const log = collect(child.stdout as Readable);
    await request(100, '/health?last');
    await stop();
    await log.ended;
    expect(log.text.match(/"path":"\/health"/g)).to.have.length(100);
    expect(log.text).to.include('"msg":"stopping"');

    const folder = mkdtempSync(join(tmpdir(), 'process-log-'));
    const file = openSync(join(folder, 'log'), 'w');
    await start(file);
    await request(100, '/health');
    await stop();
    closeSync(file);
    const text = readFileSync(join(folder, 'log'), 'utf8');
    remove(folder);
    expect(text.match(/"path":"\/health"/g)).to.have.length(100);
    expect(text).to.include('"msg":"stopping"');
  });
});

function collect(stream: Readable) {
  const log = { text: '', ended: once(stream, 'end') };
  stream.setEncoding('utf8').on('data', (text: string) => {
    log.text += text;
  });
  return log;
}
