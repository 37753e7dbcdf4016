import { bookingWindow, type WorkCalendar } from '../scheduling/calendar.js';
import type { Interval } from '../scheduling/interval.js';
import type { RequestedSlot, TimeSlotCriteria } from './criteria.js';
import type { Worker } from './free-slots.js';
import { serves } from './matching.js';

/** The parties of these calendars that fit the criteria, with the intervals that are both requested and bookable. */
export function matchingWorkers(
  calendars: readonly WorkCalendar[],
  criteria: TimeSlotCriteria,
  now: number,
): Worker[] {
  return calendars
    .filter((calendar) => serves(calendar, criteria))
    .flatMap((calendar) =>
      calendar.parties
        .filter(({ id }) => criteria.periods.some(({ party }) => party === undefined || party === id))
        .map((party) => ({ party, calendar, windows: windowsOf(criteria.periods, party.id, calendar, now) })),
    );
}

function windowsOf(
  periods: readonly RequestedSlot[],
  id: string,
  calendar: WorkCalendar,
  now: number,
): Interval[] {
  const bounds = bookingWindow(calendar, now);
  return periods
    .filter(({ party }) => party === undefined || party === id)
    .map(({ from, to }) => ({
      from: Math.max(from ?? bounds.from, bounds.from),
      to: Math.min(to ?? bounds.to, bounds.to),
    }))
    .filter(({ from, to }) => from < to);
}
