import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type ProbedServer, startProbedServer } from '../../scripts/fuzz/cost/probed-server.js';
import { fromRoot } from '../../src/root.js';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';

const PATH = '/tmf-api/appointment/v4/appointment';
const CLIENTS = 100;
const PAGE_MB = 7;
const LIMIT_MB = 32;

describe('Responses that nobody reads', () => {
  forEachDatabase((database) => {
    let server: ProbedServer;
    before(async function () {
      this.timeout(120_000);
      const settings = { RESPONSES_IN_FLIGHT: `${LIMIT_MB} MB`, REQUEST_TIMEOUT: '5 s' };
      server = await startProbedServer(fromRoot(), database.url(), settings);
      const document = { validFor: {}, description: 'x'.repeat(1_000_000) };
      for (let index = 0; index < PAGE_MB; index += 1)
        expect((await sendJson('POST', server.url + PATH, document)).status).to.equal(201);
    });
    after(() => server.stop());

    /** Sends a request and reads nothing. */
    async function ask(): Promise<Socket> {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      await once(
        socket.on('error', () => {}),
        'connect',
      );
      socket.pause();
      socket.write(`GET ${PATH} HTTP/1.1\r\nHost: x\r\n\r\n`);
      return socket;
    }

    it('take bounded memory, and others are served', async () => {
      const sockets: Socket[] = [];
      const { reading, result } = await server.measure(async () => {
        for (let client = 0; client < CLIENTS; client += 1) {
          sockets.push(await ask());
          await pause(20);
        }
        await pause(1_000);
        return send(server.url + PATH);
      });
      for (const socket of sockets) socket.destroy();
      expect([result.status, result.body.length]).to.deep.equal([200, PAGE_MB]);
      // Garbage, and the texts that the responses were made of, come on top.
      expect(reading.peakMb - reading.startMb).to.be.below((CLIENTS * PAGE_MB) / 2);
    }).timeout(60_000);

    it('end after REQUEST_TIMEOUT without progress; a slow reader gets all', async () => {
      const [idle, slow] = [await ask(), await ask()];
      let received = 0;
      slow.on('data', ({ length }: Buffer) => {
        received += length;
        slow.pause();
      });
      const reading = setInterval(() => slow.resume(), 50);
      // A socket that is not read does not see the end.
      await pause(12_000);
      idle.resume();
      let lost = 0;
      idle.on('data', ({ length }: Buffer) => {
        lost += length;
      });
      await once(idle, 'close');
      while (received < PAGE_MB * 1_000_000) await pause(50);
      clearInterval(reading);
      slow.destroy();
      expect(lost).to.be.below(PAGE_MB * 1_000_000);
    }).timeout(60_000);
  });
});
