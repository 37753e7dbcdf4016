import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import { PartyInteractionClient } from '../../generated/sdk/party-interaction/index.js';
import { Random } from '../../scripts/fuzz/random.js';
import { TmfConnectionError, TmfError } from '../../sdk/typescript/index.js';
import type { ClientOptions } from '../../sdk/typescript/transport.js';
import { cases } from '../support/cases.js';
import { type Fault, FlakyProxy } from '../support/flaky-proxy.js';
import { forEachServer } from '../support/server.js';

const SEED = Number(process.env.TEST_SEED ?? 1);
const CREATIONS = cases(60, 1_000);

const CREATION = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };

describe('The TypeScript client and a server that answers badly', () => {
  const servers: Server[] = [];
  const requests: IncomingMessage[] = [];
  afterEach(() => {
    requests.length = 0;
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  type Reply = (response: ServerResponse, request: IncomingMessage) => unknown;

  /** Starts a server with these answers, the last of them again and again; returns a client of it. */
  async function clientOf(replies: Reply[], options: Partial<ClientOptions> = {}) {
    const server = createServer((request, response) => {
      const reply = replies[Math.min(requests.push(request), replies.length) - 1];
      request.resume().on('end', () => reply?.(response, request));
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return new AppointmentClient({ baseUrl, maxRetryDelayMs: 20, ...options });
  }

  const json =
    (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
    (response) =>
      response
        .writeHead(status, { 'Content-Type': 'application/json', ...headers })
        .end(JSON.stringify(body));
  const cut: Reply = (response) => response.destroy();
  const cutInBody: Reply = (response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('{"id":');
    setTimeout(() => response.destroy(), 10);
  };
  const silence: Reply = () => {};
  const unavailable = json(503, { code: 'unavailable', reason: 'Busy', status: '503' });
  const ok = json(200, { id: '1', href: '/1', validFor: {} });

  const keys = () => requests.map(({ headers }) => headers['idempotency-key']);

  for (const [what, reply] of Object.entries({ cut, cutInBody, unavailable }))
    it(`repeats a read, a deletion and a creation after: ${what}`, async () => {
      const { appointment } = await clientOf([reply, reply, ok]);
      expect(await appointment.get('1')).to.include({ id: '1' });
      expect(requests).to.have.length(3);
      const other = await clientOf([reply, ok]);
      await other.appointment.delete('1');
      requests.length = 0;
      const third = await clientOf([reply, ok]);
      await third.appointment.create(CREATION);
      expect(requests).to.have.length(2);
      expect(keys()[0]).to.match(/^"[0-9a-f]{32}"$/);
      expect(new Set(keys()).size).to.equal(1);
    });

  it('takes a deletion that finds nothing the second time for done, and the first time not', async () => {
    const gone = json(404, { code: 'notFound', reason: 'Not found' });
    await (await clientOf([cut, gone])).appointment.delete('1');
    const call = (await clientOf([gone])).appointment.delete('1');
    expect(await call.catch((error: TmfError) => error.status)).to.equal(404);
  });

  it('repeats no change, whose effect it does not know', async () => {
    for (const reply of [cut, unavailable]) {
      const { appointment } = await clientOf([reply, ok]);
      const error = await appointment.patch('1', {}).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(reply === cut ? TmfConnectionError : TmfError);
      expect(requests).to.have.length(1);
      requests.length = 0;
    }
    await (await clientOf([json(429, {}), ok])).appointment.patch('1', {});
    expect(requests).to.have.length(2);
  });

  it('waits for a creation with its key that is still running', async () => {
    const running = json(409, { code: 'idempotencyKeyInUse', reason: 'Running' }, { 'Retry-After': '1' });
    expect(await (await clientOf([running, ok])).appointment.create(CREATION)).to.include({ id: '1' });
    const conflict = json(409, { code: 'conflict', reason: 'No' });
    const call = (await clientOf([conflict])).appointment.create(CREATION);
    expect(await call.catch(({ code }: TmfError) => code)).to.equal('conflict');
  });

  it('gives up after its retries', async () => {
    const { appointment } = await clientOf([unavailable], { retries: 2 });
    const error = await appointment.get('1').catch((reason: TmfError) => reason);
    expect(error).to.include({ status: 503, code: 'unavailable' });
    expect(requests).to.have.length(3);
    requests.length = 0;
    await appointment.get('1', { retries: 0 }).catch(() => {});
    expect(requests).to.have.length(1);
  });

  it('waits as long as Retry-After says, at most maxRetryDelayMs', async () => {
    const delays: number[] = [];
    const hooks = { onRetry: (_: unknown, delayMs: number) => void delays.push(delayMs) };
    const soon = json(503, {}, { 'Retry-After': '0' });
    const later = json(503, {}, { 'Retry-After': new Date(Date.now() + 3_600_000).toUTCString() });
    await (await clientOf([soon, later, ok], { hooks })).appointment.get('1');
    expect(delays).to.deep.equal([0, 20]);
  });

  it('ends an attempt after its time', async () => {
    const { appointment } = await clientOf([silence, ok], { timeoutMs: 200 });
    expect(await appointment.get('1')).to.include({ id: '1' });
    const error = await (await clientOf([silence])).appointment
      .get('1', { timeoutMs: 100, retries: 0 })
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TmfConnectionError).and.include({ isTimeout: true });
  });

  it('ends when the caller aborts: while it waits for an answer, and between two attempts', async () => {
    for (const reply of [silence, unavailable]) {
      const { appointment } = await clientOf([reply], { maxRetryDelayMs: 60_000 });
      const abort = new AbortController();
      const call = appointment.get('1', { signal: abort.signal }).catch((reason: unknown) => reason);
      setTimeout(() => abort.abort('no longer needed'), 50);
      expect(await call).to.equal('no longer needed');
    }
  });

  it('asks for the token before each attempt, and calls the hooks', async () => {
    const called: string[] = [];
    let tokens = 0;
    const client = await clientOf([unavailable, ok], {
      token: async () => `token-${++tokens}`,
      headers: { 'X-Tenant': 'blue' },
      hooks: {
        onRequest: ({ method, attempt, headers }) => {
          headers.set('traceparent', `trace-${attempt}`);
          called.push(`${method} ${attempt}`);
        },
        onResponse: (_, { status }) => void called.push(String(status)),
        onRetry: ({ message }) => void called.push(message.slice(0, 9)),
      },
    });
    await client.appointment.get('1', { headers: { 'X-Call': '1' } });
    expect(called).to.deep.equal(['GET 1', '503', '503 Busy ', 'GET 2', '200']);
    const sent = requests.map(({ headers }) => [
      headers.authorization,
      headers['x-tenant'],
      headers['x-call'],
      headers.traceparent,
    ]);
    expect(sent).to.deep.equal([
      ['Bearer token-1', 'blue', '1', 'trace-1'],
      ['Bearer token-2', 'blue', '1', 'trace-2'],
    ]);
  });

  it('reports an error that is not from a TM Forum server', async () => {
    const html: Reply = (response) => response.writeHead(418, 'Teapot').end('<p>short and stout</p>');
    const error = await (await clientOf([html])).appointment.get('1').catch((reason: TmfError) => reason);
    expect(error).to.include({ status: 418, code: '418', reason: 'Teapot', body: '<p>short and stout</p>' });
  });

  it('follows the next page at its own address, whatever the server thinks its address is', async () => {
    const link = {
      Link: '<http://internal:1/tmf-api/x?limit=1&cursor=abc%3D>; rel="next"',
      'X-Total-Count': '2',
    };
    const { appointment } = await clientOf([json(200, [{ id: '1' }], link), json(200, [{ id: '2' }])]);
    const ids: string[] = [];
    for await (const { id } of appointment.all()) ids.push(id);
    expect(ids).to.deep.equal(['1', '2']);
    expect(requests[1]?.url).to.equal('/tmf-api/appointment/v4/appointment?limit=1&cursor=abc%3D');
  });

  it('reads events again after the last one when the stream ends', async () => {
    const stream =
      (...blocks: string[]): Reply =>
      (response) =>
        response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end(blocks.join(''));
    const message = (id: number) =>
      `id: ${id}\ndata: {"eventType":"AppointmentCreateEvent","eventId":"${id}"}\n\n`;
    const client = await clientOf([
      stream('retry: 1\nid: 4\n\n', message(5), 'id: 6\ndata: {"lost'),
      unavailable,
      stream(': comment\n\n', message(6).replaceAll('\n', '\r\n'), message(7)),
    ]);
    const ids: string[] = [];
    for await (const { id, event } of client.events({ last: 3, where: { 'event.appointment.id': 'x' } })) {
      expect(event.eventId).to.equal(id);
      if (ids.push(id) === 3) break;
    }
    expect(ids).to.deep.equal(['5', '6', '7']);
    const [first, second, third] = requests.map(({ url = '' }) => new URL(url, 'http://x').searchParams);
    expect([first?.get('last'), first?.get('lastEventId')]).to.deep.equal(['3', null]);
    expect([second, third].map((each) => each?.get('lastEventId'))).to.deep.equal(['5', '5']);
    expect(first?.get('event.appointment.id')).to.equal('x');
    expect(first?.get('eventType')).to.contain('AppointmentCreateEvent,');
  });

  it('ends reading events with an error when the server refuses the query', async () => {
    const client = await clientOf([json(400, { code: 'invalidQuery', reason: 'No' })]);
    const error = await client
      .events()
      .next()
      .catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TmfError).and.include({ code: 'invalidQuery' });
  });
});

describe(`The TypeScript client while answers are lost (TEST_SEED=${SEED})`, () => {
  forEachServer((server) => {
    it(`creates exactly ${CREATIONS} resources`, async function () {
      this.timeout(300_000);
      const random = new Random(SEED);
      const faults: Fault[] = ['cut after', 'cut after', 'cut before', 'unavailable', 'none', 'none', 'none'];
      const proxy = await FlakyProxy.start(server.url, () => random.pick(faults));
      try {
        const options = { baseUrl: proxy.url, retries: 50, maxRetryDelayMs: 20 };
        const { partyInteraction } = new PartyInteractionClient(options);
        const bodyOf = (number: number) => ({
          reason: String(number),
          direction: 'inbound',
          channel: [{ id: 'shop', name: 'Shop' }],
        });
        const ids: string[] = [];
        let next = 0;
        const worker = async () => {
          while (next < CREATIONS - 10) ids.push((await partyInteraction.create(bodyOf(next++))).id);
        };
        await Promise.all(Array.from({ length: 4 }, worker));
        const many = Array.from({ length: 10 }, (_, index) => bodyOf(CREATIONS - 10 + index));
        for (const { id } of await partyInteraction.createMany(many)) ids.push(id);
        const stored: string[] = [];
        const direct = new PartyInteractionClient({ baseUrl: server.url });
        for await (const { id } of direct.partyInteraction.all()) stored.push(id);
        expect(proxy.requests).to.be.greaterThan(CREATIONS);
        expect(stored.sort()).to.deep.equal(ids.sort());
        expect(stored).to.have.length(CREATIONS);
      } finally {
        proxy.stop();
      }
    });
  });
});
