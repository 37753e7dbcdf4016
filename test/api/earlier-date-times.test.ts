import { expect } from 'chai';
import { BASE, balance, create, to } from '../services/account-management/support.js';
import { appointmentCalls, calendarOf, dateIn } from '../support/appointments.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { eventually, recommendationCalls } from '../support/recommendations.js';
import { startTestServer } from '../support/server.js';
import { allBuilt } from '../support/upgrades.js';
import { bucketOf, usageCalls, usageOf } from '../support/usage.js';

/** Tables with the documents that the tests create. */
const TABLES = ['tmf646_appointment', 'tmf654_bucket', 'tmf620_product_offering', 'tmf666_financial_account'];

const MAY = { startDateTime: '2026-05-01T00:00:00Z', endDateTime: '2026-06-01T00:00:00Z' };

/**
 * A database of an earlier release: one that stored `…+0000`, read no time in it, and so reserved nothing. Its documents
 * are written with `Z` and respelled in the database.
 */
describe('Date-times that earlier releases stored', () => {
  forEachServerDatabase((database) => {
    let url = '';
    const appointments = appointmentCalls(() => url);
    const usage = usageCalls(() => url);
    const market = recommendationCalls(() => url);
    const day = dateIn(10);
    const slot = { startDateTime: `${day}T09:00:00Z`, endDateTime: `${day}T10:00:00Z` };
    const made: Record<string, string> = {};

    before('store documents as an earlier release', async function () {
      this.timeout(240_000);
      const first = await startTestServer(database, {});
      url = first.url;
      await appointments.work(calendarOf('ann'));
      made.booked = (await appointments.book(slot, 'ann')).body.id;
      made.later = (await appointments.book({ startDateTime: `${day}T20:30:00Z` })).body.id;
      made.bucket = (await usage.bucket(bucketOf('phone', 20, 'GB', { validFor: MAY }))).id;
      const validFor = { startDateTime: '2020-01-01T00:00:00Z', endDateTime: '2021-12-31T00:00:00Z' };
      made.ended = await market.offer('Ended', { validFor });
      made.current = await market.offer('Current', { validFor: { startDateTime: '2020-01-01T00:00:00Z' } });
      for (const offering of ['ended', 'current']) await market.sell('someone', made[offering] ?? '');
      const { id } = await create(first, 'financialAccount', {
        accountBalance: [
          balance('due', 1, 'GBP', { startDateTime: '2021-01-01T00:00:00Z' }),
          balance('due', 2, 'GBP', { startDateTime: '2023-01-01T00:00:00Z' }),
          balance('due', 3, 'GBP', { startDateTime: '9000-01-01T00:00:00Z' }),
        ],
      });
      made.ledger = id;
      await first.stop();
      for (const table of TABLES) await respell(table);
      await database.query('delete from store_reservation');
      await database.query(`delete from store_derived where name = 'reserved-time'`);
      url = (await startTestServer(database, {})).url;
      await allBuilt(url);
    });

    async function respell(table: string) {
      const [text, json] = database.name === 'PostgreSQL' ? ['document::text', '::json'] : ['document', ''];
      await database.query(
        `update ${table}_body set document = replace(${text}, ':00Z"', ':00+0000"')${json}`,
      );
    }

    const item = (id = '') => `${appointments.appointments()}/${id}`;

    it('come back as they were stored, and are found by that spelling, by another one, and in JSONPath', async () => {
      const { status, body } = await send(item(made.booked));
      const stored = `${day}T09:00:00+0000`;
      expect([status, body.validFor.startDateTime]).to.deep.equal([200, stored]);
      for (const text of [stored, `${day}T09:00:00Z`, `${day}T11:00:00+02:00`, `${day}T09:00`]) {
        const found = await send(
          `${appointments.appointments()}?validFor.startDateTime=${encodeURIComponent(text)}`,
        );
        expect(
          found.body.map(({ id }: { id: string }) => id),
          text,
        ).to.deep.equal([made.booked]);
      }
      for (const [test, expected] of [
        [`@.validFor.startDateTime=='${day}T09:00:00Z'`, ['booked']],
        [`@.validFor.startDateTime=='${stored}'`, ['booked']],
        [`@.validFor.startDateTime<='${day}T11:00:00+02:00'`, ['booked']],
        [`@.validFor.startDateTime>'${day}T11:00:00+02:00'`, ['later']],
        [`@.validFor.startDateTime!='${day}T22:30:00+02:00'`, ['booked']],
      ] as const) {
        const found = await send(
          `${appointments.appointments()}?filter=${encodeURIComponent(`$[?(${test})]`)}`,
        );
        const ids = found.body.map(({ id }: { id: string }) => id);
        expect(ids, test).to.deep.equal(expected.map((name) => made[name]));
      }
    });

    it('are sorted by time', async () => {
      const { body } = await send(`${appointments.appointments()}?sort=-validFor.startDateTime`);
      expect(body.map(({ id }: { id: string }) => id)).to.deep.equal([made.later, made.booked]);
    });

    it('can stay when something else is changed, and cannot be sent again', async () => {
      const patch = (body: object) => sendJson('PATCH', item(made.later), body);
      const changed = await patch({ description: 'new' });
      expect([changed.status, changed.body.description]).to.deep.equal([200, 'new']);
      expect(changed.body.validFor.startDateTime).to.equal(`${day}T20:30:00+0000`);
      const jsonPatch = (path: string, value: string) =>
        sendJson('PATCH', item(made.later), [{ op: 'add', path, value }], 'application/json-patch+json');
      expect((await jsonPatch('/description', 'newer')).status).to.equal(200);
      const refused = await jsonPatch('/validFor/endDateTime', `${day}T21:30:00+0000`);
      expect([refused.status, refused.body.message.includes('validFor.endDateTime')]).to.deep.equal([
        400,
        true,
      ]);
      expect((await jsonPatch('/validFor/endDateTime', `${day}T21:30:00Z`)).status).to.equal(200);
      expect((await patch({ validFor: { endDateTime: `${day}T22:30:00+0000` } })).status).to.equal(400);
    });

    it('an appointment occupies its time: the technician is not booked twice', async () => {
      const rows = await eventually(
        () => database.query<{ holder: string }>('select holder from store_reservation'),
        (found) => found.length > 0,
      );
      expect(rows.map(({ holder }) => holder)).to.deep.equal([made.booked]);
      const answer = await appointments.book(slot, 'ann');
      expect([answer.status, answer.body.message?.includes(`${day}T10:00:00.000Z`)]).to.deep.equal([
        409,
        true,
      ]);
      const validFor = { startDateTime: `${day}T09:00:00Z`, endDateTime: `${day}T12:00:00Z` };
      const free = await appointments.free({ requestedTimeSlot: [{ validFor }] });
      expect(free).to.deep.equal([`${day}T10:00 ann`, `${day}T11:00 ann`]);
    });

    it('a bucket of May is drawn from in May', async () => {
      const left = async () => (await send(`${usage.at('bucket')}/${made.bucket}`)).body;
      await usage.use(usageOf('phone', 3, 'GB', { usageDate: '2026-08-10T12:00:00Z' }));
      await usage.use(usageOf('phone', 2, 'GB', { usageDate: '2026-04-30T23:59:59.999Z' }));
      expect((await left()).remainingValue.amount).to.equal(20);
      await usage.use(usageOf('phone', 5, 'GB', { usageDate: '2026-05-31T23:59:59.999Z' }));
      expect(await left()).to.deep.include({
        remainingValue: { amount: 15, units: 'GB' },
        status: 'expired',
      });
    });

    it('an offering that has ended is not recommended', async () => {
      const ids = await eventually(
        () => market.ids(undefined),
        (found) => found.length > 0,
      );
      expect(ids).to.deep.equal([made.current]);
    });

    it('the balance that began last is the current one', async () => {
      const ledger = { id: made.ledger ?? '', href: `${url}${BASE}/financialAccount/${made.ledger}` };
      const account = await create({ url }, 'billingAccount', { financialAccount: to(ledger) });
      const { body } = await send(account.href);
      expect(body.financialAccount.accountBalance.amount.value).to.equal(2);
    });
  });
});
