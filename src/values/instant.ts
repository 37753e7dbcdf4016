/** Range of instants in microseconds since the epoch: `from` inclusive, `to` exclusive. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

const TIME = /[Tt\s](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?([Zz]|[+-]\d\d(?::?\d\d)?)?/;
const INSTANT = new RegExp(`^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:${TIME.source})?)?)?$`);
/** RFC 3339, which leaves a space in place of the T to the application. */
const RFC_3339 = /^.{10}[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
/** See `isCommonDateTime`. */
const COMMON_FORM = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{1,3})?Z$/;
/** Offset whose "+" was decoded as a space. */
const DECODED_PLUS = /^(.{10}[Tt\s]\d\d[\d:.]*) (\d\d(?::?\d\d)?)$/;

const SECOND = 1_000_000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;

const MINUTES_OF_DAY = 1_440;

/** From this size (the year 2255) a JavaScript number cannot represent every microsecond: see `toNumber`. */
const EXACT_LIMIT = 2n ** 53n;
/** Step that numbers can represent up to the year 10000, in microseconds. */
const COARSE_STEP = 32n;

/**
 * Returns the range of instants that a date-time of any precision covers: `2024`, `2024-05`, `2024-05-01`,
 * `2024-05-01T10:00Z`, `2024-05-01T10:00:00.25+02:00`. Without an offset it is UTC. Fractional digits after the
 * sixth are ignored; a leap second counts as the second after it. Undefined if the text is not a date-time.
 *
 * Reads more than `isDateTime` accepts: offsets `+0200` and `+02`, and times past the end of the day that are 23:59 in
 * UTC, such as `24:59:60+01:00`. Earlier releases accepted and stored them.
 */
export function instantRange(text: string): InstantRange | undefined {
  const match = INSTANT.exec(text) ?? INSTANT.exec(text.replace(DECODED_PLUS, '$1+$2'));
  return match ? rangeOf(match) : undefined;
}

/**
 * Returns the instant of a date-time with seconds, in microseconds since the epoch, in every spelling that
 * `instantRange` reads. Undefined for anything else, including dates without a time.
 */
export function instantOf(text: string): number | undefined {
  if (COMMON_FORM.test(text)) return parseCommonForm(text) ?? instantRange(text)?.from;
  const match = INSTANT.exec(text);
  return match?.[6] === undefined ? undefined : rangeOf(match)?.from;
}

/**
 * Returns true for a date-time as RFC 3339 writes it, with any number of fractional digits. The second 60 is accepted
 * where leap seconds are inserted: at the end of June and December in UTC.
 */
export function isDateTime(text: string): boolean {
  if (isCommonDateTime(text)) return true;
  const match = RFC_3339.exec(text);
  const instant = match ? instantOf(text) : undefined;
  if (!match || instant === undefined) return false;
  const [, hour = '', minute = '', second = ''] = match;
  return hour <= '23' && minute <= '59' && (second !== '60' || isAfterLeapSecond(instant));
}

/** First and last millisecond that RFC 3339 can write in UTC; offsets reach up to a day further. */
const FIRST_MILLISECOND = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MILLISECOND = Date.parse('9999-12-31T23:59:59.999Z');

/** Returns the RFC 3339 date-time of a time in milliseconds since the epoch, or the nearest one that it can write. */
export const dateTimeOf = (milliseconds: number): string =>
  new Date(Math.min(Math.max(milliseconds, FIRST_MILLISECOND), LAST_MILLISECOND)).toISOString();

/** Returns true for the form that nearly all date-times have: UTC, with at most three fractional digits. */
const isCommonDateTime = (text: string) => COMMON_FORM.test(text) && parseCommonForm(text) !== undefined;

/** Undefined if numbers cannot represent every microsecond there, or if the calendar has no such day. */
function parseCommonForm(text: string): number | undefined {
  const time = Date.parse(text);
  const isExactNumber = Math.abs(time) < Number(EXACT_LIMIT) / 1_000;
  const day = Number(text.slice(8, 10));
  // Date.parse moves a day that its month does not have to the next month.
  const isCalendarDate = day <= 28 || new Date(time).getUTCDate() === day;
  return isExactNumber && isCalendarDate ? time * 1_000 : undefined;
}

/** The range of a match of `INSTANT`; undefined if there is no such date, time or offset. */
function rangeOf(match: RegExpExecArray): InstantRange | undefined {
  const [, year = '', month, day, hour, minute, second, fraction, offset] = match;
  const midnight = epochMilliseconds(`${year}-${month ?? '01'}-${day ?? '01'}`);
  const minutes = minutesInUtc(Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0), offset);
  if (midnight === undefined || minutes === undefined) return undefined;
  const seconds = BigInt(minutes) * MINUTE + BigInt(second ?? 0) * SECOND;
  const from = BigInt(midnight) * 1000n + seconds + microseconds(fraction);
  if (month === undefined) return range(from, daysUntil(midnight, 12) * DAY);
  if (day === undefined) return range(from, daysUntil(midnight, 1) * DAY);
  return range(from, timeWidth(hour, minute, second, fraction));
}

function range(from: bigint, width: bigint): InstantRange {
  const minimum = isExact(from) ? 1n : COARSE_STEP;
  return { from: toNumber(from), to: toNumber(from + (width < minimum ? minimum : width)) };
}

const isExact = (instant: bigint) => instant < EXACT_LIMIT && instant > -EXACT_LIMIT;

/** The exact instant, or, outside the years 1684 to 2255, the multiple of 32 at or before it. */
function toNumber(instant: bigint): number {
  return Number(isExact(instant) ? instant : instant & -COARSE_STEP);
}

/** Undefined if there is no such date; `Date.parse` alone would move to the next one. */
function epochMilliseconds(date: string): number | undefined {
  const text = `${date}T00:00:00.000Z`;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString() === text ? time : undefined;
}

/**
 * Minutes from midnight of the written date to the written minute, in UTC; undefined if there is no such time or
 * offset. 23:59 in UTC takes second 60 and, as in earlier releases, any way to write its hour and minute.
 */
function minutesInUtc(
  hour: number,
  minute: number,
  second: number,
  offset: string | undefined,
): number | undefined {
  const east = offsetMinutes(offset);
  if (east === undefined || second > 60) return undefined;
  const minutes = hour * 60 + minute - east;
  const isLastOfDay = minutes === -1 || minutes === MINUTES_OF_DAY - 1;
  return isLastOfDay || (hour <= 23 && minute <= 59 && second <= 59) ? minutes : undefined;
}

/** Offset from UTC in minutes, positive east; undefined if out of range. */
function offsetMinutes(offset: string | undefined): number | undefined {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', ''))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether an instant is in the first second of January or July: the second that leap seconds count as. */
function isAfterLeapSecond(instant: number): boolean {
  const [date, time] = new Date(Math.floor(instant / 1_000)).toISOString().slice(-19).split('T');
  return (date === '01-01' || date === '07-01') && time?.startsWith('00:00:00') === true;
}

function microseconds(fraction = ''): bigint {
  return BigInt(fraction.slice(0, 6).padEnd(6, '0'));
}

function daysUntil(start: number, months: number): bigint {
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + months);
  return BigInt((end.getTime() - start) / 86_400_000);
}

function timeWidth(hour?: string, minute?: string, second?: string, fraction?: string): bigint {
  if (hour === undefined) return DAY;
  if (minute === undefined) return HOUR;
  if (second === undefined) return MINUTE;
  return fraction === undefined ? SECOND : 10n ** BigInt(Math.max(0, 6 - fraction.length));
}
