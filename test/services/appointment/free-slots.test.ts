import { expect } from 'chai';
import fc from 'fast-check';
import { criteriaOf } from '../../../src/services/appointment/criteria.js';
import { findFreeSlots } from '../../../src/services/appointment/free-slots.js';
import { matchingWorkers } from '../../../src/services/appointment/workers.js';
import { workCalendarOf } from '../../../src/services/scheduling/calendar.js';
import type { JsonObject } from '../../../src/values/json.js';
import { cases } from '../../support/cases.js';
import { sendJson } from '../../support/http.js';
import { forEachServer } from '../../support/server.js';
import { everyFreeSlot, TICK, type World } from './brute-force.js';
import { clockNear, world } from './worlds.js';

const SEED = Number(process.env.TEST_SEED ?? 2);
const CASES = cases(400, 2_500);
const SAMPLE = 30;

/** `from to party` of each free slot, and whether the result is cut. */
async function computed({ calendars, search, taken, now }: World, most: number) {
  const known = calendars.map((each) =>
    workCalendarOf({ id: each.id, document: each.document as unknown as JsonObject }),
  );
  const workers = matchingWorkers(known, criteriaOf(search as unknown as JsonObject), now);
  const findReservations = async (subjects: readonly string[], from: number, to: number) =>
    taken
      .filter((each) => subjects.includes(each.subject) && each.from < to && each.to > from)
      .map((each) => ({ ...each, holder: 'somebody' }));
  const { slots, isTruncated } = await findFreeSlots(workers, findReservations, most);
  return { slots: slots.map(({ from, to, worker }) => `${from} ${to} ${worker.party.id}`), isTruncated };
}

describe(`Free slots equal a brute-force check of every slot (TEST_SEED=${SEED})`, () => {
  it(`for ${CASES} random calendars, searches and bookings around changes of clocks`, async function () {
    this.timeout(300_000);
    let found = 0;
    let cut = 0;
    let emptied = 0;
    const property = fc.asyncProperty(world(), fc.constantFrom(5, 40, 10_000), async (given, most) => {
      const expected = everyFreeSlot(given, clockNear(given.now));
      expect(await computed(given, most)).to.deep.equal({
        slots: expected.slice(0, most),
        isTruncated: expected.length > most,
      });
      found += Number(expected.length > 0);
      cut += Number(expected.length > most);
      emptied += Number(given.taken.length > 0 && expected.length > 0);
    });
    await fc.assert(property, { seed: SEED, numRuns: CASES });
    expect(found, 'cases with free slots').to.be.greaterThan(CASES / 4);
    expect(cut, 'cases with more than are answered').to.be.greaterThan(CASES / 20);
    expect(emptied, 'cases with bookings').to.be.greaterThan(CASES / 5);
  });

  it('for a slot that begins on the first day and is booked on the second', async () => {
    const now = Date.parse('2026-06-01T08:30:00Z');
    const document = {
      relatedParty: [{ id: 'ann', '@referredType': 'Individual' }],
      ...{ timeZone: 'UTC', slotMinutes: 60, horizonDays: 2 },
      weeklyHours: [{ dayOfWeek: 'tuesday', startTime: '08:00', endTime: '10:00' }],
    };
    const at = (time: string) => Date.parse(`2026-06-02T${time}:00Z`);
    const taken = [{ subject: 'ann', from: at('08:45'), to: at('08:50') }];
    const given = { calendars: [{ id: 'c', document }], search: {}, taken, now };
    const expected = [`${at('09:00')} ${at('10:00')} ann`];
    expect(await computed(given, 10)).to.deep.equal({ slots: expected, isTruncated: false });
  });

  forEachServer(
    (server) => {
      it(`for ${SAMPLE} of them over HTTP`, async function () {
        this.timeout(120_000);
        // A slot near now could enter the lead time while the test runs.
        const now = Math.ceil(Date.now() / TICK) * TICK + 10 * TICK;
        const samples = fc.sample(world(now), { seed: SEED, numRuns: SAMPLE });
        let found = 0;
        for (const [index, sample] of samples.entries()) {
          const given = servable(sample, index);
          const expected = everyFreeSlot(given, clockNear(now));
          expect(await served(server.url, given)).to.deep.equal(expected);
          found += Number(expected.length > 0);
        }
        expect(found, 'cases with free slots').to.be.greaterThan(SAMPLE / 10);
      });
    },
    { TIME_SLOTS: '10000' },
  );
});

/** The same world with its own parties, without lead time or horizon, and always with a window. */
function servable({ calendars, search, taken, now }: World, index: number): World {
  const own = <T extends { id: string }>(party: T) => ({ ...party, id: `${party.id}-${index}` });
  const end = new Date(now + 4 * 86_400_000).toISOString();
  const windows = (search.requestedTimeSlot ?? []).map(({ validFor, relatedParty }) => ({
    validFor: {
      startDateTime: laterOf(validFor.startDateTime, now),
      endDateTime: validFor.endDateTime ?? end,
    },
    ...(relatedParty && { relatedParty: own(relatedParty) }),
  }));
  const usable = windows.filter(
    ({ validFor }) => Date.parse(validFor.startDateTime) <= Date.parse(validFor.endDateTime),
  );
  const all = { validFor: { startDateTime: new Date(now).toISOString(), endDateTime: end } };
  return {
    now,
    calendars: calendars
      .filter(({ document }) => document.weeklyHours.length > 0)
      .map(({ id, document }) => ({
        id,
        document: {
          ...document,
          ...{ relatedParty: document.relatedParty.map(own), leadMinutes: 0, horizonDays: 30 },
          category: [...(document.category ?? []), `case-${index}`],
        },
      })),
    search: {
      ...{ category: `case-${index}`, requestedTimeSlot: usable.length > 0 ? usable : [all] },
      ...(search.relatedPlace && { relatedPlace: search.relatedPlace }),
      ...(search.relatedParty && { relatedParty: { ...search.relatedParty, ...own(search.relatedParty) } }),
    },
    taken: taken
      .filter(({ from }) => from >= now)
      .map((each) => ({ ...each, subject: `${each.subject}-${index}` })),
  };
}

const laterOf = (date: string | undefined, now: number) =>
  new Date(Math.max(now, Date.parse(date ?? '') || now)).toISOString();

/** `from to party` from the server. Books before the calendar exists, so that every booking is accepted. */
async function served(url: string, { calendars, search, taken }: World): Promise<string[]> {
  const post = async (path: string, body: object) => {
    const { status, text, body: made } = await sendJson('POST', `${url}/tmf-api/${path}`, body);
    expect(status, text).to.equal(201);
    return made;
  };
  for (const { subject, from, to } of taken)
    await post('appointment/v4/appointment', {
      relatedParty: [{ id: subject, '@referredType': 'Individual' }],
      validFor: { startDateTime: new Date(from).toISOString(), endDateTime: new Date(to).toISOString() },
    });
  for (const { document } of calendars) await post('workCalendar/v1/workCalendar', document);
  const { availableTimeSlot } = await post('appointment/v4/searchTimeSlot', search);
  return availableTimeSlot.map(
    (slot: { validFor: { startDateTime: string; endDateTime: string }; relatedParty: { id: string } }) => {
      const { startDateTime, endDateTime } = slot.validFor;
      return `${Date.parse(startDateTime)} ${Date.parse(endDateTime)} ${slot.relatedParty.id}`;
    },
  );
}
