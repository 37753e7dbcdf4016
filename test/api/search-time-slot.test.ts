import { expect } from 'chai';
import {
  appointmentCalls,
  calendarOf,
  dateIn,
  individual,
  period,
  slotsIn,
} from '../support/appointments.js';
import { sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const SETTINGS = { TIME_SLOTS: '5', TIME_SLOT_CALENDARS: '6' };

describe('searchTimeSlot', () => {
  forEachServer((server) => {
    const { work, search, free } = appointmentCalls(() => server.url);
    const window = (from: string, to: string, days = 10) => ({ validFor: period(days, from, to) });

    it('ends with an empty list when nobody works', async () => {
      for (const body of [{}, { requestedTimeSlot: [window('09:00', '10:00')] }]) {
        const answer = await search(body);
        expect(answer.status).to.equal(201);
        expect(answer.body).to.deep.include({
          ...{ status: 'done', searchResult: 'no work calendar matches', availableTimeSlot: [] },
        });
      }
    });

    it('finds who can come, by place, category and party', async () => {
      const hours = { weeklyHours: [{ dayOfWeek: dayIn(10), startTime: '09:00', endTime: '10:00' }] };
      const areas = (...serviceArea: object[]) => ({ ...hours, serviceArea });
      await work(calendarOf('ann', { ...areas({ id: 'adr-1' }), category: ['repair'] }));
      await work(calendarOf('bob', areas({ city: 'Marrowby', postCode: 'MA1 1AA' }, { city: 'Northmoor' })));
      await work(calendarOf('cleo', { ...hours, category: ['Advice', 'sale'] }));
      const who = async (criteria: object) => {
        const found = await free({ ...criteria, requestedTimeSlot: [window('00:00', '23:00')] });
        return found.map((text) => text.slice(17)).join(' ');
      };
      const at = (place: object) => who({ relatedPlace: { role: 'visit', ...place } });
      expect(await who({})).to.equal('ann bob cleo');
      expect(await who({ category: 'repair' })).to.equal('ann bob');
      expect(await who({ category: 'advice' })).to.equal('bob cleo');
      expect(await at({ name: 'at home' })).to.equal('ann bob cleo');
      expect(await at({ id: 'adr-1' })).to.equal('ann cleo');
      expect(await at({ city: 'marrowby' })).to.equal('bob cleo');
      expect(await at({ city: 'Marrowby', postCode: 'ma11aa' })).to.equal('bob cleo');
      expect(await at({ city: 'Marrowby', postcode: 'MA2' })).to.equal('cleo');
      expect(await at({ city: 'Paris' })).to.equal('cleo');
      expect(await who({ relatedParty: { ...individual('bob'), role: 'technician' } })).to.equal('bob');
      expect(await who({ relatedParty: { ...individual('dora'), role: 'customer' } })).to.equal(
        'ann bob cleo',
      );
      expect(await who({ relatedParty: individual('dora') })).to.equal('');
      const mixed = {
        relatedParty: individual('bob'),
        requestedTimeSlot: [
          { ...window('09:00', '10:00'), relatedParty: individual('cleo') },
          window('09:00', '10:00'),
        ],
      };
      expect((await free(mixed)).map((text) => text.slice(17))).to.deep.equal(['bob', 'cleo']);
    });

    it('returns each slot with its address and the party who would come', async () => {
      const { body } = await search({ relatedParty: individual('ann') });
      const [slot] = body.availableTimeSlot;
      expect(slot).to.deep.equal({
        ...{ id: '1', href: `${body.href}/availableTimeSlot/1`, relatedParty: individual('ann') },
        validFor: period(daysTo(slot.validFor.startDateTime), '09:00', '10:00'),
      });
      expect(body.searchResult).to.match(/^success/);
    });

    it('returns at most the configured number of slots, and says so', async () => {
      await work(calendarOf('eve'));
      const { body } = await search({ relatedParty: individual('eve') });
      expect(body.availableTimeSlot).to.have.length(5);
      expect(body.searchResult).to.match(/^success; only the first 5 time slots/);
      const few = await search({
        ...{ relatedParty: individual('eve'), requestedTimeSlot: [window('09:00', '17:00')] },
      });
      expect(few.body.searchResult).to.include('first 5');
      const exactly = await search({
        ...{ relatedParty: individual('eve'), requestedTimeSlot: [window('09:00', '15:00')] },
      });
      expect([exactly.body.searchResult, exactly.body.availableTimeSlot.length]).to.deep.equal([
        'success',
        5,
      ]);
    });

    it('offers nothing before the lead time or after the horizon', async () => {
      await work(calendarOf('fred', { leadMinutes: 5 * 1440, horizonDays: 8 }));
      const around = (days: number) =>
        free({ requestedTimeSlot: [day(days)], relatedParty: individual('fred') });
      expect(await around(3)).to.deep.equal([]);
      expect(await around(6)).to.have.length(5);
      expect(await around(10)).to.deep.equal([]);
      expect(
        (await search({ requestedTimeSlot: [day(3)], relatedParty: individual('fred') })).body,
      ).to.include({
        searchResult: 'there is no free time slot',
      });
    });

    it('reads at most the configured number of calendars, and says so', async () => {
      await work(calendarOf('gus', { relatedParty: ['gus', 'hal', 'ida', 'jo'].map(individual) }));
      const { body } = await search();
      expect(body.searchResult).to.include('only the first 6 work calendars');
      expect((await search({ relatedParty: individual('jo') })).body.searchResult).not.to.include(
        'calendars',
      );
    });

    it('refuses windows that end before they begin, categories that are not text, and too many windows', async () => {
      const reversed = { validFor: { startDateTime: NEXT_YEAR, endDateTime: `${dateIn(1)}T00:00:00Z` } };
      const wrong: [object, RegExp][] = [
        [{ requestedTimeSlot: [day(3), reversed] }, /requestedTimeSlot\.1\.validFor is from/],
        [{ category: ['repair'] }, /category must be a string/],
        [{ requestedTimeSlot: Array.from({ length: 101 }, () => day(3)) }, /101 elements; send at most 100/],
      ];
      const fine = (await search()).body;
      for (const [body, message] of wrong) {
        const refused = await search(body);
        expect([refused.status, message.test(refused.body.message)], refused.text).to.deep.equal([400, true]);
        expect((await sendJson('PATCH', fine.href, body)).status).to.equal(400);
      }
    });

    it('searches again when a patch changes the request', async () => {
      const { body } = await search({ relatedParty: individual('eve') });
      const { body: changed } = await sendJson('PATCH', body.href, { relatedParty: individual('ann') });
      expect(slotsIn(changed)[0]).to.match(/ ann$/);
      expect(Date.parse(changed.searchDate)).to.be.at.least(Date.parse(body.searchDate));
    });
  }, SETTINGS);

  const day = (days: number) => ({ validFor: period(days, '00:00', '23:59') });
  const NEXT_YEAR = `${dateIn(365)}T00:00:00Z`;
  const daysTo = (date: string) =>
    Math.round((Date.parse(date.slice(0, 10)) - Date.parse(dateIn(0))) / 86_400_000);
  const dayIn = (days: number) =>
    new Date(Date.now() + days * 86_400_000)
      .toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
      .toLowerCase();
});
