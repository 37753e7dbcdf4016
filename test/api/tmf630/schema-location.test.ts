import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { INTERACTIONS } from './sample.js';

const ID = 'https://schemas.example.com/vip.json';
const SCHEMA = { $id: ID, type: 'object', required: ['level'], properties: { level: { type: 'integer' } } };
const BASE = {
  direction: 'inbound',
  reason: 'r',
  channel: [{ id: 'web' }],
  '@type': 'Vip',
  '@baseType': 'PartyInteraction',
};

const CASES: [location: string, level: unknown, status: number, warns: boolean][] = [
  [ID, 3, 201, false],
  [ID, 'three', 400, false],
  [ID, undefined, 400, false],
  ['vip.json', 3, 201, false],
  ['vip.json', 'three', 400, false],
  ['https://schemas.example.com/other.json', 'three', 201, true],
  ['http://127.0.0.1:9/secret', 'three', 201, true],
  ['file:///etc/passwd', 'three', 201, true],
];

describe('TMF630: polymorphism', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  writeFileSync(join(folder, 'vip.json'), JSON.stringify(SCHEMA));
  after(() => rm(folder, { recursive: true }));

  forEachServer(
    (server) => {
      for (const [location, level, status, warns] of CASES) {
        it(`${location}, ${level} → ${status}${warns ? ' with a Warning' : ''}`, async () => {
          const body = { ...BASE, '@schemaLocation': location, level };
          const answer = await ask(server.url + INTERACTIONS, { method: 'POST', body });
          expect(answer.status, answer.text).to.equal(status);
          expect(answer.headers.get('warning') ?? '').to.match(warns ? /^299 - "Not validated/ : /^$/);
          if (status === 201)
            expect((await ask(answer.body.href)).body).to.deep.include(JSON.parse(JSON.stringify(body)));
          else expect(answer.body.message).to.include('level');
        });
      }
      it('a patch is validated too', async () => {
        const { body } = await ask(server.url + INTERACTIONS, {
          method: 'POST',
          body: { ...BASE, '@schemaLocation': ID, level: 1 },
        });
        expect((await ask(body.href, { method: 'PATCH', body: { level: 'x' } })).status).to.equal(400);
        expect((await ask(body.href, { method: 'PATCH', body: { level: 2 } })).status).to.equal(200);
      });
    },
    { SCHEMA_FOLDER: folder },
  );
});
