import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { newId } from '../../src/values/new-id.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { remove, runScript } from '../support/scratch.js';
import { startTestServer } from '../support/server.js';

const ACCOUNTS = '/tmf-api/accountManagement/v4/financialAccount';
const TABLE = 'tmf666_financial_account';
const EARLIER = 'tmf666_cash_account';

describe('specs:migrate', () => {
  forEachServerDatabase((database) => {
    let folder = '';
    let url = '';
    const ids: string[] = [];
    const moved = newId();

    before('store documents of an earlier contract', async function () {
      this.timeout(240_000);
      folder = mkdtempSync(join(tmpdir(), 'migrate-'));
      url = (await startTestServer(database, {})).url;
      for (let index = 0; index < 120; index += 1) {
        const created = await sendJson('POST', `${url}${ACCOUNTS}`, {
          name: 'old',
          description: `number ${index}`,
        });
        ids.push(created.body.id);
      }
      const [text, json] = database.name === 'PostgreSQL' ? ['document::text', '::json'] : ['document', ''];
      await database.query(
        `update ${TABLE}_body set document = replace(${text}, '"name":"old"', '"title":"old","accountType":7')${json}`,
      );
      const store = await database.open();
      const schema = { table: EARLIER, columns: [], references: [], typeOf: () => undefined };
      await store.migrate([schema]);
      const document = { title: 'cash', description: 'moved' };
      await store
        .collection(schema)
        .insert({ id: moved, scope: '', createdAt: 1_000, updatedAt: 2_000, document });
    });
    after(() => remove(folder));

    const migrate = async (mapping: string, ...args: string[]) => {
      const file = join(folder, 'mapping.yaml');
      writeFileSync(file, mapping);
      return runScript('migrate/main', file, '--database', database.url(), ...args);
    };
    const steps = `
      - { rename: title, to: name }
      - { convert: accountType, to: string }`;
    const mapping = `api: TMF666\nresources:\n  financialAccount:\n    steps:${steps}\n`;
    const item = (id = '') => `${url}${ACCOUNTS}/${id}`;

    it('counts first, and changes nothing', async () => {
      const { code, stdout, stderr } = await migrate(mapping, '--dry-run');
      expect([code, stdout], stderr).to.deep.equal([
        0,
        'financialAccount: 120 documents, 120 changed, 0 moved, 0 left as they are; the contract refuses 0\n' +
          'Nothing was changed (--dry-run)\n',
      ]);
      expect((await send(item(ids[0]))).body).to.include({ title: 'old', accountType: 7 });
    });

    it('counts what the contract refuses afterwards, with examples', async () => {
      const { code, stdout } = await migrate(mapping.replace('to: name', 'to: heading'), '--dry-run');
      expect(code).to.equal(1);
      expect(stdout)
        .to.include('the contract refuses 120')
        .and.include(`${ids[0]}: `)
        .and.include('name is missing');
    });

    it('leaves documents in which it would make something wrong', async () => {
      const { code, stdout } = await migrate(
        'api: TMF666\nresources: { financialAccount: { steps: [{ convert: description, to: array }] } }',
      );
      expect(code).to.equal(1);
      expect(stdout)
        .to.include('0 changed, 0 moved, 120 left as they are')
        .and.include('description must be string');
      expect((await send(item(ids[0]))).body.description).to.equal('number 0');
    });

    it('changes documents beside a running server, with their indexes and versions, without events', async () => {
      const tag = (await send(item(ids[0]))).headers.get('etag');
      const [events] = await database.query<{ count: number | string }>(
        'select count(*) as count from event_log',
      );
      const { code, stdout, stderr } = await migrate(mapping);
      expect([code, stdout], stderr).to.deep.equal([
        0,
        'financialAccount: 120 documents, 120 changed, 0 moved, 0 left as they are; the contract refuses 0\n',
      ]);
      const { body, headers } = await send(item(ids[7]));
      expect(body)
        .to.include({ name: 'old', accountType: '7', description: 'number 7' })
        .and.not.have.property('title');
      expect(headers.get('etag')).not.to.equal(tag);
      const found = await send(`${url}${ACCOUNTS}?accountType=7&limit=1`);
      expect(found.headers.get('x-total-count')).to.equal('120');
      expect(await database.query('select count(*) as count from event_log')).to.deep.equal([events]);
    });

    it('changes nothing when it runs again', async () => {
      const { code, stdout } = await migrate(mapping);
      expect(code).to.equal(0);
      expect(stdout).to.include('120 documents, 0 changed');
    });

    it('moves the documents of a resource that has another name now, with their ids', async () => {
      const from = `api: TMF666\nresources:\n  financialAccount:\n    from: cashAccount\n    steps:${steps}\n`;
      const { code, stdout, stderr } = await migrate(from);
      expect([code, stdout], stderr).to.deep.equal([
        0,
        'financialAccount: 1 document, 0 changed, 1 moved, 0 left as they are; the contract refuses 0\n',
      ]);
      expect((await send(item(moved))).body).to.include({ id: moved, name: 'cash', description: 'moved' });
      expect(await database.query(`select id from ${EARLIER}`)).to.deep.equal([]);
      expect((await migrate(from)).stdout).to.include('0 documents');
    });

    it('gives documents from before a default the value that new ones get', async () => {
      const offerings = `${url}/tmf-api/productCatalogManagement/v4/productOffering`;
      const { body } = await sendJson('POST', offerings, { name: 'old', lifecycleStatus: 'Retired' });
      const other = await sendJson('POST', offerings, { name: 'new' });
      const buckets = `${url}/tmf-api/prepayBalanceManagement/v4/bucket`;
      const bucket = await sendJson('POST', buckets, { name: 'old', usageType: 'data' });
      expect(bucket.status, bucket.text).to.equal(201);
      const [from, to] = database.name === 'PostgreSQL' ? ['document::text', '::json'] : ['document', ''];
      const drop = (table: string, text: string, by: string) =>
        database.query(`update ${table}_body set document = replace(${from}, '${text}', '${by}')${to}`);
      await drop('tmf620_product_offering', '"lifecycleStatus":"Retired"', '"description":"stored earlier"');
      const { confirmationDate } = bucket.body;
      await drop('tmf654_bucket', `"confirmationDate":"${confirmationDate}"`, '"description":"earlier"');

      const first = await migrate('api: TMF620\nresources: { productOffering: { defaults: true } }');
      expect([first.code, first.stdout], first.stderr).to.deep.equal([
        0,
        'productOffering: 2 documents, 1 changed, 0 moved, 0 left as they are; the contract refuses 0\n',
      ]);
      expect((await send(`${offerings}/${body.id}`)).body).to.include({ lifecycleStatus: 'Active' });
      expect((await send(`${offerings}/${other.body.id}`)).body).to.deep.equal(other.body);
      const second = await migrate('api: TMF654\nresources: { bucket: { defaults: true } }');
      expect(second.stdout, second.stderr).to.include('1 document, 1 changed');
      const filled = (await send(`${buckets}/${bucket.body.id}`)).body;
      expect(Date.parse(filled.confirmationDate)).to.equal(Date.parse(confirmationDate));
    });

    it('refuses a mapping that names what is not there', async () => {
      const cases = [
        ['api: TMF999\nresources: {}', 'no API TMF999'],
        ['api: TMF666\nresources: { lamp: {} }', 'TMF666 has no resource lamp'],
        ['api: TMF666\nresources: { financialAccount: { from: candle } }', 'no table tmf666_candle'],
        ['api: TMF666\nresources: { financialAccount: { from: billFormat } }', 'still has billFormat'],
      ] as const;
      for (const [text, complaint] of cases) {
        const { code, stderr } = await migrate(text);
        expect([code, stderr.includes(complaint)], stderr).to.deep.equal([2, true]);
      }
    });
  });
});
