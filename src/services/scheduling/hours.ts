/** Part of a day in local time, in minutes after midnight; `to` is at most 24 hours. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Hours in a calendar document. */
export interface HoursDocument {
  readonly startTime: string;
  readonly endTime: string;
  readonly break?: readonly HoursDocument[];
}

const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes after midnight; undefined when `time` is not a time of day like 09:30. */
export function minutesOf(time: string): number | undefined {
  const match = TIME_OF_DAY.exec(time);
  if (!match) return undefined;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}

/** Number of days from 1970-01-01 to a date; undefined when the date does not exist. */
export function dayOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time / 86_400_000 : undefined;
}

/** Hours without their breaks, in order. The document has to be valid. */
export function workingHours(documents: readonly HoursDocument[]): Hours[] {
  const parts = documents.flatMap((hours) => {
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
