/** Range of instants of a literal, in microseconds: from ≤ t < to. */
export interface InstantRange {
  readonly from: bigint;
  readonly to: bigint;
}

const DATE_TIME =
  /^(?<y>\d{4})(-(?<mo>\d\d)(-(?<d>\d\d)([Tt ](?<h>\d\d)(:(?<mi>\d\d)(:(?<s>\d\d)(\.(?<f>\d+))?)?)?(?<o>[Zz]|[-+]\d\d(:?\d\d)?)?)?)?)?$/;

/** Returns the range of a date or date-time; undefined if it is not one. */
export function instantRangeOf(text: string): InstantRange | undefined {
  const found = DATE_TIME.exec(text)?.groups;
  if (!found) return undefined;
  const { y = '', mo = '01', d = '01', h = '00', mi = '00', s = '00', f = '', o = 'Z' } = found;
  const start = epochMilliseconds(y, mo, d, h, mi, s);
  const offset = offsetMinutes(o);
  if (start === undefined || offset === undefined) return undefined;
  const from = (start - offset * 60_000n) * 1000n + BigInt(f.slice(0, 6).padEnd(6, '0'));
  return { from, to: from + width(found, start) };
}

/** Milliseconds since the epoch, in UTC. */
function epochMilliseconds(
  y: string,
  mo: string,
  d: string,
  h: string,
  mi: string,
  s: string,
): bigint | undefined {
  const date = new Date(0);
  date.setUTCFullYear(Number(y), Number(mo) - 1, Number(d));
  date.setUTCHours(Number(h), Number(mi), Number(s));
  const isSame =
    Number(y) > 0 && date.toISOString().startsWith(`${y}-${mo}-${d}T${h}:${mi}:${s}`) && Number(h) < 24;
  return isSame ? BigInt(date.getTime()) : undefined;
}

function offsetMinutes(offset: string): bigint | undefined {
  if (offset.toUpperCase() === 'Z') return 0n;
  const [hours = 0, minutes = 0] = (offset.slice(1).match(/\d\d/g) ?? []).map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  return BigInt((offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes));
}

const SECOND = 1_000_000n;

function width({ mo, d, h, mi, s, f }: Record<string, string | undefined>, start: bigint): bigint {
  if (f !== undefined) return f.length >= 6 ? 1n : 10n ** BigInt(6 - f.length);
  if (s !== undefined) return SECOND;
  if (mi !== undefined) return 60n * SECOND;
  if (h !== undefined) return 3600n * SECOND;
  if (d !== undefined) return 86_400n * SECOND;
  const end = new Date(Number(start));
  if (mo === undefined) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else end.setUTCMonth(end.getUTCMonth() + 1);
  return (BigInt(end.getTime()) - start) * 1000n;
}

/** Returns the instant of a stored date-time, also with an offset of earlier releases (`+0200`, `+02`); undefined for a date, or a date-time without seconds. */
export function storedInstant(text: string): bigint | undefined {
  return DATE_TIME.exec(text)?.groups?.s === undefined ? undefined : instantRangeOf(text)?.from;
}
