import type {
  DayOfWeek,
  RelatedParty,
  ServiceArea,
  WorkCalendar as Written,
} from '../../../generated/work-calendar/models.js';
import type { JsonObject } from '../../values/json.js';
import { dayOf, type Hours, type HoursDocument, workingHours } from './hours.js';
import { DAY_MS, type Interval, MINUTE_MS } from './interval.js';
import { ZoneClock } from './zone-clock.js';

/** Folder and name of the resource. */
export const WORK_CALENDAR = ['work-calendar', 'workCalendar'] as const;

/** A work calendar, ready to be computed with. Durations in milliseconds. */
export interface WorkCalendar {
  readonly id: string;
  /** Who works; each once. */
  readonly parties: readonly RelatedParty[];
  readonly categories: readonly string[];
  readonly areas: readonly ServiceArea[];
  readonly clock: ZoneClock;
  /** By the day of the week, from Sunday. */
  readonly week: readonly (readonly Hours[])[];
  /** By the number of the day, counted from 1970-01-01. */
  readonly exceptions: ReadonlyMap<number, readonly Hours[]>;
  readonly slotLengthMs: number;
  /** Appointments that one party can have at a time. */
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

/** Reads a stored document: one that the rules have let pass. */
export function workCalendarOf({ id, document }: { id: string; document: JsonObject }): WorkCalendar {
  const written = document as unknown as Written;
  const clock = ZoneClock.forZone(written.timeZone);
  if (!clock)
    throw new Error(`The work calendar ${id} is in no time zone that is known: ${written.timeZone}`);
  const exceptions = (written.exception ?? []).map(({ date, hours }) => [
    dayOf(date) as number,
    workingHours((hours ?? []) as HoursDocument[]),
  ]);
  return {
    ...{ id, clock, exceptions: new Map(exceptions as [number, Hours[]][]) },
    parties: [...new Map(written.relatedParty.map((party) => [party.id, party])).values()],
    categories: written.category ?? [],
    areas: written.serviceArea ?? [],
    week: DAYS.map((day) => workingHours(hoursOn(written, day))),
    slotLengthMs: written.slotMinutes * MINUTE_MS,
    parallel: written.parallel ?? 1,
    leadMs: (written.leadMinutes ?? 0) * MINUTE_MS,
    horizonMs: (written.horizonDays ?? 0) * DAY_MS,
  };
}

const hoursOn = ({ weeklyHours }: Written, day: DayOfWeek) =>
  weeklyHours.filter(({ dayOfWeek }) => dayOfWeek === day) as HoursDocument[];

/** When slots are offered. */
export const bookingWindow = ({ leadMs: lead, horizonMs: horizon }: WorkCalendar, now: number): Interval => ({
  from: now + lead,
  to: now + horizon,
});
