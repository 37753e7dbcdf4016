import fc from 'fast-check';
import type { CalendarDocument, SearchDocument, Taken, World } from './brute-force.js';
import { TICK, WallClock } from './brute-force.js';

const DAY = 86_400_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PARTIES = ['ann', 'bob', 'cleo'];
const CATEGORIES = ['repair', 'advice'];

/** Days on which the clocks of a zone change, or none, with the zones to test. */
const CHANGES: readonly { day: string; zones: readonly string[] }[] = [
  { day: '2026-10-25', zones: ['Europe/London', 'Atlantic/Azores', 'UTC'] },
  { day: '2027-03-28', zones: ['Europe/London', 'Atlantic/Azores', 'Europe/Athens'] },
  { day: '2026-11-01', zones: ['America/New_York', 'America/Havana', 'America/St_Johns'] },
  { day: '2027-03-14', zones: ['America/New_York', 'America/Havana', 'America/St_Johns'] },
  { day: '2026-10-04', zones: ['Australia/Lord_Howe', 'Australia/Adelaide', 'Asia/Kathmandu'] },
  { day: '2027-04-04', zones: ['Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham'] },
  { day: '2011-12-30', zones: ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Niue'] },
];

/** Days before and after the change that are covered. */
const AROUND = 6;

const clocks = new Map<string, WallClock>();

/** Clock of a zone around the time of a world. */
export function clockNear(now: number) {
  const begin = Math.floor(now / DAY) * DAY - AROUND * DAY;
  return (zone: string): WallClock => {
    const key = `${zone} ${begin}`;
    const clock = clocks.get(key) ?? new WallClock(zone, begin, 3 * AROUND);
    clocks.set(key, clock);
    return clock;
  };
}

const timeOfDay = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Consecutive hours without overlaps, some with breaks, some without a gap between them. */
const hoursOfDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 12 }), { minLength: 2, maxLength: 8 })
  .chain((ticks) => {
    const times = ticks.sort((a, b) => a - b).map((tick) => timeOfDay(tick * 5));
    return fc.boolean().map((hasBreaks) => {
      const size = hasBreaks && times.length >= 4 ? 4 : 2;
      const found = [];
      for (let at = 0; at + size <= times.length; at += size) {
        const [startTime = '', second = '', third = '', last = ''] = times.slice(at, at + size);
        found.push(
          size === 2
            ? { startTime, endTime: second }
            : { startTime, endTime: last, break: [{ startTime: second, endTime: third }] },
        );
      }
      return found;
    });
  });

const weeklyHours = fc
  .array(fc.tuple(fc.constantFrom(...DAYS), hoursOfDay), { maxLength: 7 })
  .map((all) =>
    [...new Map(all)].flatMap(([dayOfWeek, hours]) => hours.map((each) => ({ dayOfWeek, ...each }))),
  );

const party = (id: string) => ({ id, '@referredType': 'Individual' });

const area = fc.constantFrom<NonNullable<CalendarDocument['serviceArea']>[number]>(
  { id: 'adr-1' },
  { city: 'Marrowby' },
  { city: 'Marrowby', postCode: 'MA1' },
  { postCode: 'MA2' },
);

const dates = (middle: number) =>
  fc
    .integer({ min: -AROUND + 1, max: AROUND - 1 })
    .map((days) => new Date(middle + days * DAY).toISOString().slice(0, 10));

const calendar = (zones: readonly string[], middle: number): fc.Arbitrary<CalendarDocument> =>
  fc.record(
    {
      relatedParty: fc
        .uniqueArray(fc.constantFrom(...PARTIES), { minLength: 1, maxLength: 2 })
        .map((ids) => ids.map(party)),
      category: fc.subarray(CATEGORIES),
      serviceArea: fc.array(area, { maxLength: 2 }),
      timeZone: fc.constantFrom(...zones),
      weeklyHours,
      exception: fc.uniqueArray(
        fc.record({ date: dates(middle), hours: hoursOfDay }, { requiredKeys: ['date'] }) as fc.Arbitrary<
          NonNullable<CalendarDocument['exception']>[number]
        >,
        { maxLength: 3, selector: ({ date }) => date },
      ),
      slotMinutes: fc.constantFrom(15, 20, 30, 45, 60, 90, 240),
      parallel: fc.integer({ min: 1, max: 3 }),
      leadMinutes: fc.constantFrom(0, 5, 60, 24 * 60),
      horizonDays: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ['relatedParty', 'timeZone', 'weeklyHours', 'slotMinutes', 'horizonDays'] },
  );

/** A tick between shortly before now and some days later. */
const instant = (now: number) => fc.integer({ min: -100, max: 4 * 288 }).map((ticks) => now + ticks * TICK);

const period = (now: number) =>
  fc.tuple(instant(now), instant(now)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const search = (now: number): fc.Arbitrary<SearchDocument> =>
  fc.record(
    {
      requestedTimeSlot: fc.array(
        fc.record(
          {
            validFor: fc.tuple(period(now), fc.constantFrom('both', 'start', 'end')).map(([span, ends]) => ({
              ...(ends !== 'end' && { startDateTime: new Date(span.from).toISOString() }),
              ...(ends !== 'start' && { endDateTime: new Date(span.to).toISOString() }),
            })),
            relatedParty: fc.constantFrom(...PARTIES).map(party),
          },
          { requiredKeys: ['validFor'] },
        ) as fc.Arbitrary<NonNullable<SearchDocument['requestedTimeSlot']>[number]>,
        { maxLength: 3 },
      ),
      relatedParty: fc
        .tuple(fc.constantFrom(...PARTIES), fc.constantFrom('customer', 'technician'))
        .map(([id, role]) => ({ ...party(id), role })),
      relatedPlace: area.map((place) => ({ role: 'visit', ...place })),
      category: fc.constantFrom(...CATEGORIES),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<SearchDocument>;

const taken = (now: number): fc.Arbitrary<Taken[]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...PARTIES), instant(now), fc.integer({ min: 1, max: 72 }))
      .map(([subject, from, ticks]) => ({ subject, from, to: from + ticks * TICK })),
    { maxLength: 60 },
  );

/** Random calendars, bookings and a search, near a change of clocks or at the given time. */
export const world = (at?: number): fc.Arbitrary<World> =>
  fc.constantFrom(...CHANGES).chain(({ day, zones }) => {
    const middle = at ?? Date.parse(`${day}T00:00:00Z`);
    return fc.integer({ min: -2 * 288, max: 288 }).chain((ticks) => {
      const now = at ?? middle + ticks * TICK;
      return fc.record({
        calendars: fc
          .array(calendar(zones, middle), { maxLength: 4 })
          .map((documents) => documents.map((document, index) => ({ id: `c${index}`, document }))),
        search: search(now),
        taken: taken(now),
        now: fc.constant(now),
      });
    });
  });
