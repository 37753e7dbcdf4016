import type { RelatedParty } from '../../../generated/work-calendar/models.js';
import { conflict } from '../../errors.js';
import type { JsonObject } from '../../values/json.js';
import type { WorkCalendar } from '../scheduling/calendar.js';
import type { Interval } from '../scheduling/interval.js';
import { Occupancy } from '../scheduling/occupancy.js';
import { worksThroughout } from '../scheduling/working-time.js';
import type { ResourceAccess } from '../types.js';
import { MAX_LENGTH_MS } from './admission.js';
import { findCalendars, hasCalendars, lockById } from './calendars.js';
import { claimedInterval, type SlotClaim, slotClaimOf } from './claim.js';
import { placeOf, workerIdOf } from './criteria.js';
import { serves } from './matching.js';
import { type Candidate, nearestSlots, nearestText } from './nearest-slots.js';

/** Role of a party that the server has chosen for an appointment. */
export const ASSIGNED_ROLE = 'assignedWorker';

/** Maximum calendars that are locked at once. */
const CALENDARS_AT_ONCE = 200;

/** Parties in one query of reservations. */
const PARTIES_AT_ONCE = 500;

/**
 * Returns a free party for an appointment that names nobody who works, by the calendars whose category, area and hours
 * fit; undefined when no calendar fits. Throws a 409 that names the nearest free slots when all parties are taken.
 */
export async function freeParty(
  appointment: JsonObject,
  claim: SlotClaim,
  access: ResourceAccess,
  now: number,
): Promise<RelatedParty | undefined> {
  const interval = assignableInterval(claim, now);
  if (!interval || !(await hasCalendars(access)) || (await namesWorker(appointment, claim, access)))
    return undefined;
  const serving = await servingCalendars(appointment, access);
  const fitting = serving.filter((calendar) => worksThroughout(calendar, interval));
  let hasFitting = false;
  // In order of ids, in which all bookings lock calendars.
  for (let start = 0; start < fitting.length; start += CALENDARS_AT_ONCE) {
    const ids = fitting.slice(start, start + CALENDARS_AT_ONCE).map(({ id }) => id);
    const locked = await lockById(access, ids);
    // They may have changed before they were locked.
    const current = locked.filter((each) => isFit(each, appointment, interval));
    hasFitting ||= current.some(({ parties }) => parties.length > 0);
    const free = await firstFree(candidatesOf(current), interval, access);
    if (free) return free.party;
  }
  if (!hasFitting) return undefined;
  const nearest = await nearestSlots(
    candidatesOf(serving).slice(0, CALENDARS_AT_ONCE),
    interval,
    now,
    (...wanted) => access.store.reservations.overlapping(...wanted),
  );
  throw conflict('Everybody who could take the appointment is booked', nearestText(interval, nearest));
}

/** Ids of the calendars that new appointments without a worker may lock. */
export async function assignableCalendars(
  appointments: readonly JsonObject[],
  access: ResourceAccess,
  now: number,
): Promise<string[]> {
  const unassigned: [JsonObject, Interval][] = [];
  for (const appointment of appointments) {
    const claim = slotClaimOf(appointment);
    const interval = assignableInterval(claim, now);
    if (interval && !(await namesWorker(appointment, claim, access)))
      unassigned.push([appointment, interval]);
  }
  if (unassigned.length === 0) return [];
  const { calendars } = await findCalendars(access, undefined, access.options.timeSlots.maxCalendars);
  const isWanted = (calendar: WorkCalendar) =>
    unassigned.some(([appointment, interval]) => isFit(calendar, appointment, interval));
  return calendars.filter(isWanted).map(({ id }) => id);
}

/** The claimed interval in the future; undefined when it is not one for which a party can be booked. */
function assignableInterval(claim: SlotClaim, now: number): Interval | undefined {
  const interval = claim.takes === 'all' ? claimedInterval(claim, now) : undefined;
  return interval && interval.to > now && interval.to - interval.from <= MAX_LENGTH_MS ? interval : undefined;
}

/** Whether a party is named that is no customer, or that works by a calendar. */
async function namesWorker(
  { relatedParty }: JsonObject,
  { parties }: SlotClaim,
  access: ResourceAccess,
): Promise<boolean> {
  if (Array.isArray(relatedParty) && relatedParty.some((party) => workerIdOf(party) !== undefined))
    return true;
  return parties.length > 0 && (await findCalendars(access, parties, 1)).calendars.length > 0;
}

/** Calendars that offer the category at the place; of all calendars, the first that a search would read. */
async function servingCalendars(appointment: JsonObject, access: ResourceAccess): Promise<WorkCalendar[]> {
  const { calendars } = await findCalendars(access, undefined, access.options.timeSlots.maxCalendars);
  return calendars.filter((calendar) => serves(calendar, criteriaIn(appointment)));
}

const criteriaIn = ({ category, relatedPlace }: JsonObject) => ({
  category: typeof category === 'string' ? category : undefined,
  place: placeOf(relatedPlace),
});

const isFit = (calendar: WorkCalendar, appointment: JsonObject, interval: Interval) =>
  serves(calendar, criteriaIn(appointment)) && worksThroughout(calendar, interval);

const candidatesOf = (calendars: readonly WorkCalendar[]): Candidate[] =>
  calendars.flatMap((calendar) => calendar.parties.map((party) => ({ party, calendar })));

async function firstFree(
  candidates: readonly Candidate[],
  interval: Interval,
  { store }: ResourceAccess,
): Promise<Candidate | undefined> {
  for (let start = 0; start < candidates.length; start += PARTIES_AT_ONCE) {
    const some = candidates.slice(start, start + PARTIES_AT_ONCE);
    const ids = [...new Set(some.map(({ party }) => party.id))];
    const reservations = await store.reservations.overlapping(ids, interval.from, interval.to);
    const free = some.find(({ party, calendar }) => {
      const own = reservations.filter(({ subject }) => subject === party.id);
      return new Occupancy(own).peak(interval) < calendar.parallel;
    });
    if (free) return free;
  }
  return undefined;
}

/** The appointment with the party that the server has chosen. */
export const withAssigned = (appointment: JsonObject, party: RelatedParty): JsonObject => ({
  ...appointment,
  relatedParty: [
    ...(Array.isArray(appointment.relatedParty) ? appointment.relatedParty : []),
    { ...(party as JsonObject), role: ASSIGNED_ROLE },
  ],
});
