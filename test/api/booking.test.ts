import { expect } from 'chai';
import { appointmentCalls, calendarOf, dateIn, individual, period } from '../support/appointments.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const MERGE = 'application/merge-patch+json';
const NINE = period(10, '09:00', '10:00');
const TEN = period(10, '10:00', '11:00');
const NIGHTS = [{ dayOfWeek: 'monday', startTime: '23:00', endTime: '24:00' }];

describe('Appointments reserve the time of their parties', () => {
  forEachServer((server) => {
    const { work, book, search, free, appointments, calendars } = appointmentCalls(() => server.url);
    const patch = (href: string, body: object) => sendJson('PATCH', href, body, MERGE);
    const day = (party: string, days = 10) => ({
      relatedParty: individual(party),
      requestedTimeSlot: [{ validFor: period(days, '00:00', '23:59') }],
    });
    /** The hours, by their beginnings, in which this party is free in ten days. */
    const hours = async (party: string, days = 10) =>
      (await free(day(party, days))).map((text) => text.slice(11, 16)).join(' ');

    let number = 0;
    /** A party with a calendar and an id of its own. */
    const worker = async (changes: object = {}) => {
      number += 1;
      const id = `${server.database}-${number}`;
      const { status, text } = await work(calendarOf(id, changes));
      expect(status, text).to.equal(201);
      return id;
    };

    it('a booked slot is no longer free and cannot be booked again', async () => {
      const ann = await worker();
      expect(await hours(ann)).to.equal('09:00 10:00 11:00 13:00 14:00 15:00 16:00');
      const { status, body } = await book(TEN, 'a customer', ann);
      expect([status, body.status]).to.deep.equal([201, 'initialized']);
      expect(await hours(ann)).to.equal('09:00 11:00 13:00 14:00 15:00 16:00');
      const again = await book(TEN, ann);
      expect(again.status).to.equal(409);
      expect(again.body.reason).to.equal(`"${ann}" has no room at that time`);
      expect(again.body.message).to.include(`${dateIn(10)}T09:00:00.000Z to ${dateIn(10)}T10:00:00.000Z`);
      expect(again.body.message).to.include(`${dateIn(10)}T11:00:00.000Z to ${dateIn(10)}T12:00:00.000Z`);
      expect(again.body.message).not.to.include(`${dateIn(10)}T16:00`);
      expect((await send(`${appointments()}?relatedParty.id=${ann}`)).body).to.deep.equal([body]);
    });

    it('an appointment can begin when another ends', async () => {
      const ann = await worker();
      expect((await book(TEN, ann)).status).to.equal(201);
      expect((await book(NINE, ann)).status).to.equal(201);
      expect((await book(period(10, '10:59', '11:30'), ann)).status).to.equal(409);
      expect((await book(period(10, '11:00', '11:30'), ann)).status).to.equal(201);
      expect(await hours(ann)).to.equal('13:00 14:00 15:00 16:00');
    });

    for (const [what, validFor] of [
      ['before work', period(10, '08:59', '09:30')],
      ['in a break', period(10, '12:00', '12:30')],
      ['across a break', period(10, '11:00', '14:00')],
      ['on an exception', period(11, '09:00', '10:00')],
    ] as const) {
      it(`nobody can be booked ${what}`, async () => {
        const ann = await worker({ exception: [{ date: dateIn(11) }] });
        const { status, body } = await book(validFor, ann);
        expect([status, body.reason]).to.deep.equal([409, `"${ann}" does not work at that time`]);
        expect(body.message).to.match(/The nearest free time slots: \d{4}-/);
        expect((await send(`${appointments()}?relatedParty.id=${ann}`)).body).to.deep.equal([]);
      });
    }

    it('special hours replace the regular hours', async () => {
      const special = [{ startTime: '12:00', endTime: '14:00' }];
      const ann = await worker({ exception: [{ date: dateIn(10), hours: special }] });
      expect(await hours(ann)).to.equal('12:00 13:00');
      expect((await book(NINE, ann)).status).to.equal(409);
      expect((await book(period(10, '12:00', '14:00'), ann)).status).to.equal(201);
    });

    it('at most as many concurrent appointments as the capacity of the calendar, at every moment', async () => {
      const ann = await worker({ parallel: 2 });
      expect((await book(NINE, ann)).status).to.equal(201);
      expect((await book(TEN, ann)).status).to.equal(201);
      expect((await book(period(10, '09:00', '11:00'), ann)).status).to.equal(201);
      expect((await book(period(10, '09:59', '10:01'), ann)).status).to.equal(409);
      expect(await hours(ann)).to.equal('11:00 13:00 14:00 15:00 16:00');
    });

    it('the time of all parties is reserved, or of none', async () => {
      const [ann, bob] = [await worker(), await worker()];
      expect((await book(NINE, bob)).status).to.equal(201);
      expect((await book(NINE, ann, bob)).status).to.equal(409);
      expect(await hours(ann)).to.match(/^09:00/);
    });

    it('moving an appointment releases the old time and reserves the new one, or changes nothing', async () => {
      const ann = await worker();
      const { href } = (await book(NINE, ann)).body;
      await book(TEN, ann);
      expect((await patch(href, { validFor: TEN })).status).to.equal(409);
      expect((await send(href)).body.validFor).to.deep.equal(NINE);
      expect(await hours(ann)).to.equal('11:00 13:00 14:00 15:00 16:00');
      const later = period(10, '09:30', '10:00');
      expect((await patch(href, { validFor: later })).body.validFor).to.deep.equal(later);
      expect((await patch(href, { validFor: period(10, '16:00', '17:00') })).status).to.equal(200);
      expect(await hours(ann)).to.equal('09:00 11:00 13:00 14:00 15:00');
    });

    it('replacing a party releases the first one and reserves the other', async () => {
      const [ann, bob] = [await worker(), await worker()];
      const { href } = (await book(NINE, ann)).body;
      expect((await patch(href, { relatedParty: [individual(bob)] })).status).to.equal(200);
      expect(await hours(ann)).to.match(/^09:00/);
      expect(await hours(bob)).to.match(/^10:00/);
    });

    it('cancelled, failed and deleted appointments release their time; completed ones release the time that remains', async () => {
      const ends: ((href: string) => Promise<unknown>)[] = [
        (href) => patch(href, { status: 'cancelled' }),
        async (href) => {
          await patch(href, { status: 'confirmed' });
          await patch(href, { status: 'failed' });
        },
        async (href) => {
          await patch(href, { status: 'confirmed' });
          await patch(href, { status: 'completed' });
        },
        (href) => send(href, { method: 'DELETE' }),
      ];
      for (const end of ends) {
        const ann = await worker();
        const { href } = (await book(NINE, ann)).body;
        expect(await hours(ann)).to.match(/^10:00/);
        await end(href);
        expect(await hours(ann)).to.match(/^09:00/);
      }
    });

    it('confirmed appointments keep their time', async () => {
      const ann = await worker();
      const { href } = (await book(NINE, ann)).body;
      expect((await patch(href, { status: 'confirmed' })).status).to.equal(200);
      expect(await hours(ann)).to.match(/^10:00/);
    });

    it('a transition that is not allowed is a 409 that names the allowed states', async () => {
      const { href } = (await book(NINE, 'nobody')).body;
      const moves: [string, string, RegExp][] = [
        ['completed', 'initialized', /can become confirmed or cancelled/],
        ['confirmed', 'confirmed', /./],
        ['initialized', 'confirmed', /can become completed or failed or cancelled/],
        ['completed', 'completed', /./],
        ['cancelled', 'completed', /nothing follows that/],
      ];
      for (const [to, then, message] of moves) {
        const { status, body } = await patch(href, { status: to });
        expect(status).to.equal(to === then ? 200 : 409);
        if (status === 409) expect(body.message).to.match(message);
        expect((await send(href)).body.status).to.equal(then);
      }
    });

    it('a calendar that is created later counts the existing appointments', async () => {
      const id = `${server.database}-later`;
      expect((await book(NINE, id)).status).to.equal(201);
      expect((await book(NINE, id)).status).to.equal(201);
      await work(calendarOf(id));
      expect(await hours(id)).to.match(/^10:00/);
      expect((await book(NINE, id)).status).to.equal(409);
    });

    it('a change of the calendar keeps existing bookings; their other attributes can change', async () => {
      const ann = await worker();
      const { href } = (await book(NINE, ann)).body;
      const [calendar] = (await send(`${calendars()}?relatedParty.id=${ann}`)).body;
      expect((await patch(calendar.href, { weeklyHours: NIGHTS })).status).to.equal(200);
      expect((await patch(href, { description: 'bring a ladder', status: 'confirmed' })).status).to.equal(
        200,
      );
      expect((await patch(href, { relatedParty: [individual(ann), individual('guest')] })).status).to.equal(
        200,
      );
      expect((await patch(href, { validFor: TEN })).status).to.equal(409);
    });

    it('appointments in the past are stored without regard to the calendar', async () => {
      const ann = await worker();
      for (let times = 0; times < 3; times += 1)
        expect((await book(period(-3, '03:00', '04:00'), ann)).status).to.equal(201);
    });

    it('without an end after the start, only parties without a calendar can be booked', async () => {
      const ann = await worker();
      const { startDateTime } = NINE;
      for (const validFor of [{ startDateTime }, { startDateTime, endDateTime: startDateTime }, {}]) {
        const refused = await book(validFor, ann);
        expect([refused.status, refused.body.code]).to.deep.equal([400, 'noBookableTime']);
        expect(refused.body.message).to.include('endDateTime');
        expect((await book(validFor, 'nobody')).status).to.equal(201);
      }
    });

    it('periods that end before they begin, or are too long, are 400', async () => {
      const reversed = { startDateTime: NINE.endDateTime, endDateTime: NINE.startDateTime };
      expect((await book(reversed)).body.code).to.equal('invalidPeriod');
      const ann = await worker();
      const endless = { startDateTime: NINE.startDateTime, endDateTime: '9999-12-31T00:00:00Z' };
      expect((await book(endless, ann)).body.message).to.include('366 days');
    });

    it('party ids can have any length', async () => {
      const long = await worker().then((id) => `${id} ${'ü'.repeat(5_000)}`);
      expect((await work(calendarOf(long))).status).to.equal(201);
      expect((await book(NINE, long)).status).to.equal(201);
      expect((await book(NINE, long)).status).to.equal(409);
      expect((await book(NINE, `${long}!`)).status).to.equal(201);
    });

    it('a bulk creation books its appointments in order, all of them or none', async () => {
      const [ann, bob] = [await worker(), await worker()];
      const visit = (party: string, validFor: object) => ({
        ...{ op: 'add', path: '/-' },
        value: { validFor, relatedParty: [individual(party)] },
      });
      const bulk = (...visits: object[]) =>
        sendJson('PATCH', appointments(), visits, 'application/json-patch+json');
      expect((await bulk(visit(ann, NINE), visit(bob, NINE), visit(ann, NINE))).status).to.equal(409);
      expect(await hours(ann)).to.match(/^09:00/);
      const order = [visit(ann, NINE), visit(bob, NINE)];
      const other = [visit(bob, TEN), visit(ann, TEN)];
      const rounds = Array.from({ length: 10 }, () => [bulk(...order), bulk(...other)]).flat();
      const statuses = (await Promise.all(rounds)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).to.have.length(2);
      expect(statuses.filter((status) => status === 409)).to.have.length(18);
      expect(await hours(bob)).to.match(/^11:00/);
    });

    it('a search keeps its result when other attributes change', async () => {
      const ann = await worker();
      const { href, availableTimeSlot } = (await search(day(ann))).body;
      await book(NINE, ann);
      const noted = await patch(href, { '@type': 'Search' });
      expect(noted.body.availableTimeSlot).to.deep.equal(availableTimeSlot);
      const again = await patch(href, { requestedTimeSlot: [{ validFor: period(10, '09:00', '11:00') }] });
      expect(again.body.availableTimeSlot).to.have.length(1);
      expect(again.body.availableTimeSlot[0].validFor).to.deep.equal(TEN);
    });
  });
});
