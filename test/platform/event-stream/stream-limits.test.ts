import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';
import { SseClient } from '../../support/sse.js';

describe('Event streams', () => {
  forEachServerDatabase((database) => {
    it('are limited for each client', async () => {
      const { url } = await startTestServer(database, { EVENT_STREAMS_PER_CLIENT: '2' });
      const clients = [await SseClient.open(`${url}/events`), await SseClient.open(`${url}/events`)];
      const refused = await send(`${url}/events`);
      expect(refused.status, refused.text).to.equal(429);
      expect(refused.body.message).to.include('EVENT_STREAMS_PER_CLIENT');
      clients[0]?.close();
      let status = 0;
      for (let looks = 0; looks < 200 && status !== 200; looks++) {
        await pause(25);
        const again = await fetch(`${url}/events`);
        status = again.status;
        await again.body?.cancel();
      }
      expect(status).to.equal(200);
      clients[1]?.close();
    });
  });
});
