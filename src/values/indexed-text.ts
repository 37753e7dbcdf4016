import { createHash } from 'node:crypto';

/** Longer texts are represented in the indexes by their beginning and a hash. */
const MAX_VERBATIM_LENGTH = 200;

/** True for text that both databases can hold and compare: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/**
 * What stands for a text in an index and in an order, because PostgreSQL limits index entries to some 2700
 * bytes: the text itself up to 200 characters, otherwise its beginning and 64 characters of a hash. Two texts
 * are equal when these are equal.
 */
export function indexedText(text: string): string {
  if (text.length <= MAX_VERBATIM_LENGTH) return text;
  return prefixOf(text) + createHash('sha256').update(text).digest('hex');
}

/** Never half of a surrogate pair: no database would give it back as it is. */
function prefixOf(text: string): string {
  const splitsPair = (text.codePointAt(MAX_VERBATIM_LENGTH - 1) ?? 0) > 0xffff;
  return text.slice(0, splitsPair ? MAX_VERBATIM_LENGTH - 1 : MAX_VERBATIM_LENGTH);
}
