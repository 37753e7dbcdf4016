import { metadata as appointmentApi } from '../../../generated/appointment/metadata.js';
import { metadata as calendarApi } from '../../../generated/work-calendar/metadata.js';
import type { Store } from '../../../src/store/store.js';
import { numberBatches } from '../lib/batches.js';
import { findSchema } from '../lib/schema.js';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
const BATCH_SIZE = 1_000;
const SLOTS_PER_DAY = 8;

/** Data of a server. */
export interface Filling {
  readonly calendars: number;
  readonly appointments: number;
  /** Appointments lie between `daysPast` days before today and `daysAhead` days after. */
  readonly daysPast: number;
  readonly daysAhead: number;
}

/** Start of the current day in UTC, in milliseconds since the epoch. */
export const startOfToday = () => Math.floor(Date.now() / DAY_MS) * DAY_MS;

export const partyOf = (number: number) => ({ id: `worker-${number}`, '@referredType': 'Individual' });

/** Writes calendars and appointments through the store. */
export async function fill(store: Store, filling: Filling): Promise<void> {
  const calendars = findSchema(calendarApi, 'workCalendar');
  const appointments = findSchema(appointmentApi, 'appointment');
  await store.migrate([calendars, appointments]);
  const times = { scope: '', createdAt: Date.now(), updatedAt: Date.now() };
  for (const numbers of numberBatches(filling.calendars, BATCH_SIZE))
    await store.transaction((bound) =>
      bound
        .collection(calendars)
        .insertAll(numbers.map((number) => ({ ...times, id: `c-${number}`, document: calendarOf(number) }))),
    );
  for (const numbers of numberBatches(filling.appointments, BATCH_SIZE))
    await store.transaction(async (bound) => {
      const batch = numbers.map((number) => appointmentOf(number, filling));
      const rows = batch.map(({ id, document }) => ({ ...times, id, document }));
      await bound.collection(appointments).insertAll(rows);
      await bound.reservations.reserve(batch.map(({ reservation }) => reservation));
    });
}

const WEEK_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const calendarOf = (number: number) => ({
  relatedParty: [partyOf(number)],
  timeZone: 'Europe/London',
  weeklyHours: WEEK_DAYS.map((dayOfWeek) => ({ dayOfWeek, startTime: '08:00', endTime: '18:00' })),
  slotMinutes: 60,
  parallel: 1,
  leadMinutes: 0,
  horizonDays: 90,
});

/** Spreads appointments evenly over the parties, and over the days of each party. */
function appointmentOf(number: number, { calendars, appointments, daysPast, daysAhead }: Filling) {
  const perCalendar = Math.ceil(appointments / calendars);
  const slots = (daysPast + daysAhead) * SLOTS_PER_DAY;
  const slot = Math.floor((Math.floor(number / calendars) * slots) / perCalendar);
  const day = Math.floor(slot / SLOTS_PER_DAY) - daysPast;
  const from = startOfToday() + day * DAY_MS + (9 + (slot % SLOTS_PER_DAY)) * HOUR_MS;
  const party = partyOf(number % calendars);
  const id = `a-${number}`;
  return {
    id,
    document: { status: 'confirmed', validFor: periodOf(from, from + HOUR_MS), relatedParty: [party] },
    reservation: { subject: party.id, holder: id, from, to: from + HOUR_MS },
  };
}

export const periodOf = (from: number, to: number) => ({
  startDateTime: new Date(from).toISOString(),
  endDateTime: new Date(to).toISOString(),
});
