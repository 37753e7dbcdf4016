import { createHash } from 'node:crypto';

/** Maximum length (UTF-16 units) of a text that is indexed as it is; a longer one is indexed by prefix and hash. */
const MAX_VERBATIM_LENGTH = 200;

/** Returns true if both databases can store and compare the text: no NUL, no unpaired surrogate. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/**
 * Returns the index key of a text, also used for sorting: the text itself up to 200 characters, otherwise its prefix
 * and a SHA-256 hash (64 characters). Two texts are equal if their keys are. PostgreSQL limits index entries to about
 * 2700 bytes.
 */
export function indexedText(text: string): string {
  if (text.length <= MAX_VERBATIM_LENGTH) return text;
  return copied(prefixOf(text) + createHash('sha256').update(text).digest('hex'));
}

/** V8's slices keep the whole text in memory, which would be all documents of a sorted scan. */
const copied = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

/** Does not split a surrogate pair: databases cannot store half of one. */
function prefixOf(text: string): string {
  const splitsPair = (text.codePointAt(MAX_VERBATIM_LENGTH - 1) ?? 0) > 0xffff;
  return text.slice(0, splitsPair ? MAX_VERBATIM_LENGTH - 1 : MAX_VERBATIM_LENGTH);
}

/**
 * Compares texts by Unicode code point, which is also the order of their UTF-8 bytes. JavaScript's `<` compares
 * UTF-16 units instead, where characters above U+FFFF come before U+E000.
 */
export function compareCodePoints(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
const rank = (unit: number) => (isSurrogate(unit) ? unit + 0x10000 : unit);
