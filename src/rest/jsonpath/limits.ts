import { badRequest } from '../../errors.js';

/** Limits of an expression; exceeding one is a 400 that names the setting. */
export interface JsonPathLimits {
  /** Characters of the expression: `JSONPATH_LENGTH`. */
  readonly maxLength: number;
  /** Nesting of parentheses, filters and calls: `JSONPATH_DEPTH`. */
  readonly maxDepth: number;
  /** Characters of one pattern: `QUERY_REGEX_LENGTH`. */
  readonly maxRegexLength: number;
  /** Values that the expressions of one request visit in all resources: `JSONPATH_VISITS`; undefined for no limit. */
  readonly maxVisits?: number;
  /** Values that one evaluation may visit; `MAX_VISITS` by default. */
  readonly maxVisitsPerResource?: number;
}

/** Maximum number of values that one expression may visit in one resource. */
export const MAX_VISITS = 100_000;

export const expressionTooLarge = (problem: string, details: string) =>
  badRequest('queryTooLarge', `The JSONPath expression ${problem}`, details);

/** Charges visits to the budget of an evaluation; throws a 400 if it is exhausted. */
export type Spend = (visits: number) => void;

/** The budget of one evaluation. */
export class Budget {
  /** Visits so far. */
  visits = 0;

  constructor(private readonly maxVisits = MAX_VISITS) {}

  readonly spend: Spend = (visits) => {
    this.visits += visits;
    if (this.visits > this.maxVisits)
      throw expressionTooLarge(
        'is too expensive',
        `It visits more than ${this.maxVisits} values of one resource (fixed limit)`,
      );
  };
}

/** The budget of one request, which all evaluations share. Throws a 400 that names the setting. */
export function requestBudget(maxVisits = Number.POSITIVE_INFINITY): Spend {
  let remaining = maxVisits;
  return (visits) => {
    remaining -= visits;
    if (remaining < 0)
      throw expressionTooLarge(
        'is too expensive',
        `It visits more than ${maxVisits} values of all resources (JSONPATH_VISITS); add a filter that an index serves`,
      );
  };
}

/** Cost of reading a text once, in visits. */
export const readingCost = (text: string) => text.length / 64;
