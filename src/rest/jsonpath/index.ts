import type { JsonObject, JsonValue } from '../../values/json.js';
import type { Expression, PathQuery } from './ast.js';
import { Evaluation } from './evaluate.js';
import type { JsonPathLimits, Spend } from './limits.js';
import { Parser } from './parser.js';

export { type JsonPathLimits, requestBudget } from './limits.js';

/** Parsed expression, which can be evaluated on any number of resources. */
export interface JsonPath {
  /** Text from the client, for messages. */
  readonly source: string;
  /** A path selects nodes, a test is true or false, a function call returns a value. */
  readonly kind: 'path' | 'test' | 'value';
  readonly expression: Expression;
  readonly limits: JsonPathLimits;
}

/**
 * Parses an expression. Throws a 400 with the position of a mistake or the name of a limit, a 501 for an unsupported
 * function or operator.
 */
export function parseJsonPath(text: string, limits: JsonPathLimits): JsonPath {
  const expression = new Parser(text, limits).parse();
  return { source: text, kind: kindOf(expression), expression, limits };
}

function kindOf({ kind }: Expression): JsonPath['kind'] {
  if (kind === 'query') return 'path';
  return kind === 'call' ? 'value' : 'test';
}

/**
 * Returns true if a resource matches: the path selects a node, the test is true, or the function returns a value other
 * than 0, "", false and null. Throws a 400 if the evaluation exceeds its budget. `charge` receives its visits.
 */
export function selects(path: JsonPath, resource: JsonObject, charge: Spend = noCharge): boolean {
  const { expression } = path;
  const evaluation = newEvaluation(path, resource);
  const isMatch = matchOf(expression, evaluation);
  charge(evaluation.visits);
  return isMatch;
}

function matchOf(expression: Expression, evaluation: Evaluation): boolean {
  if (expression.kind === 'query') return evaluation.nodes(expression).length > 0;
  return expression.kind === 'call' ? Boolean(evaluation.call(expression)) : evaluation.passes(expression);
}

/** Returns the selected values, the result of a test, or the value of a function call. */
export function select(path: JsonPath, resource: JsonObject, charge: Spend = noCharge): JsonValue[] {
  const evaluation = newEvaluation(path, resource);
  const values = valuesOf(path.expression, evaluation);
  charge(evaluation.visits);
  return values;
}

function valuesOf(expression: Expression, evaluation: Evaluation): JsonValue[] {
  if (expression.kind === 'query') return evaluation.nodes(expression).map((node) => node.value);
  if (expression.kind !== 'call') return [evaluation.passes(expression)];
  const value = evaluation.call(expression);
  return value === undefined ? [] : [value];
}

/** Returns the location of each selected node, as names and indexes; empty for tests and function calls. */
export function selectedLocations(path: JsonPath, resource: JsonObject): (string | number)[][] {
  if (!isPath(path.expression)) return [];
  return newEvaluation(path, resource)
    .nodes(path.expression)
    .map((node) => node.location());
}

const noCharge: Spend = () => {};

const isPath = (expression: Expression): expression is PathQuery => expression.kind === 'query';

const newEvaluation = ({ limits }: JsonPath, resource: JsonObject) =>
  new Evaluation(resource, limits.maxRegexLength, limits.maxVisitsPerResource);
