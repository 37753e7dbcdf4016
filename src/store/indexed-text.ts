import { createHash } from 'node:crypto';

/** Longer texts are represented in the indexes by their beginning and a hash. */
const LONGEST_WHOLE = 200;

/** True for text that both databases can hold and compare: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/**
 * What stands for a text in an index, because PostgreSQL limits index entries to some 2700 bytes: the text
 * itself up to 200 characters, otherwise 264 characters. Two texts are equal when these are equal.
 */
export function indexedText(text: string): string {
  if (text.length <= LONGEST_WHOLE) return text;
  return text.slice(0, LONGEST_WHOLE) + createHash('sha256').update(text).digest('hex');
}
