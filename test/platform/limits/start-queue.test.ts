import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect } from 'chai';
import {
  MAX_ACCEPTED,
  QUANTUM_MS,
  REST_TURNS,
  StartQueue,
} from '../../../src/platform/limits/start-queue.js';

describe('Connections that wait to be accepted', () => {
  let server: Server;
  let accepted = 0;
  /** Connections that had been accepted when the work for each request began. */
  let begun: number[] = [];
  const sockets: Socket[] = [];

  const serve = async (maxAcceptingMs: number) => {
    const queue = new StartQueue(() => performance.now(), maxAcceptingMs);
    server = createServer((_request, response) =>
      queue.start('one', () => {
        begun.push(accepted);
        response.end();
      }),
    );
    server.on('connection', () => {
      accepted += 1;
    });
    queue.watch(server);
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1_000 });
    await once(server, 'listening');
    [accepted, begun] = [0, []];
  };
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
    await serve(Number.POSITIVE_INFINITY);
    await ask(40);
    expect(begun).to.have.length(40);
    expect(Math.min(...begun)).to.equal(40);
  });

  it('leave work its turn after a number of them', async () => {
    await serve(Number.POSITIVE_INFINITY);
    await ask(4 * MAX_ACCEPTED);
    expect(begun).to.have.length(4 * MAX_ACCEPTED);
    expect(Math.min(...begun)).to.be.within(MAX_ACCEPTED, 2 * MAX_ACCEPTED);
  });

  it('leave work its turn after a time', async () => {
    await serve(0);
    await ask(40);
    expect(Math.min(...begun)).to.be.below(40);
  });

  it('do not delay the requests of connections that are open', async () => {
    await serve(Number.POSITIVE_INFINITY);
    await ask(1);
    const [socket] = sockets as [Socket];
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    expect(begun).to.deep.equal([1, 1]);
  });
});

describe('Requests that wait to be started', () => {
  /** The started requests, by their client; `|` for each turn of the event loop. */
  let order: string[] = [];
  let queue: StartQueue;
  /** Milliseconds of a clock that only long work moves. */
  let now = 0;

  beforeEach(() => {
    order = [];
    now = 0;
    queue = new StartQueue(() => now);
  });

  /** Work that takes a quantum. */
  const long = () => {
    now += QUANTUM_MS;
  };
  const start = (client: string, work = () => {}) =>
    queue.start(client, () => {
      order.push(client);
      work();
    });
  /** Writes down the turns until so many requests have been started. */
  const untilStarted = async (count: number) => {
    while (order.filter((entry) => entry !== '|').length < count) {
      order.push('|');
      await new Promise(setImmediate);
    }
  };

  const untilTurns = async (count: number) => {
    for (let turn = 0; turn < count; turn++) {
      order.push('|');
      await new Promise(setImmediate);
    }
  };

  it('start at once while a turn has time', () => {
    for (const client of ['a', 'a', 'b']) start(client);
    expect(order).to.deep.equal(['a', 'a', 'b']);
  });

  it('start by a quantum in each turn of the event loop', async () => {
    for (let count = 0; count < 3; count++) start('a', long);
    expect(order).to.deep.equal(['a']);
    await untilStarted(3);
    expect(order.join('')).to.match(/^a\|+a\|+a$/);
  });

  it('start in turn by their clients, those of each in the order in which they came', async () => {
    start('a', long);
    for (let count = 1; count <= 4; count++) start('a', long);
    start('b', long);
    start('c', long);
    start('b', long);
    await untilStarted(8);
    expect(order.join('').replaceAll('|', '')).to.equal('aabcabaa');
  });

  it('wait some turns for others after a quantum of their client, unless it is the only one', async () => {
    start('a', long);
    expect(order.join('')).to.equal('a');
    await untilTurns(2);
    start('a');
    expect(order.join('')).to.equal('a||a');
    start('b');
    start('a', long);
    start('a');
    start('b');
    await untilStarted(6);
    expect(order.join('').slice('a||a'.length)).to.match(new RegExp(`^ba[|]*b[|]{${REST_TURNS - 1},}a$`));
  });
});
