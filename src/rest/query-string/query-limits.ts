import { badRequest } from '../../errors.js';

/** What a query may cost; each is a setting of the server. */
export interface QueryLimits {
  /** QUERY_LENGTH: characters of the query string. */
  readonly maxLength: number;
  /** QUERY_CONDITIONS: values that attributes are compared with. */
  readonly maxConditions: number;
  /** QUERY_REGEX_LENGTH: characters of one regular expression. */
  readonly maxRegexLength: number;
}

const LIMITS = {
  maxLength: { setting: 'QUERY_LENGTH', what: 'The query string', unit: 'characters' },
  maxConditions: { setting: 'QUERY_CONDITIONS', what: 'The filter', unit: 'conditions' },
  maxRegexLength: { setting: 'QUERY_REGEX_LENGTH', what: 'A regular expression', unit: 'characters' },
} as const satisfies Record<keyof QueryLimits, object>;

export function checkQueryLimit(limits: QueryLimits, name: keyof QueryLimits, size: number): void {
  if (size <= limits[name]) return;
  const { setting, what, unit } = LIMITS[name];
  const details = `It has ${size} ${unit}; at most ${limits[name]} are allowed (${setting})`;
  throw badRequest('queryTooLarge', `${what} is too long`, details);
}
