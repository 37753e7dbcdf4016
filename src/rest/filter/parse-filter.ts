import type { ShapeOf, TypeOf } from '../../values/attribute-type.js';
import type { Filter } from '../../values/query.js';
import { checkNotBelowScalar, checkSingleValue } from '../query-string/path-shape.js';
import { SearchBudget } from '../query-string/pattern-cost.js';
import { checkQueryLimit, invalidQuery, type QueryLimits, quoted } from '../query-string/query-text.js';
import { comparison } from './comparison.js';
import { type Expression, readExpressions } from './expression.js';
import { parseOperand } from './literals.js';
import type { Ordering } from './operators.js';
import { regexPredicate } from './regex.js';

export interface FilterContext {
  readonly typeOf: TypeOf;
  readonly shapeOf: ShapeOf;
  readonly limits: QueryLimits;
}

/**
 * Parses the filter pieces of a raw query string: the text between two "&", without the reserved parameters.
 * Undefined if there are none. Throws a 400 with the expression and the remedy.
 */
export function parseFilter(pieces: readonly string[], context: FilterContext): Filter | undefined {
  return filterOf(readFilter(pieces, context), context);
}

/** Expressions whose literals are still texts, and how they are combined. */
export interface FilterExpressions {
  readonly kind: 'and' | 'or';
  readonly expressions: readonly Expression[];
}

/** Reads the filter pieces of a raw query string. Throws a 400 with the expression and the remedy. */
export function readFilter(pieces: readonly string[], context: FilterContext): FilterExpressions {
  const groups = pieces.map((piece) => readExpressions(piece, context.typeOf));
  checkQueryLimit(context.limits, 'maxConditions', groups.flat().flatMap(({ values }) => values).length);
  const alternatives = groups.find((group) => group.length > 1);
  if (alternatives && groups.length > 1) throw mixedSeparators(alternatives);
  if (alternatives) return { kind: 'or', expressions: alternatives };
  return { kind: 'and', expressions: mergeEqualities(groups.flat()) };
}

/** Returns the filter of these expressions; undefined without any. Throws a 400 for literals of another type. */
export function filterOf(
  { kind, expressions }: FilterExpressions,
  context: FilterContext,
): Filter | undefined {
  const budget = new SearchBudget();
  const parts = expressions.map((expression) => toFilter(expression, context, budget));
  return parts.length > 1 ? { kind, parts } : parts[0];
}

function mixedSeparators(group: readonly Expression[]) {
  const sources = group.map(({ source }) => source).join(';');
  return invalidQuery(
    '"&" and ";" between filter expressions cannot be mixed',
    `${quoted(sources)} is combined with other expressions: use only one separator, or filter= with && and ||`,
  );
}

/** Merges repeated equalities of an attribute: it may have any of the values. */
function mergeEqualities(expressions: readonly Expression[]): Expression[] {
  const merged = new Map<unknown, Expression>();
  for (const expression of expressions) {
    const key = expression.operator === 'equal' ? expression.path.join('.') : expression;
    const values = [...(merged.get(key)?.values ?? []), ...expression.values];
    merged.set(key, { ...expression, values });
  }
  return [...merged.values()];
}

function toFilter(expression: Expression, context: FilterContext, budget: SearchBudget): Filter {
  const { path, operator, source } = expression;
  const checkPath = operator === 'exists' ? checkNotBelowScalar : checkSingleValue;
  checkPath(path, context.shapeOf);
  if (operator === 'regex')
    return regexPredicate(path, singleValue(expression), source, context.limits, budget);
  if (operator === 'exists') return existsFilter(expression);
  if (operator === 'equal') return comparison(path, 'equal', toOperands(expression, context));
  if (operator === 'notEqual')
    return { kind: 'not', part: comparison(path, 'equal', toOperands(expression, context)) };
  return orderingFilter(expression, operator, context);
}

function toOperands({ path, values }: Expression, { typeOf }: FilterContext) {
  return [...new Set(values)].map((value) => parseOperand(value, path, typeOf(path)));
}

function existsFilter(expression: Expression): Filter {
  const expected = singleValue(expression);
  if (expected !== 'true' && expected !== 'false') {
    throw invalidQuery(`${quoted(expression.source)} is not valid`, '".exists" expects true or false');
  }
  const exists = comparison(expression.path, 'exists', []);
  return expected === 'true' ? exists : { kind: 'not', part: exists };
}

function orderingFilter(expression: Expression, operator: Ordering, context: FilterContext): Filter {
  const { path, source } = expression;
  if (context.typeOf(path) === 'boolean') {
    const remedy = `${quoted(path.join('.'))} is a boolean, which has no order: use =true or =false`;
    throw invalidQuery(`${quoted(source)} is not valid`, remedy);
  }
  singleValue(expression);
  return comparison(path, operator, toOperands(expression, context));
}

function singleValue({ values, source }: Expression): string {
  const [value, second] = values;
  if (value !== undefined && second === undefined) return value;
  const remedy = 'This operator takes one value; put a value that contains "," or ";" in double quotes';
  throw invalidQuery(`${quoted(source)} is not valid`, remedy);
}
