import type { TypeOf } from '../../values/attribute-type.js';
import type { Filter } from '../../values/query.js';
import { checkLimit, type QueryLimits } from '../query-string/query-limits.js';
import { invalidQuery, shown } from '../query-string/query-text.js';
import { comparison } from './comparison.js';
import { type Expression, readExpressions } from './expression.js';
import { operandOf } from './literals.js';
import type { Ordering } from './operators.js';
import { regexPredicate } from './regex.js';

export interface FilterContext {
  readonly typeOf: TypeOf;
  readonly limits: QueryLimits;
}

/**
 * The filter that pieces of a raw query string mean: what stands between its "&", without the parameters that
 * are no filters. Undefined when there are none. Throws a 400 that names the expression and the remedy.
 */
export function parseFilter(pieces: readonly string[], context: FilterContext): Filter | undefined {
  const groups = pieces.map((piece) => readExpressions(piece, context.typeOf));
  checkLimit(context.limits, 'maxConditions', groups.flat().flatMap(({ values }) => values).length);
  const alternatives = groups.find((group) => group.length > 1);
  if (alternatives && groups.length > 1) throw mixed(alternatives);
  if (alternatives) return combined('or', alternatives, context);
  return combined('and', mergedEqualities(groups.flat()), context);
}

function combined(kind: 'and' | 'or', expressions: readonly Expression[], context: FilterContext) {
  const parts = expressions.map((expression) => filterOf(expression, context));
  return parts.length > 1 ? { kind, parts } : parts[0];
}

function mixed(group: readonly Expression[]) {
  const sources = group.map(({ source }) => source).join(';');
  return invalidQuery(
    '"&" and ";" between filter expressions cannot be mixed',
    `${shown(sources)} stands beside other expressions: use one of the two, or filter= with && and ||`,
  );
}

/** An attribute that is asked for several times may have any of the values. */
function mergedEqualities(expressions: readonly Expression[]): Expression[] {
  const merged = new Map<unknown, Expression>();
  for (const expression of expressions) {
    const key = expression.operator === 'equal' ? expression.path.join('.') : expression;
    const values = [...(merged.get(key)?.values ?? []), ...expression.values];
    merged.set(key, { ...expression, values });
  }
  return [...merged.values()];
}

function filterOf(expression: Expression, context: FilterContext): Filter {
  const { path, operator, source } = expression;
  if (operator === 'regex') return regexPredicate(path, onlyValue(expression), source, context.limits);
  if (operator === 'exists') return existence(expression);
  if (operator === 'equal') return comparison(path, 'equal', operandsOf(expression, context));
  if (operator === 'notEqual')
    return { kind: 'not', part: comparison(path, 'equal', operandsOf(expression, context)) };
  return ordering(expression, operator, context);
}

function operandsOf({ path, values }: Expression, { typeOf }: FilterContext) {
  return [...new Set(values)].map((value) => operandOf(value, path, typeOf(path)));
}

function existence(expression: Expression): Filter {
  const wanted = onlyValue(expression);
  if (wanted !== 'true' && wanted !== 'false') {
    throw invalidQuery(`${shown(expression.source)} is not valid`, '".exists" wants true or false');
  }
  const exists = comparison(expression.path, 'exists', []);
  return wanted === 'true' ? exists : { kind: 'not', part: exists };
}

function ordering(expression: Expression, operator: Ordering, context: FilterContext): Filter {
  const { path, source } = expression;
  if (context.typeOf(path) === 'boolean') {
    const remedy = `${shown(path.join('.'))} is a boolean, which has no order: use =true or =false`;
    throw invalidQuery(`${shown(source)} is not valid`, remedy);
  }
  onlyValue(expression);
  return comparison(path, operator, operandsOf(expression, context));
}

function onlyValue({ values, source }: Expression): string {
  const [value, second] = values;
  if (value !== undefined && second === undefined) return value;
  const remedy = 'This operator takes one value; put a value that holds "," or ";" in double quotes';
  throw invalidQuery(`${shown(source)} is not valid`, remedy);
}
