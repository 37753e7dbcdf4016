import { badRequest } from '../../errors.js';
import { isObject, type JsonValue } from '../../values/json.js';
import { millisecondsOf } from '../time-period.js';

/** The ends of a `TimePeriod` in milliseconds since the epoch, as far as it has them. */
export interface RequestedPeriod {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Throws a 400 that names the place of a period which ends before it begins. */
export function requestedPeriodOf(value: JsonValue | undefined, path: string): RequestedPeriod {
  const { startDateTime, endDateTime } = isObject(value) ? value : {};
  const [from, to] = [millisecondsOf(startDateTime), millisecondsOf(endDateTime, Math.ceil)];
  if (from === undefined || to === undefined || from <= to) return { from, to };
  throw badRequest(
    'invalidPeriod',
    'A period ends before it begins',
    `${path} is from ${startDateTime} to ${endDateTime}`,
  );
}
