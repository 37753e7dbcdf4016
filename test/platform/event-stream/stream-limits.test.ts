import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';
import { SseClient } from '../../support/sse.js';

const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const PATH = '/tmf-api/appointment/v4/appointment';

/** Opens a stream and never reads. */
function neverReading(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause().on('error', () => {});
  socket.write('GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  return socket;
}

describe('Event streams', () => {
  forEachDatabase((database) => {
    const create = async (url: string, description: string) => {
      const answer = await sendJson('POST', url + PATH, { ...VISIT, description });
      expect(answer.status, answer.text.slice(0, 500)).to.equal(201);
    };

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

    it('of clients that do not read are closed, their memory is bounded, and they can resume', async function () {
      this.timeout(240_000);
      const { url } = await startTestServer(database, { EVENT_STREAM_STALL: '3 s', BODY_LIMIT: '2 MB' });
      const sockets = Array.from({ length: 18 }, () => neverReading(url));
      try {
        const reader = await SseClient.open(`${url}/events`);
        await reader.block();
        const { lastEventId } = reader;
        const before = process.memoryUsage().rss;
        let peak = 0;
        for (let index = 0; index < 60; index++) {
          await create(url, `${index} ${'x'.repeat(1_000_000)}`);
          peak = Math.max(peak, process.memoryUsage().rss);
        }
        // Each of the 18 would hold up to 60 MB: 1 GB.
        expect((peak - before) / 2 ** 20).to.be.below(700);
        reader.close();
        let open = sockets.length;
        for (let looks = 0; looks < 400 && open > 0; looks++) {
          await pause(100);
          open = sockets.filter((socket) => !socket.closed).length;
          for (const socket of sockets) socket.resume();
        }
        expect(open).to.equal(0);
        const resumed = await SseClient.open(`${url}/events`, { 'Last-Event-ID': lastEventId ?? '' });
        const seen = await resumed.take(60);
        const numbers = seen.map(({ data }) => Number.parseInt(data.event.appointment.description, 10));
        expect(numbers).to.deep.equal(Array.from({ length: 60 }, (_, index) => index));
        resumed.close();
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    });
  });
});
