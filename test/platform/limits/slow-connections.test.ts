import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { cases } from '../../support/cases.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';

/** Connections of clients that send slowly: half of them their headers, half their bodies. */
const CONNECTIONS = cases(300, 5_000);

/** Another address than that of the ordinary clients. */
const SLOW_ADDRESS = '127.0.0.2';

const HEAD = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;

/** Larger than what counts as small, so that it takes part in the budget of bodies. */
const BODY_HEAD = `${HEAD}Content-Length: 500000\r\n\r\n{"description": "`;

const closing = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));

describe(`${CONNECTIONS} connections that send slowly`, function () {
  this.timeout(cases(60_000, 600_000));
  forEachServerDatabase((database) => {
    const sockets: Socket[] = [];
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy();
    });

    const open = async (url: string, text: string) => {
      const { hostname, port } = new URL(url);
      const socket = connect({ port: Number(port), host: hostname, localAddress: SLOW_ADDRESS });
      sockets.push(socket.on('error', () => {}));
      // A reset comes before or after the handshake has ended here.
      await Promise.race([once(socket, 'connect'), closing(socket)]).catch(() => {});
      socket.write(text);
      return socket;
    };
    const openAll = (url: string) =>
      Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => open(url, index % 2 ? HEAD : BODY_HEAD)));
    const interaction = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const body = JSON.stringify({ direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] });
    /** Ordinary requests beside one more byte on each slow connection. */
    const askBeside = async (url: string) => {
      for (let round = 0; round < 5; round++) {
        for (const socket of sockets) socket.write('x');
        expect((await send(`${url}${PATH}?limit=5`)).status).to.be.oneOf([200, 206]);
        const created = await send(url + PATH, { ...interaction, body });
        expect(created.status, created.text).to.equal(201);
      }
    };

    it('do not keep others out', async () => {
      const timeouts = { HEADERS_TIMEOUT: '10 min', BODY_TIMEOUT: '10 min', REQUEST_TIMEOUT: '10 min' };
      const { url } = await startTestServer(database, timeouts);
      const slow = await openAll(url);
      await askBeside(url);
      expect(slow.filter(({ destroyed }) => destroyed)).to.deep.equal([]);
    });

    it('are closed beyond MAX_CONNECTIONS_PER_ADDRESS, which leaves room for other addresses', async () => {
      const { url } = await startTestServer(database, {
        MAX_CONNECTIONS: `${CONNECTIONS}`,
        MAX_CONNECTIONS_PER_ADDRESS: `${CONNECTIONS / 2}`,
      });
      const slow = await openAll(url);
      const isOpen = () => slow.filter((socket) => !socket.closed);
      await new Promise<void>((resolve) => {
        const look = () => isOpen().length <= CONNECTIONS / 2 && resolve();
        for (const socket of slow) socket.once('close', look);
        look();
      });
      expect(isOpen()).to.have.length(CONNECTIONS / 2);
      await askBeside(url);
    });

    it('are ended in time, with a 408', async () => {
      const timeouts = { HEADERS_TIMEOUT: '200 ms', BODY_TIMEOUT: '200 ms' };
      const { url } = await startTestServer(database, timeouts);
      const slow = await openAll(url);
      const answers = slow.map(async (socket) => String((await once(socket, 'data'))[0]));
      expect((await send(url + PATH)).status).to.equal(200);
      for (const answer of await Promise.all(answers)) expect(answer).to.match(/^HTTP\/1\.1 408 /);
    });
  });
});
