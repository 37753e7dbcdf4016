import { badRequest } from '../../errors.js';
import { comparison } from '../../rest/filter/comparison.js';
import type { Collection } from '../../store/collection.js';
import { WORK_CALENDAR, type WorkCalendar, workCalendarOf } from '../scheduling/calendar.js';
import type { ResourceAccess } from '../types.js';

/** Maximum calendars that one booking locks. */
const MAX_CALENDARS_PER_BOOKING = 200;

/** Maximum ids in one query. */
const IDS_PER_QUERY = 500;

/** Whether there is any calendar; without one, bookings need no query. */
export const hasCalendars = async (access: ResourceAccess): Promise<boolean> =>
  ((await calendarCollection(access)?.count()) ?? 0) > 0;

/** Undefined when this server does not serve work calendars. */
const calendarCollection = (access: ResourceAccess): Collection | undefined =>
  access.has(...WORK_CALENDAR) ? access.collection(...WORK_CALENDAR) : undefined;

export interface FoundCalendars {
  readonly calendars: readonly WorkCalendar[];
  /** Whether there are more calendars than `limit`. */
  readonly isTruncated: boolean;
}

/** The calendars of any of these parties, or all calendars if `parties` is undefined: at most `limit`, in order of ids. */
export async function findCalendars(
  access: ResourceAccess,
  parties: readonly string[] | undefined,
  limit: number,
): Promise<FoundCalendars> {
  const collection = calendarCollection(access);
  if (!collection) return { calendars: [], isTruncated: false };
  const found = new Map<string, WorkCalendar>();
  let isTruncated = false;
  for (const where of parties ? conditions(parties) : [undefined]) {
    const page = await collection.find({ where, sort: [], offset: 0, limit: limit }, '');
    for (const item of page.items) found.set(item.id, workCalendarOf(item));
    isTruncated ||= page.next !== undefined;
  }
  const all = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { calendars: all.slice(0, limit), isTruncated: isTruncated || all.length > limit };
}

function conditions(parties: readonly string[]) {
  const starts = Array.from(
    { length: Math.ceil(parties.length / IDS_PER_QUERY) },
    (_, index) => index * IDS_PER_QUERY,
  );
  return starts.map((start) => {
    const ids = parties.slice(start, start + IDS_PER_QUERY);
    const operands = ids.map((value) => ({ type: 'string', value }) as const);
    return comparison(['relatedParty', 'id'], 'equal', operands);
  });
}

/**
 * Locks and returns the current calendars of these parties: until the transaction ends, no other transaction changes
 * them or books by them. Locks are taken in order of ids, which prevents deadlocks. Throws a 400 for too many calendars.
 */
export const lockCalendars = async (
  access: ResourceAccess,
  parties: readonly string[],
): Promise<readonly WorkCalendar[]> => lockById(access, await calendarsToLock(access, parties));

/** Ids of the calendars of these parties. Throws a 400 for too many. */
export async function calendarsToLock(access: ResourceAccess, parties: readonly string[]): Promise<string[]> {
  if (!(await hasCalendars(access))) return [];
  const { calendars, isTruncated } = await findCalendars(access, parties, MAX_CALENDARS_PER_BOOKING);
  if (!isTruncated) return calendars.map(({ id }) => id);
  const remedy = `relatedParty has parties with more than ${MAX_CALENDARS_PER_BOOKING} work calendars: book some of them at a time`;
  throw badRequest('tooManyCalendars', 'The appointment concerns too many work calendars', remedy);
}

/** Locks the calendars with these ids, in order of ids, and returns those that exist. */
export async function lockById(
  access: ResourceAccess,
  ids: readonly string[],
): Promise<readonly WorkCalendar[]> {
  const locked: WorkCalendar[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const current = await calendarCollection(access)?.lock(id, '');
    if (current) locked.push(workCalendarOf(current));
  }
  return locked;
}
