import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { sendJson } from '../support/http.js';
import { forEachServer, type TestServer } from '../support/server.js';
import { authorizationFor } from '../support/tokens.js';

const KB = 1024;
const appointments = (url: string) => `${url}/tmf-api/appointment/v4/appointment`;
const validFor = { startDateTime: '2027-01-01T09:00:00Z', endDateTime: '2027-01-01T10:00:00Z' };
const small = { validFor };
const large = { validFor, description: 'x'.repeat(20 * KB) };

const create = ({ url }: TestServer, body: object) => sendJson('POST', appointments(url), body);

/** A body of which only a part is sent. */
interface Held {
  readonly request: ClientRequest;
  readonly response: Promise<IncomingMessage | undefined>;
}

/** Announces a body of `size` bytes and sends the first ones. */
async function hold(
  { url }: TestServer,
  size: number,
  sent: number | Buffer,
  encoding?: string,
): Promise<Held> {
  const authorization = await authorizationFor(url);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': size, ...authorization };
  const coding = encoding === undefined ? {} : { 'Content-Encoding': encoding };
  const request = openRequest(appointments(url), { method: 'POST', headers: { ...headers, ...coding } });
  const response = once(request, 'response').then(
    ([message]) => (message as IncomingMessage).resume(),
    () => undefined,
  );
  request.on('error', () => {});
  if (typeof sent !== 'number') request.write(sent);
  else if (sent > 0) request.write(' '.repeat(sent));
  else request.flushHeaders();
  return { request, response };
}

/** Long enough for what has been written to be read. */
const arrival = () => pause(500);

const end = (held: readonly Held[]) => {
  for (const { request } of held) request.destroy();
};

describe('Bodies in flight have a budget', () => {
  forEachServer(
    (server) => {
      it('clients that announce bodies and do not send them keep nobody waiting', async () => {
        const held = await Promise.all(Array.from({ length: 8 }, () => hold(server, 100 * KB, 0)));
        await arrival();
        expect((await create(server, large)).status).to.equal(201);
        end(held);
      });

      it('a small body is handled without room, a larger one waits until others have ended', async () => {
        expect((await create(server, small)).status).to.equal(201);
        const held = await Promise.all([1, 2, 3].map(() => hold(server, 100 * KB, 99 * KB)));
        await arrival();
        const waiting = create(server, large);
        expect((await create(server, small)).status).to.equal(201);
        expect(await Promise.race([waiting, pause(100, 'waits')])).to.equal('waits');
        end(held);
        expect((await waiting).status).to.equal(201);
      });

      it('those that arrive too slowly get a 408 that names the setting, and the others proceed', async () => {
        const held = await Promise.all([1, 2, 3].map(() => hold(server, 100 * KB, 99 * KB)));
        await arrival();
        expect((await create(server, large)).status).to.equal(201);
        const first = await Promise.race(held.map(({ response }) => response));
        expect(first?.statusCode).to.equal(408);
        end(held);
      });

      it('a compressed body takes as much room as it may become', async () => {
        const packed = gzipSync(JSON.stringify(large));
        const held = await Promise.all(
          [1, 2, 3].map(() => hold(server, packed.length, packed.subarray(0, 30), 'gzip')),
        );
        await arrival();
        const waiting = create(server, large);
        expect(await Promise.race([waiting, pause(200, 'waits')])).to.equal('waits');
        // They are too slow, too.
        expect((await waiting).status).to.equal(201);
        end(held);
      });
    },
    { BODY_LIMIT: '100 KB', BODIES_IN_FLIGHT: '200 KB' },
  );

  forEachServer(
    (server) => {
      it('a body that waits too long behind others that arrive gets a 503 that names the setting', async () => {
        // Compressed, so that it takes all room from its first byte; not compressible, so that it arrives for long.
        const packed = gzipSync(' '.repeat(1_000 * KB), { level: 0 });
        let sent = 4 * KB;
        const arriving = await hold(server, packed.length, packed.subarray(0, sent), 'gzip');
        await arrival();
        const drip = setInterval(() => {
          arriving.request.write(packed.subarray(sent, sent + 4 * KB));
          sent += 4 * KB;
        }, 50);
        const { status, body, headers } = await create(server, large);
        clearInterval(drip);
        end([arriving]);
        expect([status, headers.get('retry-after')]).to.deep.equal([503, '1']);
        expect(body.message).to.contain('BODIES_IN_FLIGHT');
      });
    },
    { BODY_LIMIT: '1 MB', BODIES_IN_FLIGHT: '1 MB' },
  );
});
