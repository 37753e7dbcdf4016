/** Range of instants in microseconds since the epoch: `from` inclusive, `to` exclusive. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

const TIME = /[Tt ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?([Zz]|[+-]\d\d:\d\d)?/;
const INSTANT = new RegExp(`^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:${TIME.source})?)?)?$`);
/** See `isCommonInstant`. */
const COMMON_FORM = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{1,3})?Z$/;
/** Offset whose "+" was decoded as a space. */
const DECODED_PLUS = /^(.{10}[Tt ]\d\d.*) (?=\d\d:\d\d$)/;

const SECOND = 1_000_000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;

/** From this size (the year 2255) a JavaScript number cannot represent every microsecond: see `toNumber`. */
const EXACT_LIMIT = 2n ** 53n;
/** Step that numbers can represent up to the year 9999, in microseconds. */
const COARSE_STEP = 32n;

/**
 * Returns the range of instants that a date-time of any precision covers: `2024`, `2024-05`, `2024-05-01`,
 * `2024-05-01T10:00Z`, `2024-05-01T10:00:00.25+02:00`. Without an offset it is UTC. Fractional digits after the
 * sixth are ignored; a leap second counts as the second after it. Undefined if the text is not a date-time.
 */
export function instantRange(text: string): InstantRange | undefined {
  const match = INSTANT.exec(text) ?? INSTANT.exec(text.replace(DECODED_PLUS, '$1+'));
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, offset] = match;
  const isLeap = second === '60' && minute === '59';
  const start = epochMilliseconds(
    `${year}-${month ?? '01'}-${day ?? '01'}`,
    hour,
    minute,
    isLeap ? '59' : second,
  );
  const offsetSize = offsetMicroseconds(offset);
  if (start === undefined || offsetSize === undefined) return undefined;
  const from = BigInt(start) * 1000n - offsetSize + microseconds(fraction) + (isLeap ? SECOND : 0n);
  if (month === undefined) return range(from, daysUntil(start, 12) * DAY);
  if (day === undefined) return range(from, daysUntil(start, 1) * DAY);
  return range(from, timeWidth(hour, minute, second, fraction));
}

/**
 * Returns the instant of an RFC 3339 date-time in microseconds since the epoch; without an offset it is UTC.
 * Undefined for anything else, including dates without a time.
 */
export function instantOf(text: string): number | undefined {
  if (COMMON_FORM.test(text)) return parseCommonForm(text) ?? instantRange(text)?.from;
  const hasSeconds = /^.{10}[Tt ]\d\d:\d\d:\d\d/.test(text) && INSTANT.test(text);
  return hasSeconds ? instantRange(text)?.from : undefined;
}

/** Returns true for the form that nearly all date-times have: UTC, with at most three fractional digits. */
export const isCommonInstant = (text: string) =>
  COMMON_FORM.test(text) && parseCommonForm(text) !== undefined;

/** Undefined if numbers cannot represent every microsecond there, or if the calendar has no such day. */
function parseCommonForm(text: string): number | undefined {
  const time = Date.parse(text);
  const isExactNumber = Math.abs(time) < Number(EXACT_LIMIT) / 1_000;
  const day = Number(text.slice(8, 10));
  // Date.parse moves a day that its month does not have to the next month.
  const isCalendarDate = day <= 28 || new Date(time).getUTCDate() === day;
  return isExactNumber && isCalendarDate ? time * 1_000 : undefined;
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

/** Undefined if there is no such date or time; `Date.parse` alone would move to the next one. */
function epochMilliseconds(date: string, hour = '00', minute = '00', second = '00'): number | undefined {
  const text = `${date}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString() === text ? time : undefined;
}

/** Offset from UTC in microseconds, positive east; undefined if out of range. */
function offsetMicroseconds(offset: string | undefined): bigint | undefined {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0n;
  const [hours = '', minutes = ''] = offset.slice(1).split(':');
  if (hours > '23' || minutes > '59') return undefined;
  const size = BigInt(hours) * HOUR + BigInt(minutes) * MINUTE;
  return offset.startsWith('-') ? -size : size;
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
