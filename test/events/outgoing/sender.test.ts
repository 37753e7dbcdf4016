import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { cleanUp, listenHttp, listenTcp, lookupOf, sender } from './support.js';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Resolves when the connection is closed, also after an error. */
const closeOf = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

const BODY = JSON.stringify({ text: 'Größe €' });
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

describe('the sender', () => {
  afterEach(cleanUp);

  it('posts the event', async () => {
    let received: unknown;
    const server = await listenHttp(async (request, response) => {
      const { method, url, headers } = request;
      received = { method, url, headers, text: await textOf(request) };
      response.writeHead(204).end();
    });
    const outcome = await sender().send(
      `${server.url}/a?b=c`,
      { 'Webhook-Id': '1', 'Content-Type': 'x' },
      BODY,
    );
    expect(outcome).to.deep.equal({ ok: true, status: 204 });
    expect(received).to.nested.include({
      method: 'POST',
      url: '/a?b=c',
      text: BODY,
      'headers.content-type': 'application/json;charset=utf-8',
      'headers.content-length': String(Buffer.byteLength(BODY)),
      'headers.user-agent': 'tmf-open-api-server',
      'headers.webhook-id': '1',
      'headers.host': `127.0.0.1:${server.port}`,
    });
  });

  for (const status of [200, 201, 202, 299])
    it(`treats ${status} as a success`, async () => {
      const server = await listenHttp((_, response) => response.writeHead(status).end('thanks'));
      expect(await sender().send(server.url, {}, BODY)).to.deep.equal({ ok: true, status });
    });

  for (const status of [400, 404, 410, 500])
    it(`treats ${status} as a failure, and discloses nothing of its body`, async () => {
      const server = await listenHttp((_, response) => response.writeHead(status).end('internal'));
      const expected = { ok: false, status, error: `HTTP status ${status}` };
      expect(await sender().send(server.url, {}, BODY)).to.deep.equal(expected);
    });

  for (const status of [429, 503])
    it(`returns the Retry-After of a ${status}`, async () => {
      const server = await listenHttp((_, response) =>
        response.writeHead(status, { 'Retry-After': '7' }).end(),
      );
      expect(await sender().send(server.url, {}, BODY)).to.include({ ok: false, status, retryAfter: 7_000 });
    });

  it('ignores a proxy that the environment configures', async () => {
    const before = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = process.env.http_proxy = 'http://127.0.0.1:1';
    try {
      const server = await listenHttp((_, response) => response.end());
      expect(await sender().send(server.url, {}, BODY)).to.include({ ok: true });
    } finally {
      delete process.env.http_proxy;
      if (before === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = before;
    }
  });
});

describe('listeners that misbehave', () => {
  afterEach(cleanUp);

  it('time out when they never respond', async () => {
    const server = await listenHttp(() => undefined);
    const outcome = await sender({ timeout: 200 }).send(server.url, {}, BODY);
    expect(outcome).to.deep.equal({ ok: false, error: 'timed out after 0.2 s' });
  });

  it('time out when they send headers too slowly', async () => {
    const server = await listenTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X-Drip: 1\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const outcome = await sender({ timeout: 300 }).send(server.url, {}, BODY);
    expect(outcome).to.deep.equal({ ok: false, error: 'timed out after 0.3 s' });
  });

  it('time out during the TLS handshake', async () => {
    const server = await listenTcp(() => undefined);
    const outcome = await sender({ timeout: 200 }).send(server.url.replace('http:', 'https:'), {}, BODY);
    expect(outcome).to.deep.equal({ ok: false, error: 'timed out after 0.2 s' });
  });

  for (const [name, size] of [
    ['is slow', 10],
    ['never ends', 16 * 1024],
  ] as const)
    it(`are judged by their status when their body ${name}, and their connection is closed`, async () => {
      let closed: Promise<unknown> | undefined;
      const server = await listenTcp((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        const chunk = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;
        const timer = setInterval(() => socket.write(chunk), 5);
        closed = closeOf(socket).finally(() => clearInterval(timer));
      });
      expect(await sender().send(server.url, {}, BODY)).to.deep.equal({ ok: true, status: 200 });
      await closed;
    });

  it('are judged by their status when they announce a huge body', async () => {
    const server = await listenTcp((socket) => {
      socket.write('HTTP/1.1 500 No\r\nContent-Length: 99999999999\r\n\r\nxxx');
    });
    expect(await sender().send(server.url, {}, BODY)).to.include({ ok: false, error: 'HTTP status 500' });
  });

  const RAW: Record<string, [string, string]> = {
    'send huge headers': [
      `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
      'the response headers are too large',
    ],
    'do not speak HTTP': ['220 mail.example ESMTP\r\n', 'the response is not HTTP'],
    'redirect without a target': [
      'HTTP/1.1 307 No\r\nContent-Length: 0\r\n\r\n',
      'HTTP status 307 without a Location header',
    ],
  };
  for (const [name, [answer, error]] of Object.entries(RAW))
    it(`are failures when they ${name}`, async () => {
      const server = await listenTcp((socket) => socket.write(answer));
      expect(await sender().send(server.url, {}, BODY)).to.include({ ok: false, error });
    });

  it('may refuse, reset or close a connection', async () => {
    const reset = await listenTcp((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const closing = await listenTcp((socket) => socket.once('data', () => socket.end()));
    const gone = await listenTcp(() => undefined);
    await gone.stop();
    const ours = sender();
    expect(await ours.send(reset.url, {}, BODY)).to.deep.equal({ ok: false, error: 'connection reset' });
    const closed = 'the connection was closed before the response';
    expect(await ours.send(closing.url, {}, BODY)).to.deep.equal({ ok: false, error: closed });
    expect(await ours.send(gone.url, {}, BODY)).to.deep.equal({ ok: false, error: 'connection refused' });
    expect([reset.connections.opened, closing.connections.opened]).to.deep.equal([1, 1]);
  });

  it('may have a name that does not resolve, or an invalid address', async () => {
    const ours = sender({ lookup: lookupOf({}) });
    const error = 'the host name does not resolve';
    expect(await ours.send('http://gone.example/', {}, BODY)).to.deep.equal({ ok: false, error });
    expect(await ours.send('gone', {}, BODY)).to.include({ ok: false });
    expect(await ours.send('http://127.0.0.1:1/', { 'webhook-id': 'a\nb' }, BODY)).to.deep.equal({
      ok: false,
      error: 'the request has an invalid header or address',
    });
  });
});

describe('connections to listeners', () => {
  afterEach(cleanUp);

  for (const keepAlive of [true, false])
    it(`are limited ${keepAlive ? 'when persistent' : 'when closed after each response'}`, async () => {
      const server = await listenHttp((_, response) => {
        response.shouldKeepAlive = keepAlive;
        setTimeout(() => response.end('thanks'), 5);
      });
      const ours = sender({ connectionsPerHost: 3 });
      const calls = Array.from({ length: 40 }, () => ours.send(server.url, {}, BODY));
      for (const outcome of await Promise.all(calls))
        expect(outcome).to.deep.equal({ ok: true, status: 200 });
      expect(server.connections.most).to.equal(3);
      if (keepAlive) expect(server.connections.opened).to.equal(3);
    });

  it('are waited for until the timeout of the call', async () => {
    const server = await listenHttp(() => undefined);
    const ours = sender({ connectionsPerHost: 1, timeout: 200 });
    const outcomes = await Promise.all([1, 2].map(() => ours.send(server.url, {}, BODY)));
    for (const { error } of outcomes) expect(error).to.match(/^timed out after 0.2 s/);
  });

  it('of one listener do not wait for those of another', async () => {
    const [hanging, quick] = [
      await listenHttp(() => undefined),
      await listenHttp((_, answer) => answer.end()),
    ];
    const ours = sender({ connectionsPerHost: 1 });
    const stuck = ours.send(hanging.url, {}, BODY);
    expect(await ours.send(quick.url, {}, BODY)).to.include({ ok: true });
    await ours.close(0);
    expect(await stuck).to.deep.equal({ ok: false, error: 'this server is stopping', isUntried: true });
  });

  it('are reused', async () => {
    const server = await listenHttp((_, response) => response.end('thanks'));
    const ours = sender();
    for (let times = 0; times < 5; times++) await ours.send(server.url, {}, BODY);
    expect(server.connections.opened).to.equal(1);
  });

  for (const close of ['end', 'reset'] as const)
    it(`are reopened when the listener closes a persistent one (${close})`, async () => {
      const server = await listenTcp((socket) => {
        socket.once('data', () => {
          socket.write(OK);
          socket.once('data', () => (close === 'end' ? socket.end() : socket.resetAndDestroy()));
        });
      });
      const ours = sender();
      for (let times = 0; times < 2; times++)
        expect(await ours.send(server.url, {}, BODY)).to.deep.equal({ ok: true, status: 200 });
      expect(server.connections.opened).to.equal(2);
    });

  it('are reopened after the listener has closed an idle one', async () => {
    const closed: Promise<unknown>[] = [];
    const server = await listenTcp((socket) => {
      closed.push(closeOf(socket));
      socket.once('data', () => socket.end(OK));
    });
    const ours = sender();
    await ours.send(server.url, {}, BODY);
    await Promise.all(closed);
    expect(await ours.send(server.url, {}, BODY)).to.deep.equal({ ok: true, status: 200 });
  });

  it('are closed after the running calls', async () => {
    const server = await listenHttp((_, response) => void setTimeout(() => response.end(), 50));
    const ours = sender();
    const call = ours.send(server.url, {}, BODY);
    await ours.close();
    expect(await call).to.deep.equal({ ok: true, status: 200 });
    expect(await ours.send(server.url, {}, BODY)).to.deep.equal({
      ok: false,
      error: 'this server is stopping',
      isUntried: true,
    });
  });
});
