import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';
import { converse, merge, PATH } from './conversation.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
const LONG_AGO = '2020-02-02T10:00:00Z';
const END = '2020-02-02T10:20:00Z';

describe('The lifecycle of an interaction', () => {
  forEachServerDatabase((database) => {
    let url = '';
    /** The last part of each event type, with the paths in the event. */
    const told = async (id: string) => {
      const rows = await database.query<{ type: string; text: string }>(
        `select type, text from event_log where resource_id = '${id}' order by number`,
      );
      return rows.map(({ type, text }) =>
        [type.replace('PartyInteraction', ''), JSON.parse(text).fieldPath].filter(Boolean).join(' '),
      );
    };

    before(async () => {
      url = (await startTestServer(database, {})).url;
    });

    it('starts as opened at the current time, with ids and dates for its items and notes', async () => {
      const begun = await converse(url, {
        interactionItem: [{ reason: 'x' }, { id: 'own', creationDate: LONG_AGO, note: [{ text: 'inside' }] }],
        note: [{ text: 'first' }, { id: '7', date: LONG_AGO, text: 'second' }],
      });
      expect(begun.status).to.equal('opened');
      expect(begun.statusChangeDate).to.equal(begun.creationDate);
      expect(begun.interactionDate).to.deep.equal({ startDateTime: begun.creationDate });
      const [first, own] = begun.interactionItem;
      expect(first.id).to.match(UUID);
      expect(first.creationDate).to.equal(begun.creationDate);
      expect(own).to.include({ id: 'own', creationDate: LONG_AGO });
      expect(own.note[0].id).to.match(UUID);
      expect(own.note[0].date).to.equal(begun.creationDate);
      expect(begun.note[0]).to.include({ date: begun.creationDate, text: 'first' });
      expect(begun.note[0].id).to.match(UUID);
      expect(begun.note[1]).to.deep.equal({ id: '7', date: LONG_AGO, text: 'second' });
    });

    it('keeps the values that the client sends', async () => {
      const given = {
        status: 'ongoing',
        statusChangeDate: LONG_AGO,
        interactionDate: { startDateTime: LONG_AGO, endDateTime: END },
      };
      expect(await converse(url, given)).to.deep.include(given);
      expect((await converse(url, { interactionDate: {} })).interactionDate).to.have.key('startDateTime');
    });

    it('updates the date of its status, and raises only the state change event', async () => {
      const { href, id } = await converse(url, { statusChangeDate: LONG_AGO });
      const { body } = await merge(href, { status: 'inProgress' });
      expect(body.status).to.equal('inProgress');
      expect(Date.parse(body.statusChangeDate)).to.be.greaterThan(Date.parse(LONG_AGO));
      expect(body.interactionDate).to.not.have.key('endDateTime');
      expect(await told(id)).to.deep.equal(['CreateEvent', 'StatusChangeEvent']);
    });

    it('sets its end once, when it is completed', async () => {
      const { href, id, interactionDate } = await converse(url);
      const { body } = await merge(href, { status: 'Completed' });
      expect(body.interactionDate).to.deep.equal({ ...interactionDate, endDateTime: body.statusChangeDate });
      expect(await told(id)).to.deep.equal(['CreateEvent', 'StatusChangeEvent']);
      await merge(href, { status: 'opened' });
      const again = await merge(href, { status: 'completed' });
      expect(again.body.interactionDate).to.deep.equal(body.interactionDate);
      const born = await converse(url, { status: 'completed' });
      expect(born.interactionDate.endDateTime).to.equal(born.creationDate);
    });

    it('keeps dates sent with a status, and raises an event for them', async () => {
      const { href, id } = await converse(url, { interactionDate: { startDateTime: LONG_AGO } });
      const given = { status: 'completed', statusChangeDate: END, interactionDate: { endDateTime: END } };
      const { body } = await merge(href, given);
      expect(body.statusChangeDate).to.equal(END);
      expect(body.interactionDate).to.deep.equal({ startDateTime: LONG_AGO, endDateTime: END });
      const [, change, state] = await told(id);
      expect(change?.split(' ')[1]?.split(',').toSorted()).to.deep.equal([
        'interactionDate',
        'statusChangeDate',
      ]);
      expect(state).to.equal('StatusChangeEvent');
    });

    it('keeps its dates when the status does not change, and raises only an event for the other change', async () => {
      const { href, id, statusChangeDate } = await converse(url);
      const { body } = await merge(href, { status: 'opened', description: 'more' });
      expect(body.statusChangeDate).to.equal(statusChangeDate);
      expect(await told(id)).to.deep.equal(['CreateEvent', 'AttributeValueChangeEvent description']);
    });

    it('gives a new note an id and a date', async () => {
      const { href, note } = await converse(url, { note: [{ text: 'first' }] });
      const added = [{ op: 'add', path: '/note/-', value: { text: 'later' } }];
      const { body } = await sendJson('PATCH', href, added, 'application/json-patch+json');
      expect(body.note[0]).to.deep.equal(note[0]);
      expect(body.note[1].id).to.match(UUID).and.not.equal(note[0].id);
      expect(Date.parse(body.note[1].date)).to.be.at.least(Date.parse(note[0].date));
    });

    it('refers to existing interactions, and is found by these references', async () => {
      const first = await converse(url);
      const relation = { id: first.id, relationshipType: 'follows' };
      const second = await converse(url, { interactionRelationship: [relation] });
      expect(second.interactionRelationship).to.deep.equal([{ ...relation, href: first.href }]);
      const found = await send(`${url}${PATH}?interactionRelationship.id=${first.id}`);
      expect(found.body.map(({ id }: { id: string }) => id)).to.deep.equal([second.id]);
      const refused = await send(first.href, { method: 'DELETE' });
      expect(refused.status).to.equal(409);
      expect(refused.body.message).to.contain(second.id);
      const nowhere = { interactionRelationship: [{ href: `${PATH}/nobody` }] };
      expect((await merge(second.href, nowhere)).status).to.equal(400);
      const elsewhere = { interactionRelationship: [{ id: 'x', href: 'https://example.com/x' }] };
      expect((await merge(second.href, elsewhere)).status).to.equal(200);
      expect((await send(first.href, { method: 'DELETE' })).status).to.equal(204);
    });
  });
});
