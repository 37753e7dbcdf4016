import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { forEachDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { ServerProcess } from '../../support/process.js';
import { SwallowingProxy } from '../../support/swallowing-proxy.js';
import { APPOINTMENTS, create, expectNotReady, expectRefused, ready, until } from './until.js';

const LIMITS = { STATEMENT_TIMEOUT: '500 ms', CONNECTION_TIMEOUT: '1 s', DATABASE_CONNECTIONS: '4' };
const MANY = 30;

describe('A PostgreSQL that does not answer', () => {
  forEachDatabase((database) => {
    if (database.name === 'SQLite') return;
    let proxy: SwallowingProxy;
    let server: RunningServer;

    before(async function () {
      this.timeout(120_000);
      proxy = await SwallowingProxy.start(database.url());
      const settings = { PORT: '0', SEED: 'none', DATABASE_URL: proxy.url, ...LIMITS };
      server = await startServer(readConfig(settings), pino({ level: 'silent' }));
      expect((await create(server.url)).status).to.equal(201);
    });
    after(async () => {
      await server.stop();
      await proxy.close();
    });

    it('gives every request a 503, and the server works again when it is back', async () => {
      proxy.isSwallowing = true;
      const requests = Array.from({ length: MANY }, (_, index) =>
        index % 2 === 0 ? create(server.url) : send(server.url + APPOINTMENTS),
      );
      for (const answer of await Promise.all(requests)) expectRefused(answer);
      // Now there are no connections.
      expectRefused(await create(server.url));
      await expectNotReady(server.url, /no free connection|does not respond/);
      proxy.isSwallowing = false;
      await until(200, () => ready(server.url));
      await until(201, () => create(server.url));
    });

    it('does not keep the server from stopping', async () => {
      const child = new ServerProcess({ SEED: 'none', DATABASE_URL: proxy.url, ...LIMITS });
      const url = await child.url();
      proxy.isSwallowing = true;
      const waiting = create(url).catch(() => undefined);
      child.signal('SIGTERM');
      expect(await child.exited, child.output).to.equal(0);
      await waiting;
      proxy.isSwallowing = false;
    }).timeout(60_000);
  });
});
