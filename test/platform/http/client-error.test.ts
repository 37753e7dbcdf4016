import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { handleClientError } from '../../../src/platform/http/client-error.js';
import { block, countTurns } from '../../support/event-loop.js';

const LATE = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
const CONNECTIONS = 40;

/** Makes the end of a connection take a millisecond of the event loop, and returns the turn in which it came. */
function slowEnd(socket: Socket, turn: () => number): Promise<number> {
  return new Promise((resolve) => {
    const end = socket.end.bind(socket) as (text: string) => Socket;
    socket.end = ((text: string) => {
      block(1);
      resolve(turn());
      return end(text);
    }) as Socket['end'];
  });
}

describe('An error of a connection', () => {
  let server: Server;
  let requests = 0;
  const accepted: Socket[] = [];
  const clients: Socket[] = [];

  before(async () => {
    server = createServer((_request, response) => {
      requests += 1;
      response.end();
    }).on('connection', (socket) => accepted.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (let index = 0; index < CONNECTIONS; index++) clients.push(connect(port, '127.0.0.1'));
    while (accepted.length < CONNECTIONS) await new Promise(setImmediate);
  });
  after(() => {
    for (const client of clients) client.destroy();
    server.close();
  });

  it('of many that are late at the same time is sent in many turns of the event loop, and nothing is read meanwhile', async () => {
    const turn = countTurns();
    const [bad, ...late] = accepted as [Socket, ...Socket[]];
    const turns = late.map((socket) => slowEnd(socket, turn.count));
    const received = clients.map(async (client) => {
      let text = '';
      for await (const chunk of client) text += chunk;
      return text;
    });
    for (const client of clients)
      if (client.localPort !== bad.remotePort) client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    for (const socket of late) handleClientError(LATE, socket);
    handleClientError(Object.assign(new Error('bad'), { code: 'HPE_INVALID_METHOD' }), bad);
    expect(bad.writableEnded, 'others are told at once').to.equal(true);
    const ended = await Promise.all(turns);
    turn.stop();
    expect(new Set(ended).size).to.be.at.least(CONNECTIONS / 8);
    const texts = await Promise.all(received);
    expect(texts.filter((text) => text.startsWith('HTTP/1.1 408 '))).to.have.length(late.length);
    expect(texts.filter((text) => text.startsWith('HTTP/1.1 400 '))).to.have.length(1);
    expect(requests).to.equal(0);
  });
});
