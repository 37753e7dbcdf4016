import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { AcceptFirst, MAX_ACCEPTED } from '../../../src/platform/limits/accept-first.js';

describe('Connections that wait to be accepted', () => {
  let server: Server;
  let accepted = 0;
  /** Connections that had been accepted when the work for each request began. */
  let begun: number[] = [];
  const sockets: Socket[] = [];

  beforeEach(async () => {
    const acceptFirst = new AcceptFirst();
    server = createServer((_request, response) =>
      acceptFirst.start(() => {
        begun.push(accepted);
        response.end();
      }),
    );
    server.on('connection', () => {
      accepted += 1;
    });
    acceptFirst.watch(server);
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1_000 });
    await once(server, 'listening');
    [accepted, begun] = [0, []];
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
  });

  /** Sends a request on each of so many new connections, and waits for the responses. */
  const ask = async (count: number) => {
    const answers = Array.from({ length: count }, () => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      sockets.push(socket);
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      return once(socket, 'data');
    });
    await Promise.all(answers);
  };

  it('are accepted before any work begins', async () => {
    await ask(40);
    expect(begun).to.have.length(40);
    expect(Math.min(...begun)).to.equal(40);
  });

  it('leave work its turn after a number of them', async () => {
    await ask(4 * MAX_ACCEPTED);
    expect(begun).to.have.length(4 * MAX_ACCEPTED);
    expect(Math.min(...begun)).to.be.within(MAX_ACCEPTED, 2 * MAX_ACCEPTED);
  });

  it('do not delay the requests of connections that are open', async () => {
    await ask(1);
    const [socket] = sockets as [Socket];
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    expect(begun).to.deep.equal([1, 1]);
  });
});
