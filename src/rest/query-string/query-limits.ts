import { badRequest } from '../../errors.js';

/** Limits of a query; each is a setting of the server. */
export interface QueryLimits {
  /** QUERY_LENGTH: characters of the query string. */
  readonly maxLength: number;
  /** QUERY_CONDITIONS: number of values that attributes are compared with. */
  readonly maxConditions: number;
  /** QUERY_REGEX_LENGTH: characters of one regular expression. */
  readonly maxRegexLength: number;
}

const LIMITS = {
  maxLength: { setting: 'QUERY_LENGTH', subject: 'The query string', unit: 'characters' },
  maxConditions: { setting: 'QUERY_CONDITIONS', subject: 'The filter', unit: 'conditions' },
  maxRegexLength: { setting: 'QUERY_REGEX_LENGTH', subject: 'A regular expression', unit: 'characters' },
} as const satisfies Record<keyof QueryLimits, object>;

/** Throws a 400 that names the setting if the size exceeds the limit. */
export function checkQueryLimit(limits: QueryLimits, name: keyof QueryLimits, size: number): void {
  if (size <= limits[name]) return;
  const { setting, subject, unit } = LIMITS[name];
  const details = `It has ${size} ${unit}; at most ${limits[name]} are allowed (${setting})`;
  throw badRequest('queryTooLarge', `${subject} is too long`, details);
}
