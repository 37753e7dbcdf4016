import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type ProbedServer, startProbedServer } from '../../../scripts/fuzz/cost/probed-server.js';
import { fromRoot } from '../../../src/root.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { sendJson } from '../../support/http.js';

const STREAMS = 60;
const EVENTS = 60;
const EVENT_MB = 0.9;
/** Of one event that a stream sends: its text, the message around it, and its bytes in the socket's buffer. */
const COPIES = 4;

describe('The memory of event streams that nobody reads', () => {
  forEachServerDatabase((database) => {
    let server: ProbedServer;
    const sockets: Socket[] = [];
    before(async function () {
      this.timeout(120_000);
      server = await startProbedServer(fromRoot(), database.url(), {
        EVENT_STREAMS_PER_CLIENT: `${STREAMS}`,
      });
    });
    after(async () => {
      for (const socket of sockets) socket.destroy();
      await server.stop();
    });

    const createAll = async () => {
      const document = { validFor: {}, description: 'x'.repeat(EVENT_MB * 1_000_000) };
      for (let event = 0; event < EVENTS; event += 1) {
        const { status } = await sendJson(
          'POST',
          `${server.url}/tmf-api/appointment/v4/appointment`,
          document,
        );
        expect(status).to.equal(201);
      }
      await pause(1_000);
    };
    const growth = async () => {
      const { reading } = await server.measure(createAll);
      return reading.peakMb - reading.startMb;
    };

    it(`is that of one event each, for ${STREAMS} streams of ${EVENTS} large events`, async () => {
      // The first creations fill caches, and show what the creations alone need.
      const alone = await growth();
      for (let stream = 0; stream < STREAMS; stream += 1) {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
        sockets.push(socket.on('error', () => {}));
        await once(socket, 'connect');
        socket.pause();
        socket.write('GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n');
      }
      await pause(500);
      const withStreams = await growth();
      expect(withStreams).to.be.below(alone + STREAMS * EVENT_MB * COPIES);
      expect(server.alive()).to.equal(true);
    }).timeout(180_000);
  });
});
