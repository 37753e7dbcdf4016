import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachDatabase } from '../../support/databases.js';
import { startTestServer } from '../../support/server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const BODY = JSON.stringify({ validFor: {}, description: 'last' });

const head = (length: number) =>
  `POST ${APPOINTMENTS} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

describe('A server that stops', () => {
  forEachDatabase((database) => {
    it('ends running requests, and says that their connections end', async () => {
      const server = await startTestServer(database, {});
      const { port } = new URL(server.url);
      const socket = connect(Number(port), '127.0.0.1');
      const received = collect(socket);
      // The first one is before the end: its connection is kept.
      socket.write(head(BODY.length) + BODY);
      while (!received.text().includes('\r\n\r\n')) await pause(5);
      socket.write(head(BODY.length) + BODY.slice(0, 5));
      await pause(100);
      const idle = connect(Number(port), '127.0.0.1');
      await once(idle, 'connect');
      const idleEnded = once(idle, 'close');
      const stopped = server.stop();
      await pause(100);
      socket.write(BODY.slice(5));
      await once(socket, 'close');
      await Promise.all([stopped, idleEnded]);
      const [first = '', second = ''] = received.text().split(/(?=HTTP\/1\.1 201)/);
      expect(first)
        .to.match(/^HTTP\/1\.1 201/)
        .and.match(/\r\nConnection: keep-alive\r\n/i);
      expect(second)
        .to.match(/^HTTP\/1\.1 201/)
        .and.match(/\r\nConnection: close\r\n/i);
    });
  });
});

function collect(socket: Socket) {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { text: () => Buffer.concat(chunks).toString('latin1') };
}
