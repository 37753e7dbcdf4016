const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';

/** RFC 9110, 5.6.7: the preferred format and the two obsolete ones that recipients must accept. */
const FORMATS = [
  new RegExp(`^${DAY}, (?<day>\\d\\d) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(
    `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-${MONTH}-(?<year>\\d\\d) ${TIME} GMT$`,
  ),
  new RegExp(`^${DAY} ${MONTH} (?<day>\\d\\d| \\d) ${TIME} (?<year>\\d{4})$`),
];

/** Parses an HTTP date into milliseconds since the epoch; undefined if the text is not an HTTP date. */
export function parseHttpDate(text: string, now = Date.now()): number | undefined {
  for (const format of FORMATS) {
    const parts = format.exec(text.trim())?.groups;
    if (parts) return timestampOf(parts, now);
  }
  return undefined;
}

function timestampOf(parts: Record<string, string>, now: number): number | undefined {
  const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map((name) => Number(parts[name]));
  const month = MONTHS.indexOf(parts.month ?? '');
  if (day === undefined || hour === undefined || minute === undefined || second === undefined)
    return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(fullYear(parts.year ?? '', now), month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  return date.setUTCHours(hour, minute, second);
}

/** A year of two digits is at most 50 years in the future, as the RFC requires. */
function fullYear(text: string, now: number): number {
  if (text.length === 4) return Number(text);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(text);
  return year > thisYear + 50 ? year - 100 : year;
}

const SECOND_MS = 1_000;

/**
 * Returns the time of a change, in milliseconds since the epoch, which is later than that of the change before it. When
 * the clock has been set back to an earlier second, it is in the next second after that change, because `Last-Modified`
 * has whole seconds: two versions with the same date would be the same for `If-Modified-Since`.
 */
export function changeTime(before: number, now: number): number {
  const second = Math.floor(before / SECOND_MS);
  return Math.floor(now / SECOND_MS) < second ? (second + 1) * SECOND_MS : Math.max(now, before + 1);
}
