import { expect } from 'chai';
import { type CollectedSpan, SpanCollector } from '../../../scripts/lib/span-collector.js';
import type { RunningServer } from '../../../src/server.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { HubClient, LOCAL } from '../../support/hub.js';
import { listeners } from '../../support/listener.js';
import { ask } from '../../support/raw-http.js';
import { customer, eventually } from '../../support/recommendations.js';
import { startTestServer } from '../../support/server.js';

const API = '/tmf-api/appointment/v4';
const CALLER = 'b7ad6b7169203331';
/** Traces of requests at the same time. */
const NUMBERS = Array.from({ length: 20 }, (_, index) => 100 + index);
const SERVER = 2;
const CLIENT = 3;

/** A trace id with this number. */
const traceId = (number: number) => `0af7651916cd43dd8448${number.toString(16).padStart(12, '0')}`;
const traceparent = (number: number, flags = '01') => `00-${traceId(number)}-${CALLER}-${flags}`;

describe('Traces', () => {
  forEachServerDatabase((database) => {
    const listen = listeners();
    let collector: SpanCollector;
    let server: RunningServer;

    before('start a collector and a server', async function () {
      this.timeout(120_000);
      collector = await SpanCollector.start();
      database.atEnd(async () => collector.close());
      server = await startTestServer(database, {
        ...LOCAL,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-team=core',
        OTEL_SERVICE_NAME: 'appointments',
      });
    });

    const post = (body: object, trace?: string) =>
      ask(`${server.url}${API}/appointment`, {
        method: 'POST',
        headers: { ...(trace && { traceparent: trace }) },
        body,
      });
    /** The trace once it has spans with these names. */
    const traceWith = (id: string, ...names: readonly string[]) =>
      eventually(
        async () => collector.trace(id),
        (spans) => names.every((name) => spans.some((span) => span.name.startsWith(name))),
      );
    const spanOf = (spans: readonly CollectedSpan[], name: string): CollectedSpan => {
      const found = spans.filter((span) => span.name.startsWith(name));
      expect(found, name).to.have.lengthOf(1);
      return found[0] as CollectedSpan;
    };
    const subscribed = async () => {
      const listener = await listen();
      const { id } = await new HubClient(server.url + API).subscribe(listener.url);
      return { listener, unsubscribe: () => new HubClient(server.url + API).unsubscribe(id) };
    };

    it('go from the request of a caller over its transaction to the delivery of its event', async () => {
      const { listener, unsubscribe } = await subscribed();
      const created = await post({ validFor: {}, description: 'knee of Jane' }, traceparent(1));
      expect(created.status).to.equal(201);
      const [notification] = await listener.received(1);
      const spans = await traceWith(traceId(1), 'POST', 'deliver');
      await unsubscribe();

      const request = spanOf(spans, 'POST');
      expect(request).to.include({ kind: SERVER, parentSpanId: CALLER, service: 'appointments' });
      expect(request.name).to.equal(`POST ${API}/appointment`);
      expect(request.attributes).to.include({
        'http.request.method': 'POST',
        'http.route': `${API}/appointment`,
        'http.response.status_code': 201,
      });
      const transaction = spanOf(spans, 'transaction');
      for (const span of [spanOf(spans, 'validation'), transaction])
        expect(span.parentSpanId).to.equal(request.spanId);
      const statements = spans.filter(({ attributes }) => 'db.system.name' in attributes);
      for (const { kind, attributes, parentSpanId } of statements) {
        expect(kind).to.equal(CLIENT);
        expect(attributes['db.system.name']).to.equal(database.name.toLowerCase());
        expect(parentSpanId).to.be.oneOf([transaction.spanId, request.spanId]);
      }

      const delivery = spanOf(spans, 'deliver');
      expect(delivery).to.include({ kind: CLIENT, parentSpanId: request.spanId, hasFailed: false });
      expect(delivery.name).to.equal('deliver AppointmentCreateEvent');
      expect(delivery.attributes).to.include({
        'http.response.status_code': 201,
        'server.address': '127.0.0.1',
      });
      expect(notification?.headers.traceparent).to.equal(`00-${traceId(1)}-${delivery.spanId}-01`);
      expect(collector.headers['x-team']).to.equal('core');
      expect(JSON.stringify(collector.spans)).to.not.include(created.body.id).and.not.include('Jane');
    });

    it('begin here without a caller, or with one whose header is not valid', async () => {
      const { listener, unsubscribe } = await subscribed();
      await post({ validFor: {} });
      await post({ validFor: {} }, 'not valid');
      const received = await listener.received(2);
      await unsubscribe();
      const ids = received.map(({ headers }) => String(headers.traceparent).split('-')[1] ?? '');
      expect(new Set(ids).size).to.equal(2);
      for (const id of ids) {
        const spans = await traceWith(id, 'POST', 'deliver');
        expect(spanOf(spans, 'POST').parentSpanId ?? '').to.equal('');
        expect(spanOf(spans, 'deliver').parentSpanId).to.equal(spanOf(spans, 'POST').spanId);
      }
    });

    it('of requests at the same time are apart, each with its own work', async () => {
      const { listener, unsubscribe } = await subscribed();
      await Promise.all(NUMBERS.map((number) => post({ validFor: {} }, traceparent(number))));
      await listener.received(NUMBERS.length);
      for (const number of NUMBERS) {
        const spans = await traceWith(traceId(number), 'POST', 'deliver');
        const request = spanOf(spans, 'POST');
        expect(request.parentSpanId).to.equal(CALLER);
        for (const name of ['validation', 'transaction', 'deliver'])
          expect(spanOf(spans, name).parentSpanId).to.equal(request.spanId);
        const ids = [CALLER, ...spans.map(({ spanId }) => spanId)];
        for (const { parentSpanId } of spans) expect(ids).to.include(parentSpanId);
      }
      await unsubscribe();
    });

    it('have the statements of a transaction below it, unless it is shared with background work', async () => {
      const numbers = Array.from({ length: 10 }, (_, index) => 200 + index);
      for (const number of numbers) await post({ validFor: {} }, traceparent(number));
      await traceWith(traceId(209), 'POST', 'transaction');
      const withStatement = numbers.filter((number) => {
        const spans = collector.trace(traceId(number));
        const { spanId } = spanOf(spans, 'transaction');
        return spans.some(
          ({ parentSpanId, attributes }) =>
            parentSpanId === spanId && attributes['db.collection.name'] === 'tmf646_appointment',
        );
      });
      expect(withStatement).to.not.be.empty;
    });

    it('have the statements of a read, and name neither its id nor its query', async () => {
      const { body } = await post({ validFor: {} });
      const query = '?fields=status&externalId=of-somebody';
      const headers = { traceparent: traceparent(2) };
      await send(`${server.url}${API}/appointment/${body.id}`, { headers });
      await send(`${server.url}${API}/appointment${query}`, { headers });
      const spans = await traceWith(traceId(2), `GET ${API}/appointment/{id}`, 'SELECT');
      const request = spanOf(spans, `GET ${API}/appointment/{id}`);
      expect(
        spans.some(({ name, parentSpanId }) => name.startsWith('SELECT ') && parentSpanId === request.spanId),
      ).to.equal(true);
      await eventually(
        async () => collector.trace(traceId(2)),
        (all) => all.some(({ name }) => name === `GET ${API}/appointment`),
      );
      expect(JSON.stringify(collector.spans)).to.not.include(body.id).and.not.include('somebody');
    });

    it('say which requests have failed where', async () => {
      expect((await post({ validFor: 'never' }, traceparent(3))).status).to.equal(400);
      const refused = await traceWith(traceId(3), 'POST');
      expect(spanOf(refused, 'validation')).to.include({ hasFailed: true });
      expect(spanOf(refused, 'POST')).to.include({ hasFailed: false });
      expect(spanOf(refused, 'POST').attributes['http.response.status_code']).to.equal(400);

      const url = `${server.url}${API}/appointment/nowhere`;
      await send(url, { method: 'DELETE', headers: { traceparent: traceparent(4) } });
      const missing = await traceWith(traceId(4), 'DELETE');
      expect(spanOf(missing, 'transaction')).to.include({ hasFailed: true });
    });

    it('have an attempt that fails, and the next one', async () => {
      const { listener, unsubscribe } = await subscribed();
      listener.answer = () => (listener.notifications.length === 1 ? 500 : 201);
      await post({ validFor: {} }, traceparent(5));
      await listener.received(2);
      const spans = await eventually(
        async () => collector.trace(traceId(5)).filter(({ name }) => name.startsWith('deliver')),
        ({ length }) => length === 2,
      );
      await unsubscribe();
      expect(spans.map(({ hasFailed }) => hasFailed)).to.deep.equal([true, false]);
      expect(spans.map(({ attributes }) => attributes['http.request.resend_count'])).to.deep.equal([0, 1]);
    });

    it('are not recorded when the caller does not record, and still go on', async () => {
      const { listener, unsubscribe } = await subscribed();
      await post({ validFor: {} }, traceparent(6, '00'));
      await post({ validFor: {} }, traceparent(7));
      const received = await listener.received(2);
      await unsubscribe();
      const [first] = received.filter(({ headers }) => String(headers.traceparent).includes(traceId(6)));
      expect(first?.headers.traceparent).to.match(/-00$/);
      await traceWith(traceId(7), 'POST', 'deliver');
      expect(collector.trace(traceId(6))).to.deep.equal([]);
    });

    it('have no spans of probes and of background work', async () => {
      await send(`${server.url}/health`);
      await send(`${server.url}/ready`);
      await post({ validFor: {} }, traceparent(8));
      await traceWith(traceId(8), 'POST');
      const first = collector.spans.filter(({ parentSpanId = '' }) => parentSpanId === '');
      expect(first).to.not.be.empty;
      for (const { name } of first) expect(name).to.match(/^(POST|GET|DELETE) \/tmf-api\//);
      const creations = [1, 3, 5, 8, ...NUMBERS].flatMap((number) => collector.trace(traceId(number)));
      const tables = creations.map(({ attributes }) => attributes['db.collection.name']);
      expect(tables).to.include('tmf646_appointment');
      // The deliveries of an event are created and read in the background.
      expect(tables).to.not.include('event_delivery');
    });

    it('begin with a task, and go on to the deliveries of its events', async () => {
      const api = `${server.url}/tmf-api/recommendation/v4`;
      const listener = await listen();
      const hub = new HubClient(api);
      const { id } = await hub.subscribe(listener.url);
      const created = await ask(`${api}/queryProductRecommendation`, {
        method: 'POST',
        headers: { traceparent: traceparent(10) },
        body: { relatedParty: customer('P-1'), instantSyncRecommendation: false },
      });
      expect(created.status).to.equal(201);
      const received = await listener.received(3);
      await hub.unsubscribe(id);
      const [ofRequest, ofTask, ...more] = received.map(
        ({ headers }) => String(headers.traceparent).split('-')[1] ?? '',
      );
      expect(ofRequest).to.equal(traceId(10));
      expect(ofTask).to.not.equal(traceId(10));
      expect(more).to.deep.equal([ofTask]);
      const spans = await traceWith(ofTask ?? '', 'task ', 'transaction', 'SELECT', 'deliver');
      const task = spanOf(spans, 'task ');
      expect(task).to.include({ name: 'task tmf680_query_product_recommendation', hasFailed: false });
      expect(task.parentSpanId ?? '').to.equal('');
      expect(spanOf(spans, 'transaction').parentSpanId).to.equal(task.spanId);
      const deliveries = spans.filter(({ name }) => name.startsWith('deliver '));
      for (const { parentSpanId } of deliveries) expect(parentSpanId).to.equal(task.spanId);
      expect(JSON.stringify(spans)).to.not.include(created.body.id);
    });
  });
});
