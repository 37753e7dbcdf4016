import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import express from 'express';
import { allowOrigins } from '../../../src/platform/http/cors.js';
import { errorHandler } from '../../../src/platform/http/error-handler.js';
import { ConcurrencyLimit } from '../../../src/platform/limits/concurrency-limit.js';
import { GONE_MS, RequestGate } from '../../../src/platform/limits/request-gate.js';
import { StartQueue } from '../../../src/platform/limits/start-queue.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { type RawAnswer, rawRequest } from '../../support/raw-socket.js';
import { startTestServer } from '../../support/server.js';

const CODE = { code: 'overloaded', reason: 'The server is busy', status: '503', '@type': 'Error' };
const APP = 'https://app.example';
const OTHER = 'https://other.example';

const header = ({ headers }: RawAnswer, name: string) => headers.get(`access-control-${name}`);

describe('The gate for requests', () => {
  let server: Server;
  let url = '';
  /** Requests that were not refused at once. */
  let begun = 0;
  /** Ends the requests that are running. */
  let finish: (() => void)[] = [];
  /** How many were refused, and how many may run. */
  const reports: [number, number][] = [];
  const sockets: Socket[] = [];

  before(async () => {
    const app = express();
    const limit = new ConcurrencyLimit(2, performance.now(), () => false);
    const onRefused = (...report: [number, number]) => {
      reports.push(report);
      server.emit('reported');
    };
    const cors = allowOrigins([APP]);
    const gate = new RequestGate(limit, new StartQueue(), new Set(['/open']), onRefused, cors);
    app.use((_request, _response, next) => {
      begun += 1;
      server.emit('begun');
      next();
    });
    app.get('/open', (_request, response) => void response.send('open'));
    app.use(express.json(), gate.afterBody);
    app.all('/wait', (_request, response) => {
      finish.push(() => response.send('done'));
      server.emit('running');
    });
    app.get('/large', (_request, response) => {
      response.send('x'.repeat(50_000_000));
    });
    app.use((_request, response, next) => {
      response.locals.logError = () => {};
      next();
    });
    app.use(errorHandler);
    server = createServer(gate.before(app)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    endAll();
  });

  /** Resolves when this number of requests runs. */
  const untilRunning = async (count: number) => {
    while (finish.length < count) await once(server, 'running');
  };
  const endAll = () => {
    for (const end of finish.splice(0)) end();
  };
  /** Fills the gate; the result ends what runs. */
  const fill = async () => {
    const running = [send(`${url}/wait`), send(`${url}/wait`)];
    await untilRunning(2);
    return async () => {
      endAll();
      for (const { status } of await Promise.all(running)) expect(status).to.equal(200);
    };
  };
  const post = (body: string) =>
    send(`${url}/wait`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const openSocket = async (data: string) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    socket.write(data);
    await once(socket, 'connect');
    return socket;
  };

  it('refuses requests beyond the limit at once, and lets the next ones in when others have ended', async () => {
    const end = await fill();
    const refused = await send(`${url}/wait`);
    expect(refused.status).to.equal(503);
    expect(refused.body).to.include(CODE);
    expect(refused.headers.get('retry-after')).to.equal('1');
    expect(refused.headers.get('x-content-type-options')).to.equal('nosniff');
    expect((await send(`${url}/open?a=b`)).status, 'an open path').to.equal(200);
    await end();
    const next = send(`${url}/wait`);
    await untilRunning(1);
    endAll();
    expect((await next).status).to.equal(200);
  });

  it('keeps the connection of a refused client', async () => {
    const end = await fill();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (let count = 0; count < 3; count++) {
      const [response] = await once(get(`${url}/wait`, { agent }), 'response');
      ports.add(response.socket.localPort);
      expect(JSON.parse(await text(response))).to.include(CODE);
    }
    expect(ports.size).to.equal(1);
    agent.destroy();
    await end();
  });

  it('refuses bodies unread while it is full, and counts others from their arrival', async () => {
    const head =
      'POST /wait HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n';
    begun = 0;
    const slow = [await openSocket(head), await openSocket(head), await openSocket(head)];
    while (begun < 3) await once(server, 'begun');
    const end = await fill();
    expect((await post('{}')).body).to.include(CODE);
    expect((await post('not JSON')).status, 'without looking at it').to.equal(503);
    slow[0]?.write('{}');
    const [late] = await once(slow[0] as Socket, 'data');
    expect(String(late), 'it has arrived when the gate is full').to.match(/^HTTP\/1\.1 503 /);
    await end();
    slow[1]?.write('{}');
    slow[2]?.write('{}');
    await untilRunning(2);
    expect((await send(`${url}/wait`)).status, 'bodies count').to.equal(503);
    endAll();
  });

  it('counts clients that have gone for a while, and those that read slowly not at all', async () => {
    for (let round = 0; round < 3; round += 1) {
      const aborts = [new AbortController(), new AbortController()];
      const gone = aborts.map(({ signal }) => fetch(`${url}/wait`, { signal }).catch(() => undefined));
      await untilRunning(2);
      for (const abort of aborts) abort.abort();
      await Promise.all(gone);
      finish = [];
      expect((await send(`${url}/wait`)).status).to.equal(503);
      await pause(2 * GONE_MS);
    }
    const slow = Array.from({ length: 5 }, () => get(`${url}/large`));
    for (const request of slow) {
      const [response] = await once(request, 'response');
      expect(response.statusCode).to.equal(200);
    }
    for (const request of slow) request.on('error', () => {}).destroy();
  });

  it('answers a preflight while it is full, since a browser shows no page that one was refused', async () => {
    const end = await fill();
    const preflight = (...headers: string[]) =>
      rawRequest(url, { method: 'OPTIONS', target: '/wait', headers });
    const asks = ['Access-Control-Request-Method: PATCH', 'Access-Control-Request-Headers: if-match'];
    const answer = await preflight(`Origin: ${APP}`, ...asks);
    expect([answer.status, header(answer, 'allow-origin')]).to.deep.equal([204, APP]);
    expect(header(answer, 'allow-methods')).to.include('PATCH');
    expect(header(answer, 'allow-headers')).to.equal('if-match');
    const foreign = await preflight(`Origin: ${OTHER}`, ...asks);
    expect(header(foreign, 'allow-origin')).to.equal(undefined);
    expect((await preflight(`Origin: ${APP}`)).status, 'OPTIONS that are no preflight').to.equal(503);
    await end();
  });

  it('reports once in a while how many it has refused', async () => {
    const end = await fill();
    reports.length = 0;
    for (let count = 0; count < 5; count++) await send(`${url}/wait`);
    while (reports.reduce((sum, [count]) => sum + count, 0) < 5) await once(server, 'reported');
    for (const [, limit] of reports) expect(limit).to.equal(2);
    await end();
  });
});

describe('The share of an address', () => {
  let server: Server;
  let running: ServerResponse[] = [];

  /** Serves behind a gate with this highest limit, of which `value` may run now. */
  const serve = async (most: number, value: number) => {
    // Its clock is behind the beginning of its first interval, so that it stays as it is.
    const limit = new ConcurrencyLimit(most, Number.MAX_SAFE_INTEGER);
    limit.value = value;
    const gate = new RequestGate(limit, new StartQueue(), new Set(), () => {});
    running = [];
    server = createServer(
      gate.before((_request, response) => {
        running.push(response);
        server.emit('running');
      }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
  };
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  const ask = (localAddress: string) =>
    get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', localAddress });
  const statusFor = async (localAddress: string) =>
    ((await once(ask(localAddress), 'response')) as [IncomingMessage])[0].resume().statusCode;
  const fillFrom = async (localAddress: string, count: number) => {
    for (let number = 1; number <= count; number++) {
      ask(localAddress).on('response', (response) => response.resume());
      await once(server, 'running');
    }
  };

  it('is open to it while another address fills a gate whose limit has fallen, up to the highest limit', async () => {
    await serve(6, 4);
    await fillFrom('127.0.0.2', 4);
    expect(await statusFor('127.0.0.2'), 'it has all').to.equal(503);
    const others = [statusFor('127.0.0.1')];
    await once(server, 'running');
    others.push(statusFor('127.0.0.1'));
    await once(server, 'running');
    expect(await statusFor('127.0.0.1'), 'six run').to.equal(503);
    for (const response of running) response.end();
    expect(await Promise.all(others)).to.deep.equal([200, 200]);
  });

  it('is at most three quarters of the limit', async () => {
    await serve(4, 4);
    await fillFrom('127.0.0.2', 3);
    expect(await statusFor('127.0.0.2')).to.equal(503);
    const other = statusFor('127.0.0.1');
    await once(server, 'running');
    for (const response of running) response.end();
    expect(await other).to.equal(200);
  });
});

describe('MAX_REQUESTS', () => {
  forEachServerDatabase((database) => {
    it('counts requests for resources, and neither streams nor health', async () => {
      const { url } = await startTestServer(database, { MAX_REQUESTS: '1' });
      const path = '/tmf-api/partyInteraction/v4/partyInteraction';
      const abort = new AbortController();
      const streams = [
        fetch(`${url}/events`, { signal: abort.signal }),
        fetch(`${url}/events`, { signal: abort.signal }),
      ];
      for (const { status } of await Promise.all(streams)) expect(status).to.equal(200);
      expect((await send(url + path)).status).to.equal(200);
      const answers = await Promise.all(Array.from({ length: 40 }, () => send(url + path)));
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses].sort()).to.deep.equal([200, 503]);
      expect((await send(`${url}/health`)).status).to.equal(200);
      expect((await send(url + path)).status, 'afterwards').to.equal(200);
      abort.abort();
    });
  });
});

describe('A refusal of a web page of another origin', () => {
  const REFUSALS: readonly [settings: string, origin: string, allowed: string | undefined][] = [
    ['', APP, undefined],
    ['*', OTHER, '*'],
    [`${OTHER},${APP}`, APP, APP],
    [`${OTHER},${APP}`, 'https://evil.example', undefined],
  ];
  const target = '/tmf-api/partyInteraction/v4/partyInteraction';

  forEachServerDatabase((database) => {
    for (const [CORS_ORIGINS, origin, allowed] of REFUSALS)
      it(`can be read as CORS_ORIGINS=${CORS_ORIGINS} says, from ${origin}`, async () => {
        const { url } = await startTestServer(database, { MAX_REQUESTS: '1', CORS_ORIGINS });
        const headers = [`Origin: ${origin}`];
        const flood = Array.from({ length: 40 }, () => rawRequest(url, { target, headers }));
        const refused = (await Promise.all(flood)).filter(({ status }) => status === 503);
        expect(refused).to.not.deep.equal([]);
        for (const answer of refused) {
          expect(header(answer, 'allow-origin')).to.equal(allowed);
          expect(JSON.parse(answer.text)).to.include(CODE);
          if (allowed !== undefined) expect(header(answer, 'expose-headers')).to.include('Retry-After');
        }
      });
  });
});
