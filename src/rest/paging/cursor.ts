import type { AttributeType, TypeOf } from '../../values/attribute-type.js';
import { isObject } from '../../values/json.js';
import type { Cursor, SortKey, SortValue } from '../../values/query.js';
import { isStorable } from '../../values/text-keys.js';
import { sortText } from '../query-string/parse-sort.js';
import { invalidParameter } from '../query-string/query-text.js';

/** Encodes a keyset position and its order as an opaque text, which the client sends back for the next page. */
export function encodeCursor({ values, id }: Cursor, sort: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify({ s: sortText(sort), v: values, i: id })).toString('base64url');
}

/** Decodes a cursor. Throws a 400 for a text that `encodeCursor` cannot have returned for this order. */
export function decodeCursor(text: string, sort: readonly SortKey[], typeOf: TypeOf): Cursor {
  const content = parseContent(text);
  if (!isObject(content)) throw damagedCursor();
  const { s: order, v: values, i: id } = content;
  if (order !== sortText(sort)) {
    throw invalidParameter('cursor', 'It belongs to another sort: follow the Link header unchanged');
  }
  if (typeof id !== 'string' || !isValidText(id)) throw damagedCursor();
  if (!Array.isArray(values) || values.length !== sort.length) throw damagedCursor();
  return { id, values: values.map((value, index) => checkedValue(value, typeOf(sort[index]?.path ?? []))) };
}

const damagedCursor = () => invalidParameter('cursor', 'It is damaged: follow the Link header unchanged');

function parseContent(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
}

const MAX_TEXT_LENGTH = 300;
/** A day into the year 10000 in microseconds since the epoch: no date-time with an offset is later. */
const MAX_INSTANT = 253_402_387_200_000_000;

const isValidText = (value: string) => value.length <= MAX_TEXT_LENGTH && isStorable(value);
const isValidInstant = (value: number) => Number.isInteger(value) && Math.abs(value) <= MAX_INSTANT;

/** The store uses the values unchecked: they must be values that `sortValue` can return. */
function checkedValue(value: unknown, type: AttributeType | undefined): SortValue {
  if (value === null) return value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw damagedCursor();
  if (typeof value === 'string' && !isValidText(value)) throw damagedCursor();
  if (typeof value === 'number' && !Number.isFinite(value)) throw damagedCursor();
  if (type === 'dateTime') {
    if (typeof value !== 'number' || !isValidInstant(value)) throw damagedCursor();
  } else if (type !== undefined && typeof value !== type) throw damagedCursor();
  return value;
}
