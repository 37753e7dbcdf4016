import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';

describe('The limits of connections', () => {
  forEachServerDatabase((database) => {
    const sockets: Socket[] = [];
    const open = async (url: string) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname).on('error', () => {});
      sockets.push(socket);
      await once(socket, 'connect');
      return socket;
    };
    /** Whether the server has closed it. */
    const isClosed = (socket: Socket) =>
      new Promise<boolean>((resolve) => {
        socket.on('close', () => resolve(true));
        socket.once('data', () => resolve(false));
        socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
      });
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy();
    });

    for (const setting of ['MAX_CONNECTIONS', 'MAX_CONNECTIONS_PER_ADDRESS'])
      it(`${setting} closes further ones, until others have ended`, async () => {
        const { url } = await startTestServer(database, { [setting]: '3' });
        const first = await Promise.all([open(url), open(url), open(url)]);
        for (const socket of first) expect(await isClosed(socket)).to.equal(false);
        expect(await isClosed(await open(url))).to.equal(true);
        first[0]?.destroy();
        // The server learns of it a little later.
        while (await isClosed(await open(url)));
      });

    it('end headers and bodies that arrive slowly, with a 408, while others are served', async () => {
      const { url } = await startTestServer(database, { HEADERS_TIMEOUT: '300 ms', BODY_TIMEOUT: '300 ms' });
      const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
      const slowHeaders = await open(url);
      slowHeaders.write(head);
      const slowBody = await open(url);
      slowBody.write(`${head}Content-Length: 100\r\n\r\n{`);
      const answers = Promise.all([text(slowHeaders), text(slowBody)]);
      expect((await send(url + PATH)).status).to.equal(200);
      for (const answer of await answers) {
        expect(answer).to.match(/^HTTP\/1\.1 408 /);
        expect(answer).to.include('"code":"requestTimeout"');
      }
    });

    it('end connections without requests', async () => {
      const { url } = await startTestServer(database, { KEEP_ALIVE_TIMEOUT: '200 ms' });
      const socket = await open(url);
      expect(await isClosed(socket)).to.equal(false);
      await once(socket, 'close');
    });
  });
});
