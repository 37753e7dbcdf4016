import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { openRequest } from '../support/raw-socket.js';
import { forEachServer, type TestServer } from '../support/server.js';

const KB = 1024;
const LIMIT = 100 * KB;
const PATH = '/tmf-api/appointment/v4/appointment';
const CHUNK = `${(16 * KB).toString(16)}\r\n${' '.repeat(16 * KB)}\r\n`;

/** What a client has received when its connection has ended, or it stopped. */
interface Exchange {
  readonly status: number;
  readonly text: string;
  /** Bytes that the client has sent before it saw the response. */
  readonly sentBefore: number;
}

/** Sends the head of a POST, then chunks without an end until the server closes the connection. */
async function sendEndless({ url }: TestServer, path: string, ...headers: string[]): Promise<Exchange> {
  const socket = await open(url, path, ['Transfer-Encoding: chunked', ...headers]);
  let [text, sentBefore] = ['', 0];
  socket.on('data', (data: Buffer) => {
    if (text === '') sentBefore = socket.bytesWritten;
    text += data.toString();
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const sendMore = () => {
    while (!socket.destroyed && socket.write(CHUNK));
  };
  socket.on('drain', sendMore);
  sendMore();
  await closed;
  return { status: statusOf(text), text, sentBefore };
}

async function open(url: string, target: string, headers: readonly string[]): Promise<Socket> {
  const hasType = headers.some((line) => line.startsWith('Content-Type'));
  const type = hasType ? [] : ['Content-Type: application/json'];
  const socket = await openRequest(url, { method: 'POST', target, headers: [...type, ...headers] });
  return socket.on('error', () => {});
}

const statusOf = (text: string) => Number(text.split(' ')[1]);

describe('A body that exceeds BODY_LIMIT', () => {
  forEachServer(
    (server) => {
      const ask = async () => expect((await send(server.url + PATH)).status).to.equal(200);

      for (const headers of [[], ['Connection: close'], ['Content-Encoding: gzip']])
        it(`without an end gets a 413 while it is being sent, ${headers[0] ?? 'without more headers'}`, async () => {
          const { status, text, sentBefore } = await sendEndless(server, PATH, ...headers);
          expect(status, text).to.be.oneOf(headers[0]?.includes('gzip') ? [400, 413] : [413]);
          // What is on its way between client and server counts, too.
          expect(sentBefore).to.be.below(20_000 * KB);
          await ask();
        });

      it('and that its length announces gets a 413 before a byte of it is sent', async () => {
        const socket = await open(server.url, PATH, [`Content-Length: ${LIMIT + 1}`]);
        const [data] = (await once(socket, 'data')) as [Buffer];
        expect(statusOf(data.toString())).to.equal(413);
        expect(data.toString()).to.contain(`at most ${LIMIT} bytes (BODY_LIMIT)`);
        socket.destroy();
      });

      for (const connection of ['keep-alive', 'close'])
        it(`is read to its end, so that the client sees the 413: Connection: ${connection}`, async () => {
          const length = 40 * LIMIT;
          const socket = await open(server.url, PATH, [
            `Content-Length: ${length}`,
            `Connection: ${connection}`,
          ]);
          socket.write(' '.repeat(length));
          let text = '';
          // As a client that reads after it has sent everything.
          await once(socket, 'drain');
          socket.on('data', (data: Buffer) => {
            text += data.toString();
          });
          if (connection === 'close') await once(socket, 'close');
          else {
            socket.write(`GET ${PATH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
            await once(socket, 'close');
          }
          expect(text.match(/HTTP\/1\.1 \d+/g)).to.have.length(connection === 'close' ? 1 : 2);
          expect(statusOf(text)).to.equal(413);
        });

      it('and that nobody reads has an end, too: of a path that does not exist', async () => {
        const { status } = await sendEndless(server, '/nothing');
        expect(status).to.equal(404);
      });

      it('and that is not JSON has an end, too', async () => {
        const { status } = await sendEndless(server, PATH, 'Content-Type: text/plain');
        expect(status).to.be.oneOf([400, 413, 415]);
      });

      it('does not hurt one that is just small enough', async () => {
        const body = { validFor: {}, description: 'x'.repeat(LIMIT - 100) };
        expect((await sendJson('POST', server.url + PATH, body)).status).to.equal(201);
      });
    },
    { BODY_LIMIT: '100 KB' },
  );
});
