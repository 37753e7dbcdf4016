import type { AttributeType } from '../../values/attribute-type.js';
import { INEXACT_INTEGER, isInexactInteger } from '../../values/exact-number.js';
import { instantRange } from '../../values/instant.js';
import type { Operand } from '../../values/query.js';
import { invalidQuery, quoted } from '../query-string/query-text.js';

const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
/** "+" that was decoded as a space. */
const DECODED_PLUS = /(^|[eE]) (?=[\d.])/g;

/** Parses a number; undefined if the text is not a number, is too large, or is an integer that is not kept exactly. */
export function parseNumber(text: string): number | undefined {
  const { value, isInexact } = readNumber(text);
  return isInexact ? undefined : value;
}

function readNumber(text: string): { value: number | undefined; isInexact: boolean } {
  const restored = text.replace(DECODED_PLUS, '$1+');
  const number = NUMBER.test(restored) ? Number(restored) : Number.NaN;
  if (!Number.isFinite(number)) return { value: undefined, isInexact: false };
  return { value: number, isInexact: isInexactInteger(number, restored) };
}

const EXPECTED_LITERAL = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  dateTime: 'a date or date-time such as 2024-05, 2024-05-01 or 2024-05-01T10:00:00Z',
} as const satisfies Record<AttributeType, string>;

/** Parses a literal by the type of its attribute. Throws a 400 if it is of another type. */
export function parseOperand(
  text: string,
  path: readonly string[],
  type: AttributeType | undefined,
): Operand {
  if (type === undefined) return { type: 'untyped', text };
  const operand = parseTyped(text, type);
  if (operand) return operand;
  const attribute = quoted(path.join('.'));
  if (type === 'number' && readNumber(text).isInexact)
    throw invalidQuery(
      `${quoted(text)} is not a value for ${attribute}`,
      `It ${INEXACT_INTEGER}, so that no value of ${attribute} equals it: write it as a string, in an attribute of strings`,
    );
  throw invalidQuery(
    `${quoted(text)} is not a value for ${attribute}`,
    `${attribute} expects ${EXPECTED_LITERAL[type]}`,
  );
}

function parseTyped(text: string, type: AttributeType): Operand | undefined {
  if (type === 'string') return { type, value: text };
  if (type === 'boolean') return isBoolean(text) ? { type, value: text === 'true' } : undefined;
  if (type === 'number') {
    const value = parseNumber(text);
    return value === undefined ? undefined : { type, value };
  }
  const range = instantRange(text);
  return range && { type: 'instant', ...range };
}

const isBoolean = (text: string) => text === 'true' || text === 'false';
