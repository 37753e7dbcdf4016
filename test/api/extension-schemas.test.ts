import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const CREW = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://schemas.example.com/CrewVisit.schema.json',
  type: 'object',
  required: ['crew'],
  properties: { crew: { type: 'integer', minimum: 1 } },
};
const visit = (location: string, rest: object = {}) => ({
  '@type': 'CrewVisit',
  '@baseType': 'Appointment',
  '@schemaLocation': location,
  validFor: {},
  ...rest,
});

describe('@schemaLocation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  writeFileSync(join(folder, 'CrewVisit.schema.json'), JSON.stringify(CREW));
  let host: Server;
  let asked: string[] = [];
  const settings = { SCHEMA_FOLDER: folder, SCHEMA_HOSTS: '' };

  before('a host with schemas', async () => {
    host = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/away') response.writeHead(302, { Location: '/crew' }).end();
      else if (request.url === '/crew') response.end(JSON.stringify({ ...CREW, $id: undefined }));
      else if (request.url === '/large') response.end(JSON.stringify({ x: 'x'.repeat(2_000_000) }));
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    settings.SCHEMA_HOSTS = `127.0.0.1:${(host.address() as AddressInfo).port}`;
  });
  after(() => {
    host.close();
    rmSync(folder, { recursive: true });
  });

  forEachServer((server) => {
    const collection = () => `${server.url}/tmf-api/appointment/v4/appointment`;
    const post = (body: object) => sendJson('POST', collection(), body);
    const at = (path: string) => `http://${settings.SCHEMA_HOSTS}${path}`;
    beforeEach(() => {
      asked = [];
    });

    it('is checked when the schema is in the folder, by $id and by file name', async () => {
      for (const location of [CREW.$id, 'CrewVisit.schema.json']) {
        const good = await post(visit(location, { crew: 2 }));
        expect([good.status, good.headers.get('warning')]).to.deep.equal([201, null]);
        expect(good.body).to.include({
          '@type': 'CrewVisit',
          '@baseType': 'Appointment',
          '@schemaLocation': location,
        });
        const bad = await post(visit(location, { crew: 0 }));
        expect([bad.status, bad.body.message]).to.deep.equal([400, 'crew must be >= 1']);
        expect((await post(visit(location))).body.message).to.equal('crew is missing');
      }
    });

    it('is checked when the schema is on an allowed host, and fetched once', async () => {
      expect((await post(visit(at('/crew'), { crew: 1 }))).status).to.equal(201);
      expect((await post(visit(at('/crew'), { crew: 'many' }))).status).to.equal(400);
      expect(asked.length).to.be.at.most(1);
    });

    it('is checked on PATCH, against the result', async () => {
      const { href } = (await post(visit(CREW.$id, { crew: 2 }))).body;
      expect((await sendJson('PATCH', href, { crew: null })).status).to.equal(400);
      expect((await sendJson('PATCH', href, { crew: 5 })).status).to.equal(200);
      expect((await send(href)).body.crew).to.equal(5);
    });

    it('is stored with a Warning when it is not registered, and is never fetched', async () => {
      const strangers = [
        'http://127.0.0.1:1/x',
        'https://169.254.169.254/latest',
        'file:///etc/passwd',
        '../Crew.json',
        at('/crew').replace('http://', 'http://user@'),
      ];
      for (const location of strangers) {
        const answer = await post(visit(location));
        expect(answer.status, location).to.equal(201);
        expect(answer.headers.get('warning'), location).to.match(/^299 - "Not validated .*not registered/);
      }
      expect(asked).to.deep.equal([]);
    });

    it('is stored with a Warning when it cannot be fetched: missing, redirected, too large', async () => {
      for (const path of ['/missing', '/away', '/large']) {
        const answer = await post(visit(at(path)));
        expect([answer.status, answer.headers.get('warning')?.slice(0, 20)]).to.deep.equal([
          201,
          '299 - "Not validated',
        ]);
      }
      expect(asked).to.not.include('/crew');
    });
  }, settings);
});
