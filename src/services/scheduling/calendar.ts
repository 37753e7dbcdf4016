import type {
  DayOfWeek,
  RelatedParty,
  ServiceArea,
  WorkCalendar as Written,
} from '../../../generated/work-calendar/models.js';
import type { JsonObject } from '../../values/json.js';
import { dayOf, type Hours, type WrittenHours, workedHours } from './hours.js';
import { DAY, type Interval, MINUTE } from './time-span.js';
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
  readonly slotLength: number;
  /** Appointments that one party can have at a time. */
  readonly parallel: number;
  readonly lead: number;
  readonly horizon: number;
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
  const clock = ZoneClock.of(written.timeZone);
  if (!clock)
    throw new Error(`The work calendar ${id} is in no time zone that is known: ${written.timeZone}`);
  const exceptions = (written.exception ?? []).map(({ date, hours }) => [
    dayOf(date) as number,
    workedHours((hours ?? []) as WrittenHours[]),
  ]);
  return {
    ...{ id, clock, exceptions: new Map(exceptions as [number, Hours[]][]) },
    parties: [...new Map(written.relatedParty.map((party) => [party.id, party])).values()],
    categories: written.category ?? [],
    areas: written.serviceArea ?? [],
    week: DAYS.map((day) => workedHours(hoursOn(written, day))),
    slotLength: written.slotMinutes * MINUTE,
    parallel: written.parallel ?? 1,
    lead: (written.leadMinutes ?? 0) * MINUTE,
    horizon: (written.horizonDays ?? 0) * DAY,
  };
}

const hoursOn = ({ weeklyHours }: Written, day: DayOfWeek) =>
  weeklyHours.filter(({ dayOfWeek }) => dayOfWeek === day) as WrittenHours[];

/** When slots are offered. */
export const offered = ({ lead, horizon }: WorkCalendar, now: number): Interval => ({
  from: now + lead,
  to: now + horizon,
});
