import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { startTestServer } from '../support/server.js';
import { SseClient } from '../support/sse.js';

const ACCOUNTS = '/tmf-api/accountManagement/v4/financialAccount';
const TABLE = 'tmf666_financial_account';

/**
 * Documents and events as an earlier contract could have allowed them: the name was not mandatory, the account type was an object,
 * and notifications had another name for their payload. They are changed in the database, which no server does.
 */
describe('Documents that are older than their contract', () => {
  forEachServerDatabase((database) => {
    let url = '';
    const ids: Record<string, string> = {};
    const account = (name = 'old') => `${url}${ACCOUNTS}/${ids[name]}`;
    const accountType = { was: 'an object' };

    before('store documents under an earlier contract', async function () {
      this.timeout(240_000);
      const first = await startTestServer(database, {});
      url = first.url;
      for (const name of ['old', 'removed']) {
        const created = await sendJson('POST', `${url}${ACCOUNTS}`, {
          name: 'old',
          description: 'as it was',
        });
        expect(created.status, created.text).to.equal(201);
        ids[name] = created.body.id;
      }
      await first.stop();
      const [text, json] = database.name === 'PostgreSQL' ? ['document::text', '::json'] : ['document', ''];
      const older = `replace(${text}, '"name":"old"', '"accountType":${JSON.stringify(accountType)}')${json}`;
      await database.query(`update ${TABLE}_body set document = ${older}`);
      await database.query(`update event_log set text = replace(text, '"payload":{', '"event":{')`);
      url = (await startTestServer(database, {})).url;
    });

    it('are read, alone and in lists, with validated responses', async () => {
      const { status, body, text } = await send(account());
      expect(status, text).to.equal(200);
      expect(body).to.include({ id: ids.old, description: 'as it was' }).and.not.have.property('name');
      expect(body.accountType).to.deep.equal(accountType);
      for (const query of ['', '?fields=accountType', '?sort=-description', `?id=${ids.old}`]) {
        const listed = await send(`${url}${ACCOUNTS}${query}`);
        expect(listed.status, listed.text).to.equal(200);
        expect(listed.body.map(({ id }: { id: string }) => id)).to.include(ids.old);
      }
    });

    it('have events of that time, which filters and fields read by either name of the payload', async () => {
      const filters = [
        `description=as it was`,
        `event.id=${ids.old}`,
        `payload.financialAccount.id=${ids.old}`,
      ];
      for (const filter of filters) {
        const stream = await SseClient.open(
          `${url}/events?lastEventId=0&fields=description&${encodeURI(filter)}`,
        );
        const [first] = await stream.take(1);
        expect(first?.data.event.financialAccount, filter).to.deep.equal({
          id: ids.old,
          href: account().replace(url, new URL(first?.data.event.financialAccount.href).origin),
          description: 'as it was',
        });
        expect(first?.data).not.to.have.property('payload');
        stream.close();
      }
    });

    it('can be changed where they are valid, with an event of today', async () => {
      const changed = await sendJson('PATCH', account(), { description: 'another' });
      expect(changed.status, changed.text).to.equal(200);
      expect(changed.body).to.deep.include({ id: ids.old, description: 'another', accountType });
      const stream = await SseClient.open(`${url}/events?lastEventId=0&description=another`);
      const [event] = await stream.take(1);
      stream.close();
      expect(event?.data.eventType).to.equal('FinancialAccountAttributeValueChangeEvent');
      expect(event?.data.payload.financialAccount).to.deep.include({ id: ids.old, accountType });
    });

    it('cannot be changed to something else that is wrong', async () => {
      for (const wrong of [
        { accountType: { is: 'another object' } },
        { name: '' },
        { name: 7 },
        { description: 7 },
      ]) {
        const refused = await sendJson('PATCH', account(), wrong);
        expect(refused.status, JSON.stringify(wrong)).to.equal(400);
        expect(refused.body.message).to.include(Object.keys(wrong).join());
      }
    });

    it('are refused as new documents', async () => {
      const { status, body } = await sendJson('POST', `${url}${ACCOUNTS}`, { accountType });
      expect(status).to.equal(400);
      expect(body.message).to.include('name is missing').and.include('accountType must be string');
    });

    it('can be repaired, and are judged by the contract from then on', async () => {
      const repaired = await sendJson('PATCH', account(), { name: 'new', accountType: 'current' });
      expect(repaired.status, repaired.text).to.equal(200);
      for (const wrong of [{ name: null }, { accountType }])
        expect((await sendJson('PATCH', account(), wrong)).status).to.equal(400);
    });

    it('can be deleted', async () => {
      expect((await send(account('removed'), { method: 'DELETE' })).status).to.equal(204);
      expect((await send(account('removed'))).status).to.equal(404);
    });
  });
});
