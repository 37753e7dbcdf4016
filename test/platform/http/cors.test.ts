import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { type RawAnswer, rawRequest } from '../../support/raw-socket.js';
import { startTestServer } from '../../support/server.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';
const APP = 'https://app.example';

const allowed = ({ headers }: RawAnswer) => headers.get('access-control-allow-origin');

describe('Requests from web pages of other origins', () => {
  forEachServerDatabase((database) => {
    const from = (url: string, origin: string, target = PATH, headers: string[] = []) =>
      rawRequest(url, { target, headers: [`Origin: ${origin}`, ...headers] });

    it('are not allowed without CORS_ORIGINS', async () => {
      const { url } = await startTestServer(database, {});
      expect(allowed(await from(url, APP))).to.equal(undefined);
    });

    it('are allowed for the origins of CORS_ORIGINS, also when they fail', async () => {
      const settings = { CORS_ORIGINS: `${APP}, http://localhost:3000` };
      const { url } = await startTestServer(database, settings);
      for (const origin of [APP, 'http://localhost:3000']) {
        const list = await from(url, origin);
        expect([list.status, allowed(list)]).to.deep.equal([200, origin]);
        expect(list.headers.get('vary')?.split(/, ?/)).to.include.members([
          'Origin',
          'Accept',
          'Accept-Encoding',
        ]);
        const exposed = list.headers.get('access-control-expose-headers')?.split(',');
        const sent = [
          'Link',
          'Location',
          'ETag',
          'X-Total-Count',
          'X-Result-Count',
          'WWW-Authenticate',
          'Retry-After',
        ];
        expect(exposed).to.include.members(sent);
      }
      for (const target of [`${PATH}/unknown`, '/nothing', `${PATH}?limit=x`]) {
        const failed = await from(url, APP, target);
        expect(failed.status).to.be.oneOf([400, 404]);
        expect(allowed(failed), target).to.equal(APP);
      }
      const foreign = await from(url, APP, PATH, ['Host: evil.example']);
      expect([foreign.status, allowed(foreign)]).to.deep.equal([421, APP]);
      for (const origin of ['https://evil.example', 'http://app.example', 'null'])
        expect(allowed(await from(url, origin)), origin).to.equal(undefined);
    });

    it('are asked for by a preflight, which names methods and headers', async () => {
      const { url } = await startTestServer(database, { CORS_ORIGINS: '*' });
      const preflight = await rawRequest(url, {
        method: 'OPTIONS',
        target: PATH,
        headers: [
          `Origin: ${APP}`,
          'Access-Control-Request-Method: PATCH',
          'Access-Control-Request-Headers: authorization, content-type, if-match',
        ],
      });
      expect([preflight.status, allowed(preflight)]).to.deep.equal([204, '*']);
      expect(preflight.headers.get('allow')).to.include('PATCH');
      expect(preflight.headers.get('access-control-allow-methods')).to.include('PATCH');
      expect(preflight.headers.get('access-control-allow-headers')).to.equal(
        'authorization, content-type, if-match',
      );
    });
  });
});
