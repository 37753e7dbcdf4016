import type { Problem } from '../../rest/body/schema-validator.js';
import { type JsonObject, type JsonValue, jsonEqual } from '../../values/json.js';

/** Collects all problems of a document, however large it is. */
export type ProblemsOf = (document: JsonObject, isTolerated: (problem: Problem) => boolean) => unknown;

/**
 * Tells which problems of a changed document its predecessor had too, with the same value: a document that is older than
 * its contract can be changed without being repaired. The predecessor is looked at for the first problem.
 */
export function inheritedProblems(
  before: JsonObject,
  after: JsonObject,
  problemsOf: ProblemsOf,
): (problem: Problem) => boolean {
  let known: Set<string> | undefined;
  return (problem) => {
    known ??= keysOf(before, problemsOf);
    return known.has(keyOf(problem)) && isSame(valueAt(before, problem.path), valueAt(after, problem.path));
  };
}

function keysOf(document: JsonObject, problemsOf: ProblemsOf): Set<string> {
  const keys = new Set<string>();
  problemsOf(document, (problem) => keys.add(keyOf(problem)) !== undefined);
  return keys;
}

const keyOf = ({ path, message }: Problem) => `${path}\n${message}`;

const isSame = (left: JsonValue | undefined, right: JsonValue | undefined) =>
  left === undefined || right === undefined ? left === right : jsonEqual(left, right);

function valueAt(document: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const name of path === '' ? [] : path.split('.'))
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as JsonObject)[name]
        : undefined;
  return value;
}
