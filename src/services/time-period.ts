import type { TimeRange } from '../store/ledger.js';
import { instantOf } from '../values/instant.js';
import { isObject, type JsonValue } from '../values/json.js';

/** A period from `from` up to but not including `to`, in milliseconds since the epoch; infinite where it is open. */
export interface TimePeriod {
  readonly from: number;
  readonly to: number;
}

/** The period of a TM Forum TimePeriod such as `validFor`; without an object, all times. */
export function timePeriodIn(value: JsonValue | undefined): TimePeriod {
  const { startDateTime, endDateTime } = isObject(value) ? value : {};
  return {
    from: millisecondsOf(startDateTime) ?? Number.NEGATIVE_INFINITY,
    to: millisecondsOf(endDateTime) ?? Number.POSITIVE_INFINITY,
  };
}

/** A date-time in whole milliseconds since the epoch. */
export function millisecondsOf(value: JsonValue | undefined, round = Math.floor): number | undefined {
  const instant = typeof value === 'string' ? instantOf(value) : undefined;
  return instant === undefined ? undefined : round(instant / 1000);
}

export const isIn = ({ from, to }: TimePeriod, at: number): boolean => from <= at && at < to;

/** The period as a range of the ledger; without a period, all times. */
export const timeRangeOf = ({ from, to }: TimePeriod = { from: -Infinity, to: Infinity }): TimeRange => ({
  from: Number.isFinite(from) ? from : undefined,
  to: Number.isFinite(to) ? to : undefined,
});
