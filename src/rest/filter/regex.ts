import { RE2JS, RE2JSException } from 're2js';
import { badRequest } from '../../errors.js';
import type { JsonObject, JsonValue } from '../../values/json.js';
import type { Predicate } from '../../values/query.js';
import { valuesAt } from '../../values/values-at.js';
import { type SearchBudget, searchSteps, writtenOutLength } from '../query-string/pattern-cost.js';
import { checkQueryLimit, invalidQuery, type QueryLimits, quoted } from '../query-string/query-text.js';

/**
 * Returns a predicate that searches the values at the path; numbers and booleans are searched as JSON text. It throws a 400
 * when that takes too many steps.
 */
export function regexPredicate(
  path: readonly string[],
  pattern: string,
  source: string,
  limits: QueryLimits,
  budget: SearchBudget,
): Predicate {
  checkQueryLimit(limits, 'maxRegexLength', pattern.length);
  const regex = compilePattern(pattern, limits);
  const matchesValue = (value: JsonValue, resource: JsonObject) => {
    const text = searchableText(value);
    if (text === undefined) return false;
    budget.spend(resource, searchSteps(text, regex.programSize()));
    return regex.test(text);
  };
  return {
    kind: 'predicate',
    source,
    path,
    matches: (resource) => valuesAt(resource, path).some((value) => matchesValue(value, resource)),
  };
}

function searchableText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : undefined;
}

/** RE2 matches in time linear in the text for every pattern. */
function compilePattern(pattern: string, { maxRegexLength }: QueryLimits): RE2JS {
  if (writtenOutLength(pattern) > maxRegexLength)
    throw badRequest(
      'queryTooLarge',
      `${quoted(pattern)} is too long`,
      `With its repeated parts written out, it has more than ${maxRegexLength} characters (QUERY_REGEX_LENGTH)`,
    );
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw invalidQuery(
      `${quoted(pattern)} is not a supported regular expression`,
      `${error.message}. The syntax is that of RE2: no lookaround, no backreferences`,
    );
  }
}
