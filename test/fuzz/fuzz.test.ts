import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type FuzzReport, fuzz } from '../../scripts/fuzz/run.js';
import { type OwnServer, startOwnServer } from '../../scripts/lib/own-server.js';
import { fromRoot } from '../../src/root.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';
import { block } from '../support/event-loop.js';

const REQUESTS = cases(200, 1_500);
const MAX_MINUTES = 5;

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

const shown = ({ failures }: FuzzReport) =>
  failures.map(({ kind, details, command }) => `${kind}\n${details}\n${command}`).join('\n\n');

describe(`Malformed and half-valid requests, TEST_SEED=${seed}`, function () {
  this.timeout(MAX_MINUTES * 60_000);

  forEachServerDatabase((database) => {
    let server: OwnServer | undefined;
    before('start the server', async function () {
      this.timeout(60_000);
      server = await startOwnServer(fromRoot(), database.url());
    });
    after('stop the server', () => server?.stop());

    it(`${REQUESTS} requests cause no wrong response, no unexpected change, and no excessive cost`, async function () {
      this.timeout(MAX_MINUTES * 60_000);
      const report = await fuzz({ url: server?.url ?? '', requests: REQUESTS, seed });
      expect(report.failures, shown(report)).to.deep.equal([]);
      expect(report.requests).to.equal(REQUESTS);
      expect(server?.alive()).to.equal(true);
      for (const status of [200, 400, 404, 415])
        expect(report.statuses.get(status), `${status}`).to.be.above(0);
    });
  });
});

type Defect = (url: string, response: ServerResponse) => boolean;

/** Starts a server that refuses all requests correctly, except for one defect, which returns whether it has responded. */
async function stub(defect: Defect): Promise<Server> {
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const url = request.url ?? '';
    const answer = (status: number, body: unknown, id = 'stub') => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': id });
      response.end(JSON.stringify(body));
    };
    if (url === '/counts') answer(200, { '/tmf-api/stub/v4/thing': 1 });
    else if (url === '/ready') answer(200, { status: 'ready' });
    else if (/thing\?limit=\d+(&sort=id)?$/.test(url))
      answer(200, [{ id: '1', status: 'on', note: [{ text: 'a' }] }]);
    else if (!defect(url, response))
      answer(400, { code: 'invalid', reason: 'Invalid', status: '400', requestId: 'stub' });
  });
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (_error, socket) => {
    const body = JSON.stringify({ code: 'invalidRequest', reason: 'Invalid', status: '400' });
    socket.end(
      `HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

async function fuzzed(defect: Defect, requests = 600): Promise<FuzzReport> {
  const server = await stub(defect);
  try {
    const { port } = server.address() as AddressInfo;
    return await fuzz({ url: `http://127.0.0.1:${port}`, requests, seed: 7 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const kinds = ({ failures }: FuzzReport) => failures.map(({ kind }) => kind.split(' ', 2).join(' '));

const sendError = (response: ServerResponse, status: number, message: string) => {
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'stub' });
  response.end(
    JSON.stringify({ code: 'a', reason: 'b', status: String(status), requestId: 'stub', message }),
  );
  return true;
};

describe('The fuzzer', function () {
  this.timeout(60_000);

  it('reports nothing for a correct server', async () => {
    const report = await fuzzed(() => false);
    expect(report.failures, shown(report)).to.deep.equal([]);
  });

  it('reports a 500 with a minimized request', async () => {
    const report = await fuzzed((url, response) => url.includes('sort=') && sendError(response, 500, 'oops'));
    expect(kinds(report)).to.include('status 500');
    const command = report.failures.find(({ kind }) => kind === 'status 500')?.command;
    expect(command)
      .to.match(/^curl .*sort=/)
      .and.have.lengthOf.below(150);
  });

  it('reports a stack trace', async () => {
    const trace = 'x\n    at parse (/app/query.js:1:2)';
    expect(
      kinds(await fuzzed((url, response) => url.includes('depth=') && sendError(response, 400, trace))),
    ).to.include('leak');
  });

  it('reports a slow request', async () => {
    const report = await fuzzed((url) => {
      if (url.includes('depth=1')) block(150);
      return false;
    }, 300);
    expect(kinds(report)).to.include('cost of');
  });

  it('reports a connection that ends without a response', async () => {
    const report = await fuzzed((url, response) => url.includes('cursor=') && response.destroy().destroyed);
    expect(kinds(report)).to.include('no response');
  });
});
