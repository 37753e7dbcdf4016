import { expect } from 'chai';
import { OUTBOX_TABLES } from '../../../src/store/outbox/tables.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { startTestServer } from '../../support/server.js';
import { type Account, create, expectAnswer, patch } from './support.js';

describe('Account events', () => {
  forEachServerDatabase((database) => {
    let server: { url: string };

    before(async () => {
      server = await startTestServer(database, {});
    });

    /** The events of an account in order, without its create event. */
    async function eventsOf({ id }: Account) {
      const sql = `select type, text from ${OUTBOX_TABLES.event} where resource_id = '${id}' order by number`;
      const rows = await database.query<{ type: string; text: string }>(sql);
      return rows
        .filter(({ type }) => !type.endsWith('CreateEvent'))
        .map(({ type, text }) => ({ type, notification: JSON.parse(text) }));
    }

    for (const kind of ['billingAccount', 'partyAccount', 'settlementAccount', 'financialAccount']) {
      const prefix = kind.charAt(0).toUpperCase() + kind.slice(1);

      it(`a ${kind} that changes its state raises only its state change event`, async () => {
        const made = await create(server, kind);
        expectAnswer(await patch(made, { state: 'suspended' }), 200);
        const [event, ...others] = await eventsOf(made);
        expect([event?.type, others]).to.deep.equal([`${prefix}StateChangeEvent`, []]);
        expect(event?.notification.payload[kind]).to.include({ id: made.id, state: 'suspended' });
      });

      it(`a ${kind} that changes its state and name raises both events, a refused change none`, async () => {
        const made = await create(server, kind);
        expectAnswer(await patch(made, { state: 'defined' }), 409);
        expect(await eventsOf(made)).to.deep.equal([]);
        expectAnswer(await patch(made, { state: 'closed', name: 'other' }), 200);
        const types = (await eventsOf(made)).map(({ type }) => type);
        expect(types).to.have.members([`${prefix}StateChangeEvent`, `${prefix}AttributeValueChangeEvent`]);
      });
    }
  });
});
