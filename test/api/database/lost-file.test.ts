import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { create, expectNotReady, expectRefused, ready, until } from './until.js';

describe('The SQLite file of a running server', () => {
  let folder: string;
  let file: string;
  let server: RunningServer;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lost-'));
    file = join(folder, 'a file?#%.sqlite');
    const settings = { PORT: '0', SEED: 'none', DATABASE_URL: `sqlite:${file}` };
    server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    expect((await create(server.url)).status).to.equal(201);
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('that is deleted takes no changes until it is back', async () => {
    renameSync(file, `${file}.away`);
    const answer = await create(server.url);
    expectRefused(answer);
    expect(answer.body.reason).to.match(/file has been deleted/);
    await expectNotReady(server.url, /file has been deleted/);
    renameSync(`${file}.away`, file);
    expect((await create(server.url)).status).to.equal(201);
    await until(200, () => ready(server.url));
  });

  it('that is replaced takes no changes', async () => {
    copyFileSync(file, `${file}.copy`);
    renameSync(`${file}.copy`, file);
    const answer = await create(server.url);
    expectRefused(answer);
    expect(answer.body.reason).to.match(/file has been replaced/);
    await expectNotReady(server.url, /file has been replaced/);
  });
});
