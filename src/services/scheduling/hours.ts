/** Part of a day by the clock on the wall, in minutes from its beginning; `to` is at most 24 hours. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Hours as a calendar writes them. */
export interface HoursDocument {
  readonly startTime: string;
  readonly endTime: string;
  readonly break?: readonly HoursDocument[];
}

const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes from the beginning of the day; undefined when it is no time of day like 09:30. */
export function minutesOf(time: string): number | undefined {
  const match = TIME_OF_DAY.exec(time);
  if (!match) return undefined;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}

/** Undefined when there is no such date in the calendar; the number of the day, from 1970-01-01, otherwise. */
export function dayOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time / 86_400_000 : undefined;
}

/** What is left of these hours without their breaks, in order. They have been found valid. */
export function workingHours(written: readonly HoursDocument[]): Hours[] {
  const parts = written.flatMap((hours) => {
    const breaks = sortedByStart((hours.break ?? []).map(toHours));
    const { from, to } = toHours(hours);
    const ends = [...breaks.map((pause) => pause.from), to];
    return [from, ...breaks.map((pause) => pause.to)].map((start, index) => ({
      from: start,
      to: ends[index] ?? to,
    }));
  });
  return sortedByStart(parts.filter((part) => part.from < part.to));
}

const toHours = ({ startTime, endTime }: HoursDocument): Hours => ({
  from: minutesOf(startTime) ?? 0,
  to: minutesOf(endTime) ?? 0,
});

export const sortedByStart = (hours: readonly Hours[]) => hours.toSorted((a, b) => a.from - b.from);
