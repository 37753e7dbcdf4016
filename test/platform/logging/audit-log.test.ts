import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { startServer } from '../../../src/server.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { TestProvider } from '../../support/openid-provider.js';

const API = '/tmf-api/partyInteraction/v4';
const PATH = `${API}/partyInteraction`;
const INTERACTION = { direction: 'inbound', reason: 'Jessamine-4711', channel: [{ id: 'web' }] };

describe('The audit log', () => {
  forEachServerDatabase((database) => {
    const provider = new TestProvider();
    let text = '';
    let url = '';
    let stop = async () => {};

    before(async () => {
      await provider.start();
      const environment = {
        ...{ PORT: '0', SEED: 'none', DATABASE_URL: database.url(), CORS_ORIGINS: 'https://app.example' },
        ...provider.settings,
      };
      // Audit lines are written at any level.
      const write = (line: string) => {
        text += line;
      };
      const logger = pino({ level: 'error' }, { write });
      const server = await startServer(readConfig(environment), logger);
      ({ url } = server);
      stop = server.stop;
    });
    database.atEnd(() => stop());
    after(() => provider.leave());

    const lines = () =>
      text
        .split('\n')
        .filter((line) => line.includes('"audit"'))
        .map((line) => JSON.parse(line) as { level: number; audit: Record<string, unknown> });
    /** The audit line of a request, which is written when its connection is done with it. */
    const lineOf = async (requestId: string) => {
      for (;;) {
        const line = lines().find(({ audit }) => audit.requestId === requestId);
        if (line) return line.audit;
        await new Promise(setImmediate);
      }
    };
    const request = async (id: string, method: string, path: string, scope: string, body?: unknown) =>
      send(url + path, {
        method,
        headers: {
          Authorization: `Bearer ${await provider.sign({ scope })}`,
          'X-Request-Id': id,
          'Content-Type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const who = { subject: 'ann', client: 'app', api: API };

    it('has a line for each change: who, what, which, how it ended', async () => {
      const created = await request('a-1', 'POST', PATH, 'tmf:admin', INTERACTION);
      const { id } = created.body;
      const resource = 'partyInteraction';
      expect(await lineOf('a-1')).to.include({
        ...{ ...who, outcome: 'changed', status: 201, method: 'POST', operation: 'createPartyInteraction' },
        ...{ resource, id, requestId: 'a-1', address: '127.0.0.1' },
      });
      await request('a-2', 'PATCH', `${PATH}/${id}`, 'tmf:admin', { reason: 'Other' });
      expect(await lineOf('a-2')).to.include({ ...who, outcome: 'changed', status: 200, resource, id });
      await request('a-3', 'DELETE', `${PATH}/${id}`, 'tmf:admin');
      expect(await lineOf('a-3')).to.include({ ...who, outcome: 'changed', status: 204, resource, id });
      expect(await lineOf('a-3')).to.include({ method: 'DELETE', operation: 'deletePartyInteraction' });
    });

    it('has a line for each refusal', async () => {
      await request('b-1', 'GET', `${PATH}/x?reason=Jessamine-4711`, 'appointment:read');
      expect(await lineOf('b-1')).to.include({
        ...{ ...who, outcome: 'refused', status: 403, method: 'GET', operation: 'retrievePartyInteraction' },
        ...{ resource: 'partyInteraction', id: 'x' },
      });
      await send(url + PATH, {
        headers: { 'X-Request-Id': 'b-2', Authorization: 'Bearer secret.token.here' },
      });
      const unknown = await lineOf('b-2');
      expect(unknown).to.include({ outcome: 'refused', status: 401, operation: 'listPartyInteraction' });
      expect(unknown).to.not.have.any.keys('subject', 'client');
    });

    it('has no lines for reading, and for changes that were not made', async () => {
      await request('c-1', 'GET', PATH, 'tmf:admin');
      await request('c-2', 'POST', PATH, 'tmf:admin', { reason: 5 });
      await request('c-3', 'DELETE', `${PATH}/unknown`, 'tmf:admin');
      await request('c-4', 'POST', PATH, 'tmf:admin', INTERACTION);
      await lineOf('c-4');
      const ids = lines().map(({ audit }) => audit.requestId);
      expect(ids.filter((id) => String(id).startsWith('c-'))).to.deep.equal(['c-4']);
    });

    it('has neither content nor tokens', async () => {
      await request('d-1', 'POST', PATH, 'tmf:admin', INTERACTION);
      await lineOf('d-1');
      expect(lines()).to.have.length.greaterThan(0);
      for (const line of lines()) {
        expect(line.level).to.equal(30);
        expect(JSON.stringify(line)).to.not.match(/Jessamine|secret\.token|Bearer|eyJ/);
      }
    });
  });
});
