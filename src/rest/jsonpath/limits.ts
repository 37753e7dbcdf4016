import { badRequest } from '../../errors.js';

/** Limits of an expression; exceeding one is a 400 that names the setting. */
export interface JsonPathLimits {
  /** Characters of the expression: `JSONPATH_LENGTH`. */
  readonly maxLength: number;
  /** Nesting of parentheses, filters and calls: `JSONPATH_DEPTH`. */
  readonly maxDepth: number;
  /** Characters of one pattern: `QUERY_REGEX_LENGTH`. */
  readonly maxRegexLength: number;
  /** Values that one evaluation may visit; `MAX_VISITS` by default. */
  readonly maxVisits?: number;
}

/** Maximum number of values that one expression may visit in one resource. */
export const MAX_VISITS = 100_000;

export const expressionTooLarge = (problem: string, details: string) =>
  badRequest('queryTooLarge', `The JSONPath expression ${problem}`, details);

/** Charges visits to the budget of an evaluation; throws a 400 if it is exhausted. */
export type Spend = (visits: number) => void;

export function budget(maxVisits = MAX_VISITS): Spend {
  let remaining = maxVisits;
  return (visits) => {
    remaining -= visits;
    if (remaining < 0)
      throw expressionTooLarge(
        'is too expensive',
        `It visits more than ${maxVisits} values of one resource (fixed limit)`,
      );
  };
}

/** Cost of reading a text once, in visits. */
export const readingCost = (text: string) => text.length / 64;
