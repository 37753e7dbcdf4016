import { RE2JS, RE2JSException } from 're2js';
import type { JsonValue } from '../../values/json.js';
import type { Predicate } from '../../values/query.js';
import { valuesAt } from '../../values/values-at.js';
import { checkQueryLimit, invalidQuery, type QueryLimits, quoted } from '../query-string/query-text.js';

/** Returns a predicate that searches the values at the path; numbers and booleans are searched as JSON text. */
export function regexPredicate(
  path: readonly string[],
  pattern: string,
  source: string,
  limits: QueryLimits,
): Predicate {
  checkQueryLimit(limits, 'maxRegexLength', pattern.length);
  const regex = compilePattern(pattern);
  const matchesValue = (value: JsonValue) => {
    const text = searchableText(value);
    return text !== undefined && regex.matcher(text).find();
  };
  return {
    kind: 'predicate',
    source,
    path,
    matches: (resource) => valuesAt(resource, path).some(matchesValue),
  };
}

function searchableText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : undefined;
}

/** RE2 matches in time linear in the text for every pattern. */
function compilePattern(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw invalidQuery(
      `${quoted(pattern)} is not a supported regular expression`,
      `${error.message}. The syntax is that of RE2: no lookaround, no backreferences, at most 1000 repetitions`,
    );
  }
}
