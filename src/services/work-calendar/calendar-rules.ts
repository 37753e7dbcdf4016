import type { WorkCalendar as WorkCalendarDocument } from '../../../generated/work-calendar/models.js';
import type { Problem } from '../../rest/body/schema-validator.js';
import { dayOf, type Hours, type HoursDocument, minutesOf, sortedByStart } from '../scheduling/hours.js';
import { ZoneClock } from '../scheduling/zone-clock.js';

/** Returns the problems of a calendar that its schema does not find; empty when the calendar is valid. */
export function calendarProblems(calendar: WorkCalendarDocument): Problem[] {
  const { timeZone, slotMinutes, parallel, weeklyHours, exception = [] } = calendar;
  const zone = 'is not a time zone of the IANA database, like Europe/London';
  return [
    ...(ZoneClock.forZone(timeZone) ? [] : [{ path: 'timeZone', message: zone }]),
    ...(slotMinutes >= 1 ? [] : [{ path: 'slotMinutes', message: 'is less than 1' }]),
    ...(parallel === undefined || parallel >= 1 ? [] : [{ path: 'parallel', message: 'is less than 1' }]),
    ...hoursListProblems(weeklyHours, 'weeklyHours', ({ dayOfWeek }) => dayOfWeek),
    ...exceptionProblems(exception),
  ];
}

function exceptionProblems(exceptions: NonNullable<WorkCalendarDocument['exception']>): Problem[] {
  return exceptions.flatMap(({ date, hours = [] }, index) => {
    const path = `exception.${index}`;
    const first = exceptions.findIndex((other) => other.date === date);
    const twice = `is also the date of exception.${first}: put all hours of a date into one exception`;
    return [
      ...(dayOf(date) === undefined
        ? [{ path: `${path}.date`, message: 'is not a date like 2026-12-25' }]
        : []),
      ...(first < index ? [{ path: `${path}.date`, message: twice }] : []),
      ...hoursListProblems(hours, `${path}.hours`, () => date),
    ];
  });
}

interface LocatedHours extends Hours {
  readonly path: string;
}

/** Problems of a list of hours: of each entry, then overlaps within a day. */
function hoursListProblems<T extends object>(
  all: readonly T[],
  path: string,
  dayOfEntry: (hours: T) => string,
): Problem[] {
  const entries = all as readonly (T & HoursDocument)[];
  const own = entries.flatMap((hours, index) => hoursProblems(hours, `${path}.${index}`));
  if (own.length > 0) return own;
  const known = entries.map((hours, index) => ({
    ...toHours(hours, `${path}.${index}`),
    day: dayOfEntry(hours),
  }));
  const days = new Set(known.map(({ day }) => day));
  return [...days].flatMap((day) => overlapProblems(known.filter((hours) => hours.day === day)));
}

function hoursProblems(hours: HoursDocument, path: string): Problem[] {
  const times = timeProblems(hours, path);
  if (times.length > 0) return times;
  const breaks = hours.break ?? [];
  const problems = breaks.flatMap((pause, index) => timeProblems(pause, `${path}.break.${index}`));
  if (problems.length > 0) return problems;
  const whole = toHours(hours, path);
  const pauses = breaks.map((pause, index) => toHours(pause, `${path}.break.${index}`));
  const outside = pauses.filter(({ from, to }) => from < whole.from || to > whole.to);
  const message = `is not within ${hours.startTime} to ${hours.endTime}`;
  return [...outside.map((pause) => ({ path: pause.path, message })), ...overlapProblems(pauses)];
}

function timeProblems({ startTime, endTime }: HoursDocument, path: string): Problem[] {
  const wrong = Object.entries({ startTime, endTime }).filter(([, time]) => minutesOf(time) === undefined);
  if (wrong.length > 0)
    return wrong.map(([name]) => ({
      path: `${path}.${name}`,
      message: 'is not a time of day from 00:00 to 24:00, like 09:30',
    }));
  const { from, to } = toHours({ startTime, endTime }, path);
  if (from < to) return [];
  const remedy = 'enter hours after midnight on the next day, from 00:00';
  return [{ path, message: `ends at ${endTime}, which is not after ${startTime}: ${remedy}` }];
}

function overlapProblems(all: readonly LocatedHours[]): Problem[] {
  const sorted = sortedByStart(all) as LocatedHours[];
  return sorted.flatMap(({ path, from }, index) => {
    const before = sorted[index - 1];
    return before && from < before.to ? [{ path, message: `overlaps with ${before.path}` }] : [];
  });
}

const toHours = ({ startTime, endTime }: HoursDocument, path: string): LocatedHours => ({
  path,
  from: minutesOf(startTime) ?? 0,
  to: minutesOf(endTime) ?? 0,
});
