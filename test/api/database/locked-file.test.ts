import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import knex, { type Knex } from 'knex';
import { send } from '../../support/http.js';
import { HubClient, LOCAL } from '../../support/hub.js';
import { Listener } from '../../support/listener.js';
import { ServerProcess } from '../../support/process.js';
import { APPOINTMENTS, create, expectNotReady, expectRefused, ready, until } from './until.js';

const MANY = 30;

describe('An SQLite file that another program has locked', function () {
  this.timeout(60_000);
  let folder: string;
  let server: ServerProcess;
  let url: string;
  let other: Knex;
  let listener: Listener;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'locked-'));
    const filename = join(folder, 'test.sqlite');
    server = new ServerProcess({
      ...LOCAL,
      SEED: 'none',
      LOG_LEVEL: 'error',
      DATABASE_URL: `sqlite:${filename}`,
      STATEMENT_TIMEOUT: '1 s',
    });
    url = await server.url();
    other = knex({ client: 'sqlite3', connection: { filename }, useNullAsDefault: true });
    listener = await Listener.start();
    await new HubClient(`${url}/tmf-api/appointment/v4`).subscribe(listener.url);
    await create(url);
    await listener.received(1);
  });
  after(async () => {
    server.signal('SIGKILL');
    await other.destroy();
    await listener.close();
    rmSync(folder, { recursive: true });
  });

  it('refuses all waiting changes, serves reads, is not ready, and works again after that', async () => {
    await other.raw('begin immediate');
    const waiting = Array.from({ length: MANY }, () => create(url));
    expect((await send(url + APPOINTMENTS)).status).to.be.oneOf([200, 206]);
    for (const answer of await Promise.all(waiting)) expectRefused(answer);
    await expectNotReady(url, /locked/);
    expect((await send(`${url}/health`)).status).to.equal(200);
    await other.raw('rollback');
    const created = await create(url);
    expect(created.status).to.equal(201);
    await until(200, () => ready(url));
    // The first event may arrive again, because its delivery could not be recorded.
    await listener.until((all) => all.some(({ text }) => text.includes(created.body.id)), 'the new event');
  });

  it('does not keep the server from stopping', async () => {
    await other.raw('begin immediate');
    const waiting = create(url).catch(() => undefined);
    server.signal('SIGTERM');
    expect(await server.exited, server.output).to.equal(0);
    await waiting;
    await other.raw('rollback');
  });
});
