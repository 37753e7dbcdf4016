import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { forEachServerDatabase, type TestDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { SseClient, type SseMessage } from '../../support/sse.js';

const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const PATH = '/tmf-api/appointment/v4/appointment';

const create = async (url: string, change: object = {}) => {
  const answer = await sendJson('POST', url + PATH, { ...VISIT, ...change });
  expect(answer.status, answer.text).to.equal(201);
  return answer.body as { id: string; href: string };
};

const typesOf = (messages: readonly SseMessage[]) => messages.map(({ data }) => data.eventType);
const descriptionsOf = (messages: readonly SseMessage[]) =>
  messages.map(({ data }) => data.event?.appointment?.description);

// A nested suite, so that the servers stop before the database is removed.
const forEachTestDatabase = (declare: (database: TestDatabase) => void) =>
  forEachServerDatabase((database) => describe('with its servers', () => declare(database)));

describe('The event stream', () => {
  forEachTestDatabase((database) => {
    let server: RunningServer;
    const clients: SseClient[] = [];
    const open = async (query = '', headers: Record<string, string> = {}, url = server.url) => {
      const client = await SseClient.open(`${url}/events${query}`, headers);
      clients.push(client);
      return client;
    };

    // A busy machine makes every client slow.
    const patient = { EVENT_STREAM_STALL: '10 min' };
    const start = (settings: NodeJS.ProcessEnv = {}) => {
      const environment = { PORT: '0', SEED: 'none', DATABASE_URL: database.url(), ...patient, ...settings };
      return startServer(readConfig(environment), pino({ level: 'silent' }));
    };
    /** Creates appointments and waits until they are in the log, which is shortly after the response. */
    const log = async (...descriptions: string[]) => {
      const client = await open();
      for (const description of descriptions) await create(server.url, { description });
      const seen: SseMessage[] = [];
      while (descriptionsOf(seen).at(-1) !== descriptions.at(-1)) seen.push(...(await client.take(1)));
      client.close();
      return seen.at(-1) as SseMessage;
    };

    before(async () => {
      server = await start();
    });
    after(() => server.stop());
    afterEach(() => {
      for (const client of clients.splice(0)) client.close();
    });

    it('sends events in order', async () => {
      const client = await open();
      expect(client.headers.get('content-type')).to.equal('text/event-stream');
      expect(client.headers.get('cache-control')).to.equal('no-store');
      expect(client.headers.get('x-accel-buffering')).to.equal('no');
      const { id, href } = await create(server.url);
      await sendJson('PATCH', href, { description: 'later', status: 'confirmed' });
      await send(href, { method: 'DELETE' });
      const messages = await client.take(4);
      expect(typesOf(messages)).to.deep.equal([
        'AppointmentCreateEvent',
        'AppointmentAttributeValueChangeEvent',
        'AppointmentStateChangeEvent',
        'AppointmentDeleteEvent',
      ]);
      for (const { data } of messages) expect(data.event.appointment).to.include({ id, href });
      const positions = messages.map((message) => Number(message.id));
      expect(positions).to.deep.equal(positions.map((_, index) => (positions[0] as number) + index));
      expect(client.text)
        .to.match(/^retry: \d+\n/)
        .and.not.include('event: ');
    });

    it('sends only matching events with the selected fields', async () => {
      const client = await open('?description=wanted&eventType=appointmentcreateevent&fields=description');
      for (const description of ['other', 'wanted']) {
        const { href } = await create(server.url, { description });
        await sendJson('PATCH', href, { category: 'changed' });
      }
      await create(server.url, { description: 'wanted' });
      const messages = await client.take(2);
      expect(typesOf(messages)).to.deep.equal(['AppointmentCreateEvent', 'AppointmentCreateEvent']);
      for (const { data } of messages) {
        expect(data.event.appointment)
          .to.include({ description: 'wanted' })
          .and.not.have.property('validFor');
      }
    });

    it('sends the events of every API', async () => {
      const client = await open('?name=lamp');
      const catalog = `${server.url}/tmf-api/productCatalogManagement/v4/category`;
      expect((await sendJson('POST', catalog, { name: 'lamp' })).status).to.equal(201);
      expect(typesOf(await client.take(1))).to.deep.equal(['CategoryCreateEvent']);
    });

    it('sends the events of selected APIs only', async () => {
      const [client, both] = [await open('?api=TMF646'), await open('?api=TMF646,TMF620')];
      const category = `${server.url}/tmf-api/productCatalogManagement/v4/category`;
      await sendJson('POST', category, { name: 'left out' });
      await create(server.url);
      expect(typesOf(await client.take(1))).to.deep.equal(['AppointmentCreateEvent']);
      const types = ['CategoryCreateEvent', 'AppointmentCreateEvent'];
      expect(typesOf(await both.take(2))).to.have.members(types);
      const unknown = await send(`${server.url}/events?api=TMF999`);
      expect(unknown.status).to.equal(400);
      expect(unknown.body.message).to.match(/^There is no API "TMF999"; there are TMF620, /);
    });

    it('continues after Last-Event-ID, without loss or repetition during writes', async () => {
      const wanted = Array.from({ length: 150 }, (_, index) => `resumed ${index}`);
      const query = '?description.regex=^resumed';
      let client = await open(query);
      const writing = (async () => {
        for (const description of wanted) await create(server.url, { description });
      })();
      const seen: SseMessage[] = [];
      while (seen.length < wanted.length) {
        seen.push(...(await client.take(Math.min(17, wanted.length - seen.length))));
        client.close();
        client = await open(query, { 'Last-Event-ID': seen.at(-1)?.id ?? '' });
      }
      await writing;
      expect(descriptionsOf(seen)).to.deep.equal(wanted);
    });

    it('accepts the position as a parameter; 0 is the start', async () => {
      const everything = await open('?lastEventId=0&description.regex=^resumed');
      const messages = await everything.take(150);
      expect(descriptionsOf(messages)[149]).to.equal('resumed 149');
      const rest = await open(`?lastEventId=${messages[148]?.id}`);
      expect((await rest.take(1))[0]?.id).to.equal(messages[149]?.id);
    });

    it('starts with the last events', async () => {
      await log('first', 'second', 'third');
      const client = await open('?last=2');
      expect(descriptionsOf(await client.take(2))).to.deep.equal(['second', 'third']);
      const both = await open('?last=1&lastEventId=0');
      expect(descriptionsOf(await both.take(1))).to.deep.equal(['third']);
      // A browser that reconnects sends the original URL.
      const again = await open('?last=3', { 'Last-Event-ID': String(client.lastEventId) });
      await create(server.url, { description: 'fourth' });
      expect(descriptionsOf(await again.take(1))).to.deep.equal(['fourth']);
    });

    it('sends the start position at once, so that nothing is lost when the connection breaks early', async () => {
      await log('before');
      const client = await open();
      await client.block();
      client.close();
      await create(server.url, { description: 'meanwhile' });
      const again = await open('', { 'Last-Event-ID': String(client.lastEventId) });
      expect(descriptionsOf(await again.take(1))).to.deep.equal(['meanwhile']);
    });

    it('does not wait for a position that does not exist', async () => {
      await log('before');
      const client = await open('', { 'Last-Event-ID': '999999999' });
      await create(server.url, { description: 'after all' });
      expect(descriptionsOf(await client.take(1))).to.deep.equal(['after all']);
      expect(client.comments[0]).to.match(/^there is no event 999999999 yet/);
    });

    it('refuses invalid requests with a JSON error', async () => {
      for (const value of ['x', '-1', '1.5', '1, 2', '99999999999999999999']) {
        const answer = await send(`${server.url}/events`, { headers: { 'Last-Event-ID': value } });
        expect([answer.status, answer.body.status], value).to.deep.equal([400, '400']);
      }
      const queries = {
        'lastEventId=x': 'lastEventId',
        'last=-1': 'last',
        'last=1&last=2': 'last',
        'eventType=NoSuchEvent': 'NoSuchEvent',
        'limit=5': 'limit',
        'a=%E0%A4%A': '%E0',
        'filter=[': 'JSONPath',
        '%=5': '%',
      };
      for (const [query, told] of Object.entries(queries)) {
        const answer = await send(`${server.url}/events?${query}`);
        expect(answer.status, query).to.equal(400);
        expect(`${answer.body.reason} ${answer.body.message}`, query).to.include(told);
      }
    });

    it('accepts only GET, and only a matching Accept header', async () => {
      for (const [method, status] of [
        ['HEAD', 405],
        ['POST', 405],
        ['DELETE', 405],
        ['OPTIONS', 204],
      ] as const) {
        const answer = await send(`${server.url}/events`, { method });
        expect([answer.status, answer.headers.get('allow')], method).to.deep.equal([status, 'GET']);
      }
      const answer = await send(`${server.url}/events`, { headers: { Accept: 'application/json' } });
      expect([answer.status, answer.body.code]).to.deep.equal([406, 'notAcceptable']);
      await open('/', { Accept: 'text/*' });
    });

    it('sends the events of another process on the same database', async () => {
      const other = await start();
      const [here, there] = [await open(), await open('', {}, other.url)];
      await create(server.url, { description: 'here' });
      await create(other.url, { description: 'there' });
      for (const client of [here, there])
        expect(descriptionsOf(await client.take(2))).to.deep.equal(['here', 'there']);
      await other.stop();
    });

    it('sends all events to a slow reader', async () => {
      const large = 'x'.repeat(200_000);
      const slow = await open();
      for (let index = 0; index < 60; index++)
        await create(server.url, { description: large, category: `${index}` });
      const messages = await slow.take(60);
      expect(messages.map(({ data }) => Number(data.event.appointment.category))).to.deep.equal(
        Array.from({ length: 60 }, (_, index) => index),
      );
    });

    it('ends all streams when the server stops, including those of clients that do not read', async () => {
      const other = await start();
      const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
      socket.pause().on('error', () => {});
      socket.write(`GET /events?lastEventId=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      const client = await open('', {}, other.url);
      await client.block();
      // The streams end before the server closes its remaining connections.
      const ended = client.block();
      await other.stop();
      expect(await ended).to.equal(undefined);
      socket.destroy();
    }).timeout(7_000);

    it('reports events that are no longer kept', async () => {
      const end = await log('kept');
      await database.query(`delete from event_log where position < ${end.id}`);
      const client = await open('', { 'Last-Event-ID': '3' });
      expect(descriptionsOf(await client.take(1))).to.deep.equal(['kept']);
      expect(client.comments[0]).to.equal(`the events from 4 to ${Number(end.id) - 1} are no longer kept`);
      await database.query('delete from event_log');
      const empty = await open('?lastEventId=3');
      await create(server.url, { description: 'new' });
      expect(descriptionsOf(await empty.take(1))).to.deep.equal(['new']);
      expect(empty.comments[0]).to.equal(`the events from 4 to ${end.id} are no longer kept`);
    });

    describe('with EVENT_STREAMS=1', () => {
      let single: RunningServer;
      before(async () => {
        single = await start({ EVENT_STREAMS: '1' });
      });
      after(() => single.stop());

      it('allows one stream at a time, and another one after it has closed', async () => {
        const client = await open('', {}, single.url);
        const refused = await send(`${single.url}/events`);
        expect([refused.status, refused.body.code]).to.deep.equal([503, 'tooManyStreams']);
        expect(refused.body.message).to.include('EVENT_STREAMS');
        client.close();
        await freed();
      });

      it('frees the stream of a client that does not read', async () => {
        for (let index = 0; index < 40; index++)
          await create(single.url, { description: 'x'.repeat(200_000) });
        const socket = await stalledClient();
        while ((await attempt()) === 200);
        socket.destroy();
        await freed();
      });

      /** A client that has the stream, and reads nothing after the first bytes. The stream before may not be free yet. */
      const stalledClient = async (): Promise<Socket> => {
        for (;;) {
          const socket = connect(Number(new URL(single.url).port), '127.0.0.1');
          socket.write(`GET /events?last=40 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
          const [head] = await once(socket, 'data');
          socket.pause();
          if (String(head).startsWith('HTTP/1.1 200')) return socket;
          socket.destroy();
        }
      };
      const attempt = async () => {
        const abort = new AbortController();
        const { status } = await fetch(`${single.url}/events`, { signal: abort.signal });
        abort.abort();
        return status;
      };
      const freed = async () => {
        while ((await attempt()) !== 200);
      };
    });
  });
});
