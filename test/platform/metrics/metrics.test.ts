import { connect } from 'node:net';
import { expect } from 'chai';
import { readConfig } from '../../../src/config.js';
import { send, sendJson } from '../../support/http.js';
import { create, HubClient, LOCAL } from '../../support/hub.js';
import { listeners } from '../../support/listener.js';
import { sumOf } from '../../support/promql.js';
import { rawRequest } from '../../support/raw-socket.js';
import { customer, eventually } from '../../support/recommendations.js';
import { forEachServer } from '../../support/server.js';

const API = '/tmf-api/appointment/v4';
const DURATION = 'http_server_request_duration_seconds_count';
const STATEMENT = 'db_client_operation_duration_seconds_count';

describe('metrics', () => {
  forEachServer(
    (server) => {
      const listen = listeners();
      const scrape = async () => (await send(server.metricsUrl)).text;
      const becomes = (isSo: (text: string) => boolean) => eventually(scrape, isSo);

      it('count requests by method, route of the contract and status, and name no id', async () => {
        const { id } = await create(`${server.url}${API}/appointment`, { validFor: {} });
        await send(`${server.url}${API}/appointment/${id}`);
        await send(`${server.url}${API}/APPOINTMENT/${id}?fields=id`);
        await send(`${server.url}${API}/appointment/${id}`, { method: 'HEAD' });
        await send(`${server.url}${API}/appointment/none-${id}`);
        await send(`${server.url}${API}/nowhere/${id}`);
        await send(`${server.url}/nowhere/${id}`);
        await send(`${server.url}/health`);
        const route = `http_route="${API}/appointment/{id}"`;
        const text = await becomes((text) => sumOf(text, DURATION, 'http_route="/health"') === 1);
        const count = (...labels: string[]) => sumOf(text, DURATION, ...labels);
        expect(count(route, '"GET"', '"200"')).to.equal(2);
        expect(count(route, '"HEAD"', '"200"')).to.equal(1);
        expect(count(route, '"GET"', '"404"')).to.equal(1);
        expect(count(`http_route="${API}/appointment"`, '"POST"', '"201"')).to.equal(1);
        expect(count(`http_route="${API}/*"`, '"404"')).to.equal(1);
        expect(count('http_route="/*"', '"404"')).to.equal(1);
        expect(text).to.not.include(id);
      });

      it('put methods that no contract has together', async () => {
        await rawRequest(server.url, { method: 'PROPFIND', target: `${API}/appointment` });
        await rawRequest(server.url, { method: 'MKCOL', target: `${API}/appointment` });
        const text = await becomes((text) => sumOf(text, DURATION, '"_OTHER"') === 2);
        expect(text).to.not.match(/PROPFIND|MKCOL/);
      });

      it('count a request whose client has gone as aborted', async () => {
        const { host, hostname, port } = new URL(server.url);
        const socket = connect(Number(port), hostname);
        const head = [`Host: ${host}`, 'Content-Type: application/json', 'Content-Length: 1000'].join('\r\n');
        socket.write(`POST ${API}/appointment HTTP/1.1\r\n${head}\r\n\r\n{`);
        await becomes((text) => sumOf(text, 'http_server_active_requests') === 1);
        socket.destroy();
        await becomes((text) => sumOf(text, DURATION, '"POST"', '"aborted"') === 1);
      });

      it('measure statements, and tell those that fail', async () => {
        const text = await scrape();
        const writes = server.database === 'SQLite' ? 'INSERT' : 'WITH';
        expect(sumOf(text, STATEMENT, `"${writes}"`, '"ok"')).to.be.greaterThan(0);
        expect(sumOf(text, STATEMENT, '"SELECT"', '"ok"')).to.be.greaterThan(0);
        expect(sumOf(text, 'db_client_operation_duration_seconds_sum')).to.be.greaterThan(0);
      });

      it('tell the use of connections', async () => {
        const text = await scrape();
        const max = (pool: string) => sumOf(text, 'db_client_connection_max', `pool="${pool}"`);
        expect([max('writer'), max('reader')]).to.deep.equal(server.database === 'SQLite' ? [1, 3] : [10, 0]);
        expect(text).to.match(/^db_client_connection_pending_requests\{pool="writer"\} 0$/m);
        expect(text).to.match(/^tmf_writes_waiting 0$/m);
      });

      it('tell what waits in the outbox, and the attempts', async () => {
        let status = 500;
        const listener = await listen(() => status);
        const hub = new HubClient(server.url + API);
        const { id } = await hub.subscribe(listener.url, { query: 'eventType=AppointmentCreateEvent' });
        await create(`${server.url}${API}/appointment`, { validFor: {} });
        const failing = await becomes(
          (text) => sumOf(text, 'tmf_delivery_attempts_total', '"pending"') > 0 && waiting(text) === 1,
        );
        expect(sumOf(failing, 'tmf_deliveries_age_seconds')).to.be.greaterThan(0);
        expect(sumOf(failing, 'tmf_subscriptions')).to.equal(1);
        status = 201;
        const delivered = await becomes((text) => waiting(text) === 0);
        expect(sumOf(delivered, 'tmf_delivery_attempts_total', '"delivered"')).to.equal(1);
        expect(sumOf(delivered, 'tmf_deliveries_age_seconds')).to.equal(0);
        await becomes((text) => sumOf(text, 'tmf_outbox_events') === 0);
        await hub.unsubscribe(id);
      });

      it('count tasks by their final state', async () => {
        const { status } = await sendJson(
          'POST',
          `${server.url}/tmf-api/recommendation/v4/queryProductRecommendation`,
          { relatedParty: customer('P-1'), instantSyncRecommendation: false },
        );
        expect(status).to.equal(201);
        const text = await becomes((text) => sumOf(text, 'tmf_tasks_total', 'state="done"') === 1);
        expect(text).to.match(/^tmf_tasks_open\{resource="\w+"\} 0$/m);
      });

      it('are on a port of their own, which serves nothing else', async () => {
        expect((await send(`${server.url}/metrics`)).status).to.equal(404);
        const { origin } = new URL(server.metricsUrl);
        expect((await send(`${origin}/health`)).status).to.equal(404);
        expect((await send(`${origin}/metrics`, { method: 'POST' })).status).to.equal(405);
        const { headers, text } = await send(`${origin}/metrics`);
        expect(headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/);
        expect(text).to.match(/^tmf_build_info\{version="\d+\.\d+\.\d+"\} 1$/m);
      });
    },
    { ...LOCAL, METRICS_PORT: '0', HUB_RETRY_FIRST: '200 ms', HUB_RETRY_LONGEST: '200 ms' },
  );

  forEachServer(
    (server) => {
      it('count requests that are refused before their path is looked at', async () => {
        const stranger = await rawRequest(server.url, {
          target: `${API}/appointment`,
          headers: ['Host: evil.example'],
        });
        expect(stranger.status).to.equal(421);
        const statuses: number[] = [];
        for (let sent = 0; sent < 3; sent++)
          statuses.push((await send(`${server.url}/events?limit=x`)).status);
        expect(statuses).to.deep.equal([400, 400, 429]);
        const scrape = async () => (await send(server.metricsUrl)).text;
        const count = (text: string, status: string) =>
          sumOf(text, DURATION, 'http_route="/*"', `"${status}"`);
        const text = await eventually(scrape, (each) => count(each, '429') === 1);
        expect([count(text, '421'), count(text, '400')]).to.deep.equal([1, 2]);
      });
    },
    { METRICS_PORT: '0', RATE_LIMIT_PER_ADDRESS: '2' },
  );

  it('are off unless they get a port, which is not that of the APIs', () => {
    expect(readConfig({}).metrics.port).to.equal(undefined);
    expect(readConfig({ METRICS_PORT: '9464' }).metrics).to.deep.equal({ port: 9464, host: '127.0.0.1' });
    expect(() => readConfig({ PORT: '9464', METRICS_PORT: '9464' })).to.throw(/METRICS_PORT/);
    expect(() => readConfig({ METRICS_PORT: 'all' })).to.throw(/METRICS_PORT=all is not a whole number/);
  });
});

const waiting = (text: string) => sumOf(text, 'tmf_deliveries_pending');
