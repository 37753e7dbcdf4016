import { badRequest } from '../../errors.js';
import { isObject, type JsonValue } from '../../values/json.js';
import { millisecondsOf } from '../time-period.js';

/** Start and end of a `TimePeriod` in milliseconds since the epoch; undefined where it is open. */
export interface RequestedPeriod {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Reads a `TimePeriod`; throws a 400 that names `path` when it ends before it begins. */
export function requestedPeriodOf(value: JsonValue | undefined, path: string): RequestedPeriod {
  const { startDateTime, endDateTime } = isObject(value) ? value : {};
  const [from, to] = [millisecondsOf(startDateTime), millisecondsOf(endDateTime, Math.ceil)];
  if (from === undefined || to === undefined || from <= to) return { from, to };
  throw badRequest(
    'invalidPeriod',
    'A period ends before it begins',
    `${path} is from ${startDateTime} to ${endDateTime}: send an endDateTime that is not before startDateTime`,
  );
}
