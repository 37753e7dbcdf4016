import type { JsonObject, JsonValue } from '../../values/json.js';
import type { Expression, PathQuery } from './ast.js';
import { Evaluation } from './evaluate.js';
import type { JsonPathLimits } from './limits.js';
import { Parser } from './parser.js';

export type { JsonPathLimits } from './limits.js';

/** An expression that is ready for any number of resources. */
export interface JsonPath {
  /** As the client wrote it, for messages. */
  readonly source: string;
  /** A path selects places; a test is true or false; a function that stands alone gives a value. */
  readonly kind: 'path' | 'test' | 'value';
  readonly expression: Expression;
  readonly limits: JsonPathLimits;
}

/** Throws a 400 with the position of a mistake or the name of a limit, a 501 for functions of other dialects. */
export function parseJsonPath(text: string, limits: JsonPathLimits): JsonPath {
  const expression = new Parser(text, limits).parse();
  return { source: text, kind: kindOf(expression), expression, limits };
}

function kindOf({ kind }: Expression): JsonPath['kind'] {
  if (kind === 'query') return 'path';
  return kind === 'call' ? 'value' : 'test';
}

/**
 * Whether a resource passes: a path selects something, a test is true, a value is there and not 0, "", false or null.
 * Throws a 400 when that takes too many steps.
 */
export function selects(path: JsonPath, resource: JsonObject): boolean {
  const { expression } = path;
  const evaluation = newEvaluation(path, resource);
  if (expression.kind === 'query') return evaluation.nodes(expression).size > 0;
  return expression.kind === 'call' ? Boolean(evaluation.call(expression)) : evaluation.passes(expression);
}

/** The values selected; the value of a function that stands alone, the truth of a test. */
export function select(path: JsonPath, resource: JsonObject): JsonValue[] {
  const { expression } = path;
  const evaluation = newEvaluation(path, resource);
  if (expression.kind === 'query') return [...evaluation.nodes(expression)].map((node) => node.value);
  if (expression.kind !== 'call') return [evaluation.passes(expression)];
  const value = evaluation.call(expression);
  return value === undefined ? [] : [value];
}

/** Names and indexes that lead to each value selected; nothing for tests and functions. */
export function selectedLocations(path: JsonPath, resource: JsonObject): (string | number)[][] {
  if (!isPath(path.expression)) return [];
  return [...newEvaluation(path, resource).nodes(path.expression)].map((node) => node.location());
}

const isPath = (expression: Expression): expression is PathQuery => expression.kind === 'query';

const newEvaluation = ({ limits }: JsonPath, resource: JsonObject) =>
  new Evaluation(resource, limits.maxRegexLength);
