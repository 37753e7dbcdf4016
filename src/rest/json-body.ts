import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { badRequest } from '../errors.js';

/** How deep objects and arrays may be nested. No TM Forum resource comes near it; recursion further on is safe. */
const MAX_DEPTH = 100;

/** Parses a request body. Throws a 400 with line and column, or with the path of what cannot be stored. */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  const value = parseText(text);
  checkStorable(value);
  return value;
}

const invalid = (details: string) => badRequest('invalidBody', 'The body is not valid JSON', details);

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('It is not valid UTF-8');
  }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid(placeOfMistake(text));
  }
}

/** JavaScript's parser does not always say where it stopped; this one does. */
function placeOfMistake(text: string): string {
  const errors: ParseError[] = [];
  parse(text.slice(0, 100_000), errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (!first) return 'It is nested too deep or ends too early';
  const before = text.slice(0, first.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `${printParseErrorCode(first.error)} at line ${before.length}, column ${column}`;
}

const LONE_SURROGATE_OR_NUL = /\p{Cs}|\0/u;

/** Refuses what one database or the other could not give back: walks without recursion, so any depth is safe. */
function checkStorable(root: unknown): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') checkText(value, path);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw badRequest('invalidBody', 'The body holds a number that is too large', `${path || 'The body'}`);
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) {
      throw badRequest('invalidBody', `The body is nested deeper than ${MAX_DEPTH} levels`, shortened(path));
    }
    for (const [name, child] of Object.entries(value)) {
      checkName(name, path);
      open.push({ value: child, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
    }
  }
}

const shortened = (path: string) => (path.length > 200 ? `${path.slice(0, 200)}…` : path);

function checkText(text: string, path: string): void {
  if (LONE_SURROGATE_OR_NUL.test(text)) {
    throw badRequest(
      'invalidBody',
      'The body holds text that is not valid Unicode or holds NUL',
      path || 'The body',
    );
  }
}

function checkName(name: string, path: string): void {
  checkText(name, path);
  if (name === '__proto__') {
    throw badRequest(
      'invalidBody',
      'The body holds an attribute "__proto__"',
      path === '' ? 'At the top level' : path,
    );
  }
}
