import { badRequest } from '../../errors.js';
import { comparison } from '../../rest/filter/comparison.js';
import type { Collection } from '../../store/collection.js';
import { WORK_CALENDAR, type WorkCalendar, workCalendarOf } from '../scheduling/calendar.js';
import type { ResourceAccess } from '../types.js';

/** Calendars that one booking can concern. */
const MOST_BOOKED = 200;

/** Ids in one query: databases take so many values. */
const IDS_AT_ONCE = 500;

/** Undefined where this server has no calendars. */
const collectionOf = (reach: ResourceAccess): Collection | undefined =>
  reach.has(...WORK_CALENDAR) ? reach.collection(...WORK_CALENDAR) : undefined;

export interface Calendars {
  readonly calendars: readonly WorkCalendar[];
  /** True when there are others that have not been looked at. */
  readonly isCut: boolean;
}

/** The calendars of any of these parties, or of all when none are given; so many at most, in order of their ids. */
export async function findCalendars(
  reach: ResourceAccess,
  parties: readonly string[] | undefined,
  most: number,
): Promise<Calendars> {
  const collection = collectionOf(reach);
  if (!collection) return { calendars: [], isCut: false };
  const found = new Map<string, WorkCalendar>();
  let isCut = false;
  for (const where of parties ? conditions(parties) : [undefined]) {
    const page = await collection.find({ where, sort: [], offset: 0, limit: most }, '');
    for (const item of page.items) found.set(item.id, workCalendarOf(item));
    isCut ||= page.next !== undefined;
  }
  const all = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { calendars: all.slice(0, most), isCut: isCut || all.length > most };
}

function conditions(parties: readonly string[]) {
  const starts = Array.from(
    { length: Math.ceil(parties.length / IDS_AT_ONCE) },
    (_, index) => index * IDS_AT_ONCE,
  );
  return starts.map((start) => {
    const ids = parties.slice(start, start + IDS_AT_ONCE);
    const operands = ids.map((value) => ({ type: 'string', value }) as const);
    return comparison(['relatedParty', 'id'], 'equal', operands);
  });
}

/**
 * The calendars of any of these parties, as they are now; nobody else changes them, or books through them, until
 * the transaction ends. Everybody locks in order of ids, so that nobody waits in a circle.
 */
export async function lockCalendars(
  reach: ResourceAccess,
  parties: readonly string[],
): Promise<readonly WorkCalendar[]> {
  // Where nobody has a calendar, that is not looked up for each booking.
  if (!(await collectionOf(reach)?.count())) return [];
  const { calendars, isCut } = await findCalendars(reach, parties, MOST_BOOKED);
  if (isCut) {
    const remedy = `relatedParty has parties with more than ${MOST_BOOKED} work calendars: book some of them at a time`;
    throw badRequest('tooManyCalendars', 'The appointment concerns too many work calendars', remedy);
  }
  const locked: WorkCalendar[] = [];
  for (const { id } of calendars) {
    const current = await collectionOf(reach)?.lock(id, '');
    if (current) locked.push(workCalendarOf(current));
  }
  return locked;
}
