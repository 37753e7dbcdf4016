import { badRequest } from '../../errors.js';

/** What an expression may be; exceeding it is a 400 that names the setting. */
export interface JsonPathLimits {
  /** Characters of the expression: `JSONPATH_LENGTH`. */
  readonly maxLength: number;
  /** Parentheses, filters and calls inside one another: `JSONPATH_DEPTH`. */
  readonly maxDepth: number;
  /** Characters of one pattern: `QUERY_REGEX_LENGTH`. */
  readonly maxRegexLength: number;
}

/** Visits of values that one expression may make in one resource. Far more than any sensible filter needs. */
export const MAX_VISITS = 100_000;

export const expressionTooLarge = (what: string, details: string) =>
  badRequest('queryTooLarge', `The JSONPath expression ${what}`, details);

/** Takes from what an evaluation may still do; throws a 400 when that is used up. */
export type Spend = (visits: number) => void;

export function budget(): Spend {
  let left = MAX_VISITS;
  return (visits) => {
    left -= visits;
    if (left < 0)
      throw expressionTooLarge(
        'is too expensive',
        `It visits more than ${MAX_VISITS} values of one resource (fixed limit)`,
      );
  };
}

/** A text is as expensive as this many visits when it is read through. */
export const readingCost = (text: string) => text.length / 64;
