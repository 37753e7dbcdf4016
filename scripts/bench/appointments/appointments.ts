import type { OwnServer } from '../../lib/own-server.js';
import { startFilledServer } from '../lib/filled-server.js';
import { median } from '../lib/rounds.js';
import { DAY_MS, type Filling, fill, HOUR_MS, partyOf, periodOf, startOfToday } from './fill.js';

const CLIENTS = 8;
const BOOKINGS_PER_ROUND = 300;

interface FilledServer extends OwnServer {
  readonly filling: Filling;
}

/** Medians of both servers, and the cost of the second divided by that of the first. */
interface Comparison {
  readonly name: string;
  readonly medians: readonly number[];
  readonly ratio: number;
}

/** Measures searches and bookings, with a tenth of the appointments and with all of them, in turn. */
export async function measureAppointments(
  filling: Filling,
  rounds: number,
  database: string,
): Promise<Comparison[]> {
  const fillings = [{ ...filling, appointments: filling.appointments / 10 }, filling];
  const servers: FilledServer[] = [];
  try {
    for (const each of fillings) servers.push(await start(each, database));
    const searches: number[][] = [[], []];
    const bookings: number[][] = [[], []];
    for (const server of servers) await searchMilliseconds(server);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, server] of servers.entries()) {
        searches[index]?.push(await searchMilliseconds(server));
        bookings[index]?.push(await bookingRate(server, round));
      }
    const [search, booking] = [searches.map(median), bookings.map(median)];
    return [
      { name: 'search, ms', medians: search, ratio: (search[1] ?? 0) / (search[0] ?? 0) },
      { name: 'bookings/s', medians: booking, ratio: (booking[0] ?? 0) / (booking[1] ?? 0) },
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function start(filling: Filling, database: string): Promise<FilledServer> {
  const name = `appointments_${Math.floor(filling.appointments)}`;
  const server = await startFilledServer(database, name, (store) => fill(store, filling));
  return { ...server, filling };
}

/** Returns the milliseconds of one search over the next days, in all calendars. */
async function searchMilliseconds({ url, filling }: FilledServer): Promise<number> {
  const validFor = periodOf(Date.now(), Date.now() + filling.daysAhead * DAY_MS);
  const started = performance.now();
  const { availableTimeSlot } = await post(`${url}/tmf-api/appointment/v4/searchTimeSlot`, {
    requestedTimeSlot: [{ validFor }],
  });
  if (!Array.isArray(availableTimeSlot) || availableTimeSlot.length === 0)
    throw new Error('The search found no time slot: the measurement would be meaningless');
  return performance.now() - started;
}

/** Returns bookings per second by concurrent clients; each round books a day after all other appointments. */
async function bookingRate({ url, filling }: FilledServer, round: number): Promise<number> {
  const day = startOfToday() + (filling.daysAhead + 2 + round) * DAY_MS;
  let next = 0;
  const client = async () => {
    for (let number = next++; number < BOOKINGS_PER_ROUND; number = next++) {
      const from = day + (10 + (Math.floor(number / filling.calendars) % 7)) * HOUR_MS;
      await post(`${url}/tmf-api/appointment/v4/appointment`, {
        validFor: periodOf(from, from + HOUR_MS),
        relatedParty: [partyOf(number % filling.calendars)],
      });
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (BOOKINGS_PER_ROUND * 1_000) / (performance.now() - started);
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201)
    throw new Error(`POST ${url} returned ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
