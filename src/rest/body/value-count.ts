import { TmfError } from '../../errors.js';
import type { JsonValue } from '../../values/json.js';

/** Maximum nesting of objects and arrays. Far above any TM Forum resource; it makes later recursion safe. */
export const MAX_DEPTH = 100;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Share of a body's values that one object may have as members: large objects are slow hash tables. */
const MEMBER_SHARE = 0.1;

/** Extent of a JSON text; upper bounds if it is not valid. */
export interface JsonExtent {
  /** Number of values, at all levels. */
  readonly values: number;
  /** Levels of objects and arrays. */
  readonly depth: number;
  /** Number of members of the largest object. */
  readonly members: number;
  /** Bytes that were counted: fewer than all when a limit is exceeded. */
  readonly end: number;
}

/** Maximum members of one object, for a maximum number of values. */
export const maxMembersOf = (maxValues: number) => Math.ceil(maxValues * MEMBER_SHARE);

/**
 * Counts the values of a JSON text without parsing it, until there are more than `maxValues` or more than `maxDepth`
 * levels. A megabyte takes a few milliseconds.
 */
export function jsonExtent(bytes: Uint8Array, maxValues: number, maxDepth: number): JsonExtent {
  const memberCounts: number[] = [0];
  let [values, level, depth, members] = [1, 0, 0, 0];
  let at = 0;
  for (; at < bytes.length && values <= maxValues && depth <= maxDepth; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at);
        break;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        values += 1;
        level += 1;
        memberCounts[level] = 0;
        if (level > depth) depth = level;
        break;
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        if (level > 0) level -= 1;
        break;
      case COMMA:
        values += 1;
        break;
      case COLON: {
        const count = (memberCounts[level] as number) + 1;
        memberCounts[level] = count;
        if (count > members) members = count;
      }
    }
  }
  return { values, depth, members, end: at };
}

/** Returns the position of the closing quote. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let first = end;
    while (bytes[first - 1] === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return bytes.length;
}

/** Counts the values of parsed JSON; its depth is limited. */
export function countValues(value: JsonValue): Pick<JsonExtent, 'values' | 'members'> {
  if (typeof value !== 'object' || value === null) return { values: 1, members: 0 };
  const children = Array.isArray(value) ? value : Object.values(value);
  let [values, members] = [1, Array.isArray(value) ? 0 : children.length];
  for (const child of children) {
    const inner = countValues(child);
    values += inner.values;
    members = Math.max(members, inner.members);
  }
  return { values, members };
}

/** Throws a 413 if there are too many values, or too many members in one object; `subject`: what has them. */
export function checkValueCount(
  { values, members }: Pick<JsonExtent, 'values' | 'members'>,
  maxValues: number,
  subject: string,
): void {
  const maxMembers = maxMembersOf(maxValues);
  if (values > maxValues) throw tooManyValues(`${subject} has too many values`, maxValues);
  if (members > maxMembers)
    throw tooManyValues(`An object of ${subject.toLowerCase()} has too many attributes`, maxMembers);
}

const tooManyValues = (reason: string, limit: number) =>
  new TmfError(413, 'payloadTooLarge', reason, `Send at most ${limit} (BODY_VALUES)`);
