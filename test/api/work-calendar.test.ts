import { expect } from 'chai';
import { appointmentCalls, calendarOf } from '../support/appointments.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const on = (...hours: object[]) => ({ weeklyHours: hours.map((each) => ({ dayOfWeek: 'monday', ...each })) });
const times = (startTime: string, endTime: string) => ({ startTime, endTime });

/** A mistake, and the text that the response must have. */
const REFUSED: readonly [string, object, RegExp][] = [
  [
    'a zone that is not there',
    { timeZone: 'Europe/Atlantis' },
    /timeZone is not a time zone.*Europe\/London/,
  ],
  ['slots without length', { slotMinutes: 0 }, /slotMinutes is less than 1/],
  ['slots longer than a day', { slotMinutes: 1441 }, /slotMinutes must be <= 1440/],
  ['room for nobody', { parallel: 0 }, /parallel is less than 1/],
  ['nobody who works', { relatedParty: [] }, /relatedParty must NOT have fewer than 1/],
  ['reversed hours', on(times('17:00', '09:00')), /weeklyHours\.0 ends at 09:00.*next day/],
  ['hours without length', on(times('09:00', '09:00')), /weeklyHours\.0 ends at 09:00/],
  ['no time of day', on(times('9:00', '24:01')), /weeklyHours\.0\.startTime is no.*weeklyHours\.0\.endTime/],
  [
    'hours that overlap',
    on(times('09:00', '12:00'), times('11:55', '13:00')),
    /weeklyHours\.1 overlaps with weeklyHours\.0/,
  ],
  [
    'a break outside of its hours',
    on({ ...times('09:00', '12:00'), break: [times('11:00', '12:30')] }),
    /weeklyHours\.0\.break\.0 is not within 09:00 to 12:00/,
  ],
  [
    'breaks that overlap',
    on({ ...times('09:00', '17:00'), break: [times('12:00', '13:00'), times('10:00', '12:01')] }),
    /weeklyHours\.0\.break\.0 overlaps with weeklyHours\.0\.break\.1/,
  ],
  ['no date', { exception: [{ date: '2026-02-29' }] }, /exception\.0\.date is not a date/],
  [
    'two exceptions for one date',
    { exception: [{ date: '2026-12-24' }, { date: '2026-12-25' }, { date: '2026-12-24', hours: [] }] },
    /exception\.2\.date is also the date of exception\.0/,
  ],
  [
    'hours of an exception that overlap',
    { exception: [{ date: '2026-12-24', hours: [times('09:00', '12:00'), times('10:00', '11:00')] }] },
    /exception\.0\.hours\.1 overlaps with exception\.0\.hours\.0/,
  ],
];

describe('Work calendars', () => {
  forEachServer((server) => {
    const { work, calendars } = appointmentCalls(() => server.url);

    for (const [what, changes, message] of REFUSED) {
      it(`refuses ${what}, on creation and on change`, async () => {
        const before = (await send(calendars())).body.length;
        const created = await work(calendarOf('ann', changes));
        expect([created.status, created.body.message]).to.satisfy(
          ([status, text]: [number, string]) => status === 400 && message.test(text),
          created.text,
        );
        expect((await send(calendars())).body).to.have.length(before);
        const { href } = (await work(calendarOf('ann'))).body;
        const patched = await sendJson('PATCH', href, changes);
        expect([patched.status, message.test(patched.body.message)], patched.text).to.deep.equal([400, true]);
      });
    }

    it('fills in defaults, and finds calendars by party', async () => {
      const { status, body } = await work(calendarOf('finder'));
      expect(status).to.equal(201);
      expect(body).to.include({ parallel: 1, leadMinutes: 0, horizonDays: 60 });
      expect((await send(`${calendars()}?relatedParty.id=finder`)).body).to.deep.equal([body]);
    });

    it('accepts hours up to midnight, and the same hours on other days', async () => {
      const hours = [
        { dayOfWeek: 'monday', ...times('22:00', '24:00') },
        { dayOfWeek: 'tuesday', ...times('22:00', '24:00') },
        { dayOfWeek: 'tuesday', ...times('00:00', '06:00') },
      ];
      expect((await work(calendarOf('night', { weeklyHours: hours }))).status).to.equal(201);
    });
  });
});
