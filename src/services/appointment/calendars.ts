import { badRequest } from '../../errors.js';
import { comparison } from '../../rest/filter/comparison.js';
import type { Collection } from '../../store/collection.js';
import { WORK_CALENDAR, type WorkCalendar, workCalendarOf } from '../scheduling/calendar.js';
import type { ResourceAccess } from '../types.js';

/** Calendars that one booking can concern. */
const MAX_CALENDARS_PER_BOOKING = 200;

/** Ids in one query: databases take so many values. */
const IDS_PER_QUERY = 500;

/** Undefined where this server has no calendars. */
const calendarCollection = (access: ResourceAccess): Collection | undefined =>
  access.has(...WORK_CALENDAR) ? access.collection(...WORK_CALENDAR) : undefined;

export interface FoundCalendars {
  readonly calendars: readonly WorkCalendar[];
  /** True when there are others that have not been looked at. */
  readonly isTruncated: boolean;
}

/** The calendars of any of these parties, or of all when none are given; so many at most, in order of their ids. */
export async function findCalendars(
  access: ResourceAccess,
  parties: readonly string[] | undefined,
  limit: number,
): Promise<FoundCalendars> {
  const collection = calendarCollection(access);
  if (!collection) return { calendars: [], isTruncated: false };
  const found = new Map<string, WorkCalendar>();
  let isCut = false;
  for (const where of parties ? conditions(parties) : [undefined]) {
    const page = await collection.find({ where, sort: [], offset: 0, limit: limit }, '');
    for (const item of page.items) found.set(item.id, workCalendarOf(item));
    isCut ||= page.next !== undefined;
  }
  const all = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { calendars: all.slice(0, limit), isTruncated: isCut || all.length > limit };
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
 * The calendars of any of these parties, as they are now; nobody else changes them, or books through them, until
 * the transaction ends. Everybody locks in order of ids, so that nobody waits in a circle.
 */
export async function lockCalendars(
  access: ResourceAccess,
  parties: readonly string[],
): Promise<readonly WorkCalendar[]> {
  // Where nobody has a calendar, that is not looked up for each booking.
  if (!(await calendarCollection(access)?.count())) return [];
  const { calendars, isTruncated: isCut } = await findCalendars(access, parties, MAX_CALENDARS_PER_BOOKING);
  if (isCut) {
    const remedy = `relatedParty has parties with more than ${MAX_CALENDARS_PER_BOOKING} work calendars: book some of them at a time`;
    throw badRequest('tooManyCalendars', 'The appointment concerns too many work calendars', remedy);
  }
  const locked: WorkCalendar[] = [];
  for (const { id } of calendars) {
    const current = await calendarCollection(access)?.lock(id, '');
    if (current) locked.push(workCalendarOf(current));
  }
  return locked;
}
