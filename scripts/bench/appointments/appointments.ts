import { metadata as appointmentApi } from '../../../generated/appointment/metadata.js';
import { metadata as calendarApi } from '../../../generated/work-calendar/metadata.js';
import type { ApiMetadata } from '../../../src/services/contract/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { ResourceSchema } from '../../../src/store/collection.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { createPlace } from '../lib/place.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const AT_ONCE = 1_000;

/** What a server is filled with. */
export interface Filling {
  readonly calendars: number;
  readonly appointments: number;
  /** Appointments lie from so many days ago… */
  readonly past: number;
  /** …to so many days ahead. */
  readonly ahead: number;
}

/** A server on a database of its own, filled. */
export interface FilledServer extends OwnServer {
  readonly filling: Filling;
}

/** Fills a database through the store and starts a server on it. */
export async function startFilled(
  root: string,
  database: string | undefined,
  filling: Filling,
): Promise<FilledServer> {
  const { url, drop } = await createPlace(database ?? 'sqlite', `appointments_${filling.appointments}`);
  const store = await openStore(url);
  await fill(store, filling).finally(() => store.close());
  const settings = { SEED: 'none', LOG_LEVEL: 'error', VALIDATE_RESPONSES: 'false' };
  const server = await startOwnServer(root, url, settings);
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return { ...server, filling, stop };
}

const schemaNamed = (api: ApiMetadata, name: string): ResourceSchema => {
  const resource = resourcesOf(api).find((each) => each.name === name);
  if (!resource) throw new Error(`${api.folder} has no ${name}`);
  return schemaOf(resource);
};

export const partyOf = (number: number) => ({ id: `worker-${number}`, '@referredType': 'Individual' });

async function fill(store: Store, filling: Filling): Promise<void> {
  const [calendars, appointments] = [
    schemaNamed(calendarApi, 'workCalendar'),
    schemaNamed(appointmentApi, 'appointment'),
  ];
  await store.migrate([calendars, appointments]);
  const times = { scope: '', createdAt: Date.now(), updatedAt: Date.now() };
  for (const numbers of batches(filling.calendars))
    await store.transaction((bound) =>
      bound
        .collection(calendars)
        .insertAll(numbers.map((number) => ({ ...times, id: `c-${number}`, document: calendarOf(number) }))),
    );
  for (const numbers of batches(filling.appointments))
    await store.transaction(async (bound) => {
      const made = numbers.map((number) => appointmentOf(number, filling));
      const rows = made.map(({ id, document }) => ({ ...times, id, document }));
      await bound.collection(appointments).insertAll(rows);
      await bound.reservations.reserve(made.map(({ reservation }) => reservation));
    });
}

function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += AT_ONCE)
    yield Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => start + index);
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const calendarOf = (number: number) => ({
  relatedParty: [partyOf(number)],
  timeZone: 'Europe/London',
  weeklyHours: DAYS.map((dayOfWeek) => ({ dayOfWeek, startTime: '08:00', endTime: '18:00' })),
  ...{ slotMinutes: 60, parallel: 1, leadMinutes: 0, horizonDays: 90 },
});

/** Spread evenly over the parties, and over the time for each of them. */
function appointmentOf(number: number, { calendars, appointments, past, ahead }: Filling) {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const each = Math.ceil(appointments / calendars);
  const slots = (past + ahead) * 8;
  const slot = Math.floor((Math.floor(number / calendars) * slots) / each);
  const from = today + (Math.floor(slot / 8) - past) * DAY + (9 + (slot % 8)) * HOUR;
  const party = partyOf(number % calendars);
  const id = `a-${number}`;
  return {
    id,
    document: {
      status: 'confirmed',
      validFor: {
        startDateTime: new Date(from).toISOString(),
        endDateTime: new Date(from + HOUR).toISOString(),
      },
      relatedParty: [party],
    },
    reservation: { subject: party.id, holder: id, from, to: from + HOUR },
  };
}

/** Milliseconds of one search over the next 30 days, for anybody. */
export async function searchOnce({ url, filling }: FilledServer): Promise<number> {
  const validFor = {
    startDateTime: new Date().toISOString(),
    endDateTime: new Date(Date.now() + filling.ahead * DAY).toISOString(),
  };
  const started = performance.now();
  const { availableTimeSlot } = await post(`${url}/tmf-api/appointment/v4/searchTimeSlot`, {
    requestedTimeSlot: [{ validFor }],
  });
  if (!Array.isArray(availableTimeSlot) || availableTimeSlot.length === 0)
    throw new Error('The search has found nothing: this measures nothing');
  return performance.now() - started;
}

const CLIENTS = 8;

/** Bookings in a second, by some clients at once; every round has a day of its own behind all others. */
export async function bookingRate(
  { url, filling }: FilledServer,
  round: number,
  count: number,
): Promise<number> {
  const day = Math.floor(Date.now() / DAY) * DAY + (filling.ahead + 2 + round) * DAY;
  let next = 0;
  const client = async () => {
    for (let number = next++; number < count; number = next++) {
      const from = day + (10 + (Math.floor(number / filling.calendars) % 7)) * HOUR;
      await post(`${url}/tmf-api/appointment/v4/appointment`, {
        validFor: {
          startDateTime: new Date(from).toISOString(),
          endDateTime: new Date(from + HOUR).toISOString(),
        },
        relatedParty: [partyOf(number % filling.calendars)],
      });
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (count * 1000) / (performance.now() - started);
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 201) throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}
