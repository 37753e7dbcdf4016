import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { startServer } from '../../../src/server.js';
import { send } from '../../support/http.js';
import { skipFor } from '../../support/missing.js';
import { MOUNTING, TinyDisk } from '../../support/tiny-disk.js';
import { APPOINTMENTS, create, expectNotReady, expectRefused, ready, until } from './until.js';

const LARGE = { description: 'x'.repeat(200_000) };

describe('A full disk', function () {
  this.timeout(60_000);

  it('is a 507, /ready says so, nothing acknowledged is lost, and the server recovers by itself', async function () {
    const disk = TinyDisk.mount(16);
    if (!disk) return skipFor(this, MOUNTING);
    const settings = { PORT: '0', SEED: 'none', DATABASE_URL: `sqlite:${join(disk.folder, 'test.sqlite')}` };
    const server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    try {
      const stored = await create(server.url, LARGE);
      expect(stored.status).to.equal(201);
      disk.fill();
      let refused = await create(server.url, LARGE);
      // The log has room for some documents.
      while (refused.status === 201) refused = await create(server.url, LARGE);
      expectRefused(refused, 507);
      await expectNotReady(server.url, /disk of the database is full/);
      expect((await send(stored.body.href)).body.description).to.equal(LARGE.description);
      disk.clear();
      await until(201, () => create(server.url, LARGE));
      await until(200, () => ready(server.url));
      const { headers } = await send(`${server.url}${APPOINTMENTS}?limit=1`);
      expect(Number(headers.get('x-total-count'))).to.be.at.least(2);
    } finally {
      await server.stop();
      disk.unmount();
    }
  });
});
