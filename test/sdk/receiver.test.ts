import { createHmac } from 'node:crypto';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { Webhook } from 'standardwebhooks';
import * as account from '../../generated/sdk/account-management/index.js';
import {
  type Appointment,
  type AppointmentCreateEvent,
  type AppointmentEvents,
  eventReceiver,
} from '../../generated/sdk/appointment/index.js';
import {
  type AnyEvent,
  type EventHandlers,
  ReceiverError,
  type ReceiverOptions,
  VerificationError,
  verifySignature,
} from '../../sdk/typescript/receiver.js';
import { send } from '../support/http.js';

const secretOf = (seed: string) => Buffer.from(seed.padEnd(24, '.')).toString('base64');
const SECRET = `whsec_${secretOf('the secret')}`;
const OTHER = `whsec_${secretOf('another one')}`;

const CREATED: AppointmentCreateEvent = {
  eventId: '7',
  eventTime: '2026-05-04T08:00:00Z',
  eventType: 'AppointmentCreateEvent',
  event: { appointment: { id: '42', href: '/42', description: 'Grüße', validFor: {} } },
};

const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** Signs as the specification defines it, independent of the code under test. */
function signatureOf(body: string, secret: string, timestamp: number, id = 'msg_1'): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Returns the headers that the server sends with this body. */
const signed = (body: string, secret = SECRET, timestamp = nowInSeconds()) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signatureOf(body, secret, timestamp),
});

const post = (url: string, body: string, headers: Record<string, string> = signed(body)) =>
  send(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });

/** Sends the event with a valid signature. */
const notify = (url: string, event: object = CREATED) => post(url, JSON.stringify(event));

describe('The event receiver of the TypeScript package', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  /** Returns the server's address. */
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Starts an Express application with a receiver at /events; returns the receiver's address. */
  async function receive(
    options: Partial<ReceiverOptions<AppointmentEvents>>,
    ...before: RequestHandler[]
  ): Promise<string> {
    const receiver: RequestHandler = eventReceiver({
      secret: SECRET,
      handlers: {},
      onError: () => {},
      ...options,
    });
    const app = express();
    app.use(...before, (_request, _response, next) => next());
    app.use('/events', receiver);
    return `${await serve(app)}/events`;
  }

  /** Handlers that record their arguments. */
  function collecting(): { events: AnyEvent[]; handlers: EventHandlers<AppointmentEvents> } {
    const events: AnyEvent[] = [];
    return { events, handlers: { otherwise: (event) => events.push(event) } };
  }

  describe('calls handlers', () => {
    it('with the typed event and the request', async () => {
      const appointments: (Appointment | undefined)[] = [];
      const ids: unknown[] = [];
      const url = await receive({
        handlers: {
          AppointmentCreateEvent: async ({ event }, { headers }) => {
            appointments.push(event?.appointment);
            ids.push(headers['webhook-id']);
            // @ts-expect-error: a declared attribute has its own type
            event?.appointment?.status satisfies number | undefined;
          },
          AppointmentDeleteEvent: () => expect.fail('another type'),
        },
      });
      const answer = await notify(url);
      expect([answer.status, answer.body]).to.deep.equal([201, {}]);
      expect([appointments, ids]).to.deep.equal([[CREATED.event?.appointment], ['msg_1']]);
    });

    it("with the payload under TMF666's name", async () => {
      const accounts: (string | undefined)[] = [];
      const handlers: EventHandlers<account.AccountManagementEvents> = {
        FinancialAccountCreateEvent: ({ payload }) => accounts.push(payload?.financialAccount?.name),
      };
      const app = express().use(account.eventReceiver({ secret: SECRET, handlers }));
      const event: account.FinancialAccountCreateEvent = {
        eventType: 'FinancialAccountCreateEvent',
        payload: { financialAccount: { id: '7', href: '/7', name: 'Jane' } },
      };
      expect((await notify(await serve(app), event)).status).to.equal(201);
      expect(accounts).to.deep.equal(['Jane']);
    });

    it('at every path below its own', async () => {
      const { events, handlers } = collecting();
      const url = await receive({ handlers });
      for (const path of ['', '/', '/listener/appointmentCreateEvent', '/a/b?c=d'])
        expect((await notify(url + path)).status, path).to.equal(201);
      expect(events).to.have.length(4);
    });

    it('that are methods of a class, with the instance as this', async () => {
      class Diary implements EventHandlers<AppointmentEvents> {
        readonly ids: unknown[] = [];
        AppointmentCreateEvent({ eventId }: AppointmentCreateEvent) {
          this.ids.push(eventId);
        }
      }
      const diary = new Diary();
      expect((await notify(await receive({ handlers: diary }))).status).to.equal(201);
      expect(diary.ids).to.deep.equal(['7']);
    });

    it('for unknown types: otherwise, if there is one', async () => {
      const { events, handlers } = collecting();
      const [told, silent] = [await receive({ handlers }), await receive({})];
      for (const eventType of ['LampWentOutEvent', 'constructor', 'otherwise', '__proto__', '']) {
        expect((await notify(told, { eventType })).status, eventType).to.equal(201);
        expect((await notify(silent, { eventType })).status, eventType).to.equal(201);
        expect(events.pop()).to.deep.equal({ eventType });
      }
    });

    it('and responds with 500 without details when they fail, at each attempt of the server', async () => {
      const errors: unknown[] = [];
      let fails = true;
      const url = await receive({
        handlers: {
          AppointmentCreateEvent: async () => {
            if (fails) throw new Error('no database at 10.0.0.1');
          },
        },
        onError: (error) => errors.push(error),
      });
      const answer = await notify(url);
      expect(answer.status).to.equal(500);
      expect(answer.body).to.include({ code: 'internalError', status: '500' });
      expect(answer.text).not.to.include('10.0.0.1');
      expect(errors.map(String)).to.deep.equal(['Error: no database at 10.0.0.1']);
      fails = false;
      expect((await notify(url)).status).to.equal(201);
    });
  });

  describe('accepts', () => {
    const BODY = JSON.stringify(CREATED);

    it('signatures of the package standardwebhooks', async () => {
      const date = new Date();
      const headers = {
        ...signed(BODY),
        'webhook-id': 'msg_9',
        'webhook-signature': new Webhook(SECRET).sign('msg_9', date, BODY),
        'webhook-timestamp': String(Math.floor(date.getTime() / 1000)),
      };
      expect((await post(await receive({}), BODY, headers)).status).to.equal(201);
    });

    it('a secret without its prefix', async () => {
      const url = await receive({ secret: SECRET.replace('whsec_', '') });
      expect((await notify(url)).status).to.equal(201);
    });

    it('either of two secrets', async () => {
      const url = await receive({ secret: [SECRET, OTHER] });
      for (const secret of [SECRET, OTHER])
        expect((await post(url, BODY, signed(BODY, secret))).status).to.equal(201);
      const third = `whsec_${secretOf('a third one')}`;
      expect((await post(url, BODY, signed(BODY, third))).status).to.equal(401);
    });

    it('several signatures of any version of which one is valid', async () => {
      const { 'webhook-signature': right, ...headers } = signed(BODY);
      const { 'webhook-signature': wrong } = signed(BODY, OTHER);
      const url = await receive({});
      for (const signatures of [`${wrong} ${right}`, `${right} ${wrong}`, `v1a,AAAA ${right}`]) {
        const answer = await post(url, BODY, { ...headers, 'webhook-signature': signatures });
        expect(answer.status, signatures).to.equal(201);
      }
    });

    it('times within the tolerance', async () => {
      const [usual, patient] = [await receive({}), await receive({ tolerance: 3600 })];
      for (const [url, offset] of [
        [usual, -290],
        [usual, 290],
        [patient, -3590],
      ] as const)
        expect((await post(url, BODY, signed(BODY, SECRET, nowInSeconds() + offset))).status).to.equal(201);
    });

    it('everything when there is no secret', async () => {
      const { events, handlers } = collecting();
      const app = express().use(express.json(), eventReceiver({ handlers }));
      const plain = express().use(eventReceiver({ handlers }));
      for (const each of [app, plain]) expect((await post(await serve(each), BODY, {})).status).to.equal(201);
      expect(events).to.deep.equal([CREATED, CREATED]);
    });

    it('bytes and text that a body parser has read', async () => {
      const parsers = [express.raw({ type: '*/*' }), express.text({ type: '*/*' })];
      for (const parser of parsers)
        expect((await notify(await receive({}, parser))).status, parser.name).to.equal(201);
    });

    it('a body that a preceding body parser has not read', async () => {
      const left: RequestHandler = (request, _response, next) => {
        request.body = {}; // As Express 4 does when the parser does not support the type.
        next();
      };
      expect((await notify(await receive({}, left))).status).to.equal(201);
      const otherType = express.json({ type: 'application/merge-patch+json' });
      expect((await notify(await receive({}, otherType))).status).to.equal(201);
    });

    it('requests of node:http, without Express', async () => {
      const { events, handlers } = collecting();
      const url = await serve(eventReceiver({ secret: SECRET, handlers }));
      expect((await notify(url)).status).to.equal(201);
      expect(events).to.deep.equal([CREATED]);
    });
  });

  describe('responds with 401 to', () => {
    const BODY = JSON.stringify(CREATED);
    const without = (name: keyof ReturnType<typeof signed>) => {
      const headers: Partial<ReturnType<typeof signed>> = signed(BODY);
      delete headers[name];
      return headers;
    };
    const later = (seconds: number) => signed(BODY, SECRET, nowInSeconds() + seconds);
    const { 'webhook-signature': right } = signed(BODY);

    for (const [what, headers, reason] of [
      ['no headers', () => ({}), 'webhook-id is missing'],
      ['no id', () => without('webhook-id'), 'webhook-id is missing'],
      ['no timestamp', () => without('webhook-timestamp'), 'webhook-timestamp is missing'],
      ['no signature', () => without('webhook-signature'), 'webhook-signature is missing'],
      ['an old time', () => later(-310), 'within 300 s'],
      ['a time to come', () => later(310), 'within 300 s'],
      ['a time that is none', () => ({ ...later(0), 'webhook-timestamp': 'today' }), 'within 300 s'],
      ['another time', () => ({ ...later(0), 'webhook-timestamp': `${nowInSeconds() - 9}` }), 'No signature'],
      ['another id', () => ({ ...later(0), 'webhook-id': 'msg_2' }), 'No signature'],
      ['another secret', () => signed(BODY, OTHER), 'No signature'],
      ['another body', () => signed(BODY.replace('42', '43')), 'No signature'],
      ['a signature cut short', () => ({ ...later(0), 'webhook-signature': 'v1,AAAA' }), 'No signature'],
      [
        'another version',
        () => ({ ...later(0), 'webhook-signature': `v2${right.slice(2)}` }),
        'No signature',
      ],
      ['no version', () => ({ ...later(0), 'webhook-signature': right.slice(3) }), 'No signature'],
    ] as const) {
      it(what, async () => {
        const errors: unknown[] = [];
        const { events, handlers } = collecting();
        const url = await receive({ handlers, onError: (error) => errors.push(error) });
        const answer = await post(url, BODY, headers());
        expect([answer.status, answer.body.code, answer.body.status]).to.deep.equal([
          401,
          'unauthorized',
          '401',
        ]);
        expect(answer.body.reason).to.equal('The notification cannot be verified');
        expect(answer.body.message).to.include(reason);
        expect(errors[0]).to.be.instanceOf(VerificationError);
        expect(events).to.deep.equal([]);
      });
    }

    it('a tolerance that is not a number', async () => {
      expect((await notify(await receive({ tolerance: Number.NaN }))).status).to.equal(401);
    });
  });

  describe('responds with', () => {
    for (const [what, body] of [
      ['no JSON', '{"eventType":'],
      ['nothing', ''],
      ['null', 'null'],
      ['a list', '[]'],
      ['text', '"AppointmentCreateEvent"'],
      ['no eventType', '{"event":{}}'],
      ['an eventType that is no text', '{"eventType":5}'],
    ] as const) {
      it(`400 to ${what}`, async () => {
        const answer = await post(await receive({}), body);
        expect([answer.status, answer.body.code]).to.deep.equal([400, 'invalidBody']);
        expect(answer.headers.get('content-type')).to.equal('application/json;charset=utf-8');
      });
    }

    it('413 to a body above the limit, with and without a content length', async () => {
      const url = await receive({ limit: 1000 });
      const body = JSON.stringify({ ...CREATED, title: 'x'.repeat(100_000) });
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(body));
          controller.close();
        },
      });
      const init = { method: 'POST', headers: signed(body), body: stream, duplex: 'half' };
      for (const answer of [await post(url, body), await send(url, init as RequestInit)])
        expect([answer.status, answer.body.code]).to.deep.equal([413, 'payloadTooLarge']);
    });

    it('413 to a body above 2 MB, and accepts a slightly smaller one', async () => {
      const url = await receive({});
      const event = (size: number) => ({ ...CREATED, title: 'x'.repeat(size) });
      expect((await notify(url, event(2 * 1024 * 1024))).status).to.equal(413);
      expect((await notify(url, event(2 * 1024 * 1024 - 1000))).status).to.equal(201);
    });

    it('405 to other methods', async () => {
      const url = await receive({});
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
        const { status, headers } = await send(url, { method });
        expect([status, headers.get('allow')], method).to.deep.equal([405, 'POST']);
      }
    });

    it('500 after express.json(), and says where the receiver must be', async () => {
      const errors: unknown[] = [];
      const url = await receive({ onError: (error) => errors.push(error) }, express.json());
      const answer = await notify(url);
      expect(answer.status).to.equal(500);
      expect(answer.body.message).to.include('before express.json()');
      expect(String(errors[0])).to.include('before express.json()');
    });

    it('nothing to a client that has disconnected, and keeps working', async () => {
      let told: (error: unknown) => void = () => {};
      const error = new Promise((resolve) => {
        told = resolve;
      });
      const url = await receive({ onError: (reason) => told(reason) });
      const request = httpRequest(url, { method: 'POST', headers: { 'Content-Length': 100 } });
      request.on('error', () => {});
      request.write('{', () => setTimeout(() => request.destroy(), 50));
      expect(await error).to.include({ status: 400, message: 'The body ends early' });
      expect((await notify(url)).status).to.equal(201);
    });
  });

  describe('cannot be created', () => {
    for (const [what, options] of [
      ['with a secret that is undefined', { secret: undefined }],
      ['with an empty secret', { secret: '' }],
      ['with no secret in a list', { secret: [] }],
      ['with an empty secret in a list', { secret: [SECRET, ''] }],
      ['with a secret of nothing but the prefix', { secret: 'whsec_' }],
      ['with a secret that is not base64', { secret: 'whsec_pass word' }],
      ['with a secret that is cut short', { secret: 'whsec_AAAAA' }],
    ] as const) {
      it(what, () => {
        expect(() => eventReceiver({ ...options, handlers: {} } as ReceiverOptions<AppointmentEvents>))
          .to.throw(TypeError, /secret/)
          .with.property('message')
          .that.does.not.include('pass word');
      });
    }
  });

  describe('verifySignature', () => {
    const BODY = JSON.stringify(CREATED);

    const refusal = (verification: Promise<void>) =>
      verification.then(
        () => expect.fail('it was accepted'),
        (error: unknown) => error,
      );

    it('accepts text and bytes, with plain headers and those of fetch', async () => {
      for (const body of [BODY, Buffer.from(BODY)])
        for (const headers of [signed(BODY), new Headers(signed(BODY))])
          await verifySignature(SECRET, headers, body);
    });

    it('rejects with distinguishable errors, and applies the given tolerance', async () => {
      const old = signed(BODY, SECRET, nowInSeconds() - 20);
      await verifySignature([OTHER, SECRET], old, BODY);
      const late = await refusal(verifySignature(SECRET, old, BODY, 10));
      expect(late).to.be.instanceOf(VerificationError);
      expect(String(late)).to.include('within 10 s');
      const other = await refusal(verifySignature(OTHER, old, BODY));
      expect(other).to.be.instanceOf(VerificationError).and.instanceOf(ReceiverError);
    });
  });
});
