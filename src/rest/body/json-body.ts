import { visit } from 'jsonc-parser';
import { badRequest, shortened, type TmfError } from '../../errors.js';
import { INEXACT_INTEGER, isInexactInteger } from '../../values/exact-number.js';
import type { JsonObject } from '../../values/json.js';
import { isStorable } from '../../values/text-keys.js';
import { describeSyntaxError } from './syntax-error.js';
import { checkValueCount, jsonExtent, MAX_DEPTH, maxMembersOf } from './value-count.js';

const TOO_DEEP = `The body is nested deeper than ${MAX_DEPTH} levels`;

/**
 * Parses a request body of at most `maxValues` values. Throws a 400 with line and column of a syntax error, or with the
 * path of a value that cannot be stored unchanged, and a 413 for too many values. Fractions become the nearest double.
 */
export function parseJsonBody(bytes: Uint8Array, maxValues: number): unknown {
  // Each value takes at least two bytes.
  if (bytes.length > maxMembersOf(maxValues) * 2) checkExtent(bytes, maxValues);
  const text = decodeUtf8(bytes);
  const value = parseText(text);
  const { hasHugeNumbers } = checkStorable(value);
  if (hasHugeNumbers) checkHugeIntegers(text);
  return value;
}

/** Before parsing, because a body of a megabyte can have so many values that parsing it blocks the event loop. */
function checkExtent(bytes: Uint8Array, maxValues: number): void {
  const extent = jsonExtent(bytes, maxValues, MAX_DEPTH);
  if (extent.depth > MAX_DEPTH)
    throw badRequest('invalidBody', TOO_DEEP, `It is nested too deeply at byte ${extent.end}`);
  checkValueCount(extent, maxValues, 'The body');
}

const invalidBody = (details: string) => badRequest('invalidBody', 'The body is not valid JSON', details);

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw invalidBody('It is not valid UTF-8');
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidBody(describeSyntaxError(text));
  }
}

/** Problem of a value, and the names of its path in reverse order. */
interface Fault {
  readonly problem: string;
  readonly path: string[];
}

/** Findings besides faults. */
interface Findings {
  /** Whether there are numbers of which only the text tells whether they are integers. */
  hasHugeNumbers: boolean;
}

/** Rejects values that SQLite or PostgreSQL cannot store unchanged. */
function checkStorable(root: unknown): Findings {
  const findings = { hasHugeNumbers: false };
  const fault = findFault(root, 0, findings);
  if (fault) throw badRequest('invalidBody', fault.problem, faultPath(fault));
  return findings;
}

/** Rejects integers of 22 digits or more: their parsed value does not tell them from `1e30`. */
function checkHugeIntegers(text: string): void {
  let error: TmfError | undefined;
  visit(text, {
    onLiteralValue(value, offset, length, _line, _column, path) {
      if (error || typeof value !== 'number') return;
      if (!isInexactInteger(value, text.slice(offset, offset + length))) return;
      const fault = { problem: INEXACT_PROBLEM, path: path().map(String).reverse() };
      error = badRequest('invalidBody', fault.problem, faultPath(fault));
    },
  });
  if (error) throw error;
}

const INEXACT_PROBLEM = `The body contains a number that ${INEXACT_INTEGER}: write it as a string`;

/** Recursive: depth is limited by `valueProblem`. */
function findFault(value: unknown, depth: number, findings: Findings): Fault | undefined {
  const problem = valueProblem(value, depth);
  if (problem !== undefined) return { problem, path: [] };
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) findings.hasHugeNumbers = true;
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value)
    ? findFaultIn(value, depth, findings)
    : findFaultAmong(value as JsonObject, depth, findings);
}

/** By index: the names of the elements of a large array take much longer than its check. */
function findFaultIn(array: readonly unknown[], depth: number, findings: Findings): Fault | undefined {
  for (let index = 0; index < array.length; index += 1) {
    const fault = findFault(array[index], depth + 1, findings);
    if (fault) {
      fault.path.push(String(index));
      return fault;
    }
  }
  return undefined;
}

function findFaultAmong(members: JsonObject, depth: number, findings: Findings): Fault | undefined {
  for (const name of Object.keys(members)) {
    const invalidName = nameProblem(name);
    const fault =
      invalidName === undefined
        ? findFault(members[name], depth + 1, findings)
        : { problem: invalidName, path: [] };
    if (fault) {
      fault.path.push(name);
      return fault;
    }
  }
  return undefined;
}

function valueProblem(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return TOO_DEEP;
  if (typeof value === 'string' && !isStorable(value))
    return 'The body contains a string that is not valid Unicode or contains NUL';
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'The body contains a number that is too large';
  if (typeof value === 'number' && isInexactInteger(value)) return INEXACT_PROBLEM;
  return undefined;
}

function nameProblem(name: string): string | undefined {
  if (name === '__proto__') return 'The body contains an attribute "__proto__"';
  if (!isStorable(name))
    return 'The body contains an attribute name that is not valid Unicode or contains NUL';
  return undefined;
}

const faultPath = ({ path }: Fault): string => shortened(path.reverse().join('.') || 'body');
