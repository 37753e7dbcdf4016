import { badRequest, type TmfError } from '../../errors.js';

const MAX_QUOTED_LENGTH = 120;

/** A client's text in a message, shortened. */
export function quoted(text: string): string {
  return `"${text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text}"`;
}

export function invalidQuery(reason: string, details: string): TmfError {
  return badRequest('invalidQuery', reason, details);
}

export function invalidParameter(name: string, details: string): TmfError {
  return invalidQuery(`The parameter "${name}" is not valid`, details);
}

/** Percent-decoding; a "+" is a space. */
export function decode(text: string): string {
  const decoded = tryDecode(text);
  if (decoded === undefined) {
    throw invalidQuery('The query string is not valid', `${quoted(text)} is not valid percent-encoding`);
  }
  if (decoded.includes('\0')) {
    throw invalidQuery('The query string is not valid', `${quoted(text)} holds NUL, which no attribute can`);
  }
  return decoded;
}

function tryDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** The names of a dotted path. Throws a 400 that names the text. */
export function parsePath(text: string): string[] {
  const path = text.split('.');
  if (path.includes('')) {
    throw invalidQuery(`${quoted(text)} is not an attribute path`, 'Give names separated by single dots');
  }
  checkPathLength(path, text);
  if (/[[\]]/.test(text)) {
    throw invalidQuery(
      `${quoted(text)} is not an attribute path`,
      'A path passes through arrays without brackets; to choose elements use filter=attribute[?(…)]',
    );
  }
  return path;
}

/** No document is nested deeper; recursion along a path is safe. */
const MAX_PATH_LENGTH = 100;

export function checkPathLength(path: readonly string[], text: string): void {
  if (path.length <= MAX_PATH_LENGTH) return;
  throw invalidQuery(`${quoted(text)} is not an attribute path`, `It has more than ${MAX_PATH_LENGTH} names`);
}

const PARAMETER = /^([^=<>;]*?)(?:=|%3D)(.*)$/is;

/** The name, decoded, and the value, still encoded, of a piece between two "&"; both empty when it is no parameter. */
export function splitParameter(piece: string): { name: string; value: string } {
  const [, name = '', value = ''] = PARAMETER.exec(piece) ?? [];
  return { name: decode(name), value };
}

/** Throws what `problem` makes of the details when the text is no whole number from 0. */
export function parseWholeNumber(text: string, problem: (details: string) => Error): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw problem(`${quoted(text)} is not a whole number from 0`);
  return number;
}
