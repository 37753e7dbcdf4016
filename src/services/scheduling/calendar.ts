import type {
  DayOfWeek,
  RelatedParty,
  ServiceArea,
  WorkCalendar as WorkCalendarDocument,
} from '../../../generated/work-calendar/models.js';
import type { JsonObject } from '../../values/json.js';
import { dayOf, type Hours, type HoursDocument, workingHours } from './hours.js';
import { DAY_MS, type Interval, MINUTE_MS } from './interval.js';
import { ZoneClock } from './zone-clock.js';

/** API folder and name of the resource. */
export const WORK_CALENDAR = ['work-calendar', 'workCalendar'] as const;

/** A work calendar, parsed for computation. */
export interface WorkCalendar {
  readonly id: string;
  /** The parties that work by this calendar, each once. */
  readonly parties: readonly RelatedParty[];
  readonly categories: readonly string[];
  readonly areas: readonly ServiceArea[];
  readonly clock: ZoneClock;
  /** Working hours by day of the week, from Sunday. */
  readonly week: readonly (readonly Hours[])[];
  /** Working hours of exceptional days, by the number of days since 1970-01-01. */
  readonly exceptions: ReadonlyMap<number, readonly Hours[]>;
  readonly slotLengthMs: number;
  /** Maximum appointments of one party at a time. */
  readonly parallel: number;
  readonly leadMs: number;
  readonly horizonMs: number;
}

export const DAYS: readonly DayOfWeek[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Parses a stored document, which has passed the rules of work calendars. */
export function workCalendarOf({ id, document }: { id: string; document: JsonObject }): WorkCalendar {
  const calendar = document as unknown as WorkCalendarDocument;
  const clock = ZoneClock.forZone(calendar.timeZone);
  if (!clock) throw new Error(`The work calendar ${id} has an unknown time zone: ${calendar.timeZone}`);
  const exceptions = (calendar.exception ?? []).map(({ date, hours }) => [
    dayOf(date) as number,
    workingHours((hours ?? []) as HoursDocument[]),
  ]);
  return {
    id,
    clock,
    exceptions: new Map(exceptions as [number, Hours[]][]),
    parties: [...new Map(calendar.relatedParty.map((party) => [party.id, party])).values()],
    categories: calendar.category ?? [],
    areas: calendar.serviceArea ?? [],
    week: DAYS.map((day) => workingHours(hoursOn(calendar, day))),
    slotLengthMs: calendar.slotMinutes * MINUTE_MS,
    parallel: calendar.parallel ?? 1,
    leadMs: (calendar.leadMinutes ?? 0) * MINUTE_MS,
    horizonMs: (calendar.horizonDays ?? 0) * DAY_MS,
  };
}

const hoursOn = ({ weeklyHours }: WorkCalendarDocument, day: DayOfWeek) =>
  weeklyHours.filter(({ dayOfWeek }) => dayOfWeek === day) as HoursDocument[];

/** The interval in which slots can be booked. */
export const bookingWindow = ({ leadMs, horizonMs }: WorkCalendar, now: number): Interval => ({
  from: now + leadMs,
  to: now + horizonMs,
});
