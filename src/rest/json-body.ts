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

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
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
  try {
    parse(text.slice(0, 100_000), errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return 'It is nested too deep'; // the parser is recursive: its stack has overflowed
  }
  const first = errors[0];
  if (!first) return 'It is nested too deep or ends too early';
  const before = text.slice(0, first.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `${printParseErrorCode(first.error)} at line ${before.length}, column ${column}`;
}

const LONE_SURROGATE_OR_NUL = /\p{Cs}|\0/u;

/** A value and how it is reached; the path is put together only when there is something to say about it. */
interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly above: Place | undefined;
  readonly depth: number;
}

/** Refuses what one database or the other could not give back: walks without recursion, so any depth is safe. */
function checkStorable(root: unknown): void {
  const open: Place[] = [{ value: root, name: '', above: undefined, depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const problem = problemWith(place);
    if (problem !== undefined) throw badRequest('invalidBody', problem, pathOf(place));
    const { value, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value))
      open.push({ value: child, name, above: place, depth: depth + 1 });
  }
}

function problemWith({ value, name, depth }: Place): string | undefined {
  if (name === '__proto__') return 'The body holds an attribute "__proto__"';
  if (depth > MAX_DEPTH) return `The body is nested deeper than ${MAX_DEPTH} levels`;
  if (LONE_SURROGATE_OR_NUL.test(name)) return 'The body holds a name that is not valid Unicode or holds NUL';
  if (typeof value === 'string' && LONE_SURROGATE_OR_NUL.test(value)) {
    return 'The body holds a text that is not valid Unicode or holds NUL';
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'The body holds a number that is too large';
  return undefined;
}

const LONGEST_PATH = 200;

function pathOf(place: Place): string {
  const names: string[] = [];
  for (let at: Place | undefined = place; at?.above; at = at.above) names.unshift(at.name);
  const path = names.join('.') || 'body';
  return path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;
}
