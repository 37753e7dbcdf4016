import type { InstantRange } from '../instant.js';

/** How a dialect reads the fixed parts of a date-time; each is SQL over the same text. */
export interface InstantParts {
  /** Holds when the text has the form of an RFC 3339 date-time; the offset may be missing. */
  readonly wellFormed: string;
  /** Holds when the calendar has the day of a well-formed text. */
  readonly dayExists: string;
  /** Days from the epoch to the day of a well-formed text. */
  readonly days: string;
}

/**
 * SQL for what `instantOf` computes, the microseconds since the epoch of the RFC 3339 text in the column
 * `text`; null when it is none.
 */
export function instantSql(text: string, { wellFormed, dayExists, days }: InstantParts): string {
  const integer = (sql: string) => `cast(${sql} as bigint)`;
  const clock = [12, 15, 18].map((at) => integer(`substr(${text}, ${at}, 2)`));
  const seconds = `(${days}) * 86400 + ${clock[0]} * 3600 + ${clock[1]} * 60 + ${clock[2]}`;
  const offset = offsetSql(text);
  const size = `${integer(`substr(${offset}, 2, 2)`)} * 3600 + ${integer(`substr(${offset}, 5, 2)`)} * 60`;
  const shift = `case substr(${offset}, 1, 1) when '+' then ${size} when '-' then -(${size}) else 0 end`;
  const micros = integer(`substr(replace(${fractionSql(text)}, '.', '') || '000000', 1, 6)`);
  const instant = `(${seconds} - ${shift}) * 1000000 + ${micros}`;
  return `case when ${wellFormed} then case when ${dayExists} then ${instant} end end`;
}

/** `+02:00`, `Z` or nothing. */
export function offsetSql(text: string): string {
  return `ltrim(substr(${text}, 20), '.0123456789')`;
}

/** `.25` or nothing. */
export function fractionSql(text: string): string {
  return `substr(${text}, 20, length(${text}) - 19 - length(${offsetSql(text)}))`;
}

/** SQL that holds when `instant` is in one of the ranges, with its bindings. */
export function inRanges(
  instant: string,
  ranges: readonly InstantRange[],
): { sql: string; bindings: string[] } {
  const one = `${instant} between cast(? as bigint) and cast(? as bigint)`;
  return {
    sql: ranges.map(() => one).join(' or '),
    bindings: ranges.flatMap(({ from, to }) => [String(from), String(to - 1n)]),
  };
}
