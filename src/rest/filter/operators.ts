import type { TypeOf } from '../../values/attribute-type.js';
import { invalidQuery, parsePath, quoted } from '../query-string/query-text.js';

export type Ordering = 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual';
export type Operator = 'equal' | 'notEqual' | Ordering | 'regex' | 'exists';

/** Attribute and operator of an expression. */
export interface Subject {
  readonly path: readonly string[];
  readonly operator: Operator;
}

const SYMBOLS: ReadonlyMap<string, Operator> = new Map([
  ['=', 'equal'],
  ['==', 'equal'],
  ['>', 'greater'],
  ['>=', 'greaterOrEqual'],
  ['<', 'less'],
  ['<=', 'lessOrEqual'],
  ['*=', 'regex'],
  ['=~', 'regex'],
]);

const SUFFIXES: ReadonlyMap<string, Operator> = new Map([
  ['eq', 'equal'],
  ['in', 'equal'],
  ['ne', 'notEqual'],
  ['nin', 'notEqual'],
  ['gt', 'greater'],
  ['gte', 'greaterOrEqual'],
  ['lt', 'less'],
  ['lte', 'lessOrEqual'],
  ['regex', 'regex'],
  ['exists', 'exists'],
]);

/**
 * Parses `creationDate.gte` and `=`, or `creationDate` and `>=`. An attribute that the contract declares takes
 * precedence over an operator of the same name.
 */
export function parseSubject(name: string, symbol: string, typeOf: TypeOf): Subject {
  if (/[!~]$/.test(name)) {
    throw invalidQuery(
      `"${name.slice(-1)}=" is not an operator`,
      `In ${quoted(name + symbol)}: use .ne or .regex`,
    );
  }
  const path = parsePath(name);
  const operator = SYMBOLS.get(symbol) ?? 'equal';
  const lastName = path.at(-1) ?? '';
  if (symbol !== '=' || path.length === 1 || typeOf(path) !== undefined) return { path, operator };
  if (lastName === 'like') throw invalidQuery('".like" is not an operator', `In ${quoted(name)}: use .regex`);
  const suffixOperator = SUFFIXES.get(lastName);
  return suffixOperator === undefined
    ? { path, operator }
    : { path: path.slice(0, -1), operator: suffixOperator };
}
