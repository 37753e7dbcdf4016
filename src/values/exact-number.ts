/** From here on JavaScript writes a number with an exponent, so that it is no integer in JSON. */
const FIRST_WITH_EXPONENT = 1e21;

/**
 * Returns true for an integer beyond 2^53 - 1, which comes back as a neighbouring number. `text` is the number as it was
 * written; without it, only numbers that are written back as integers count.
 */
export function isInexactInteger(value: number, text = ''): boolean {
  const size = Math.abs(value);
  if (size <= Number.MAX_SAFE_INTEGER) return false;
  return size < FIRST_WITH_EXPONENT || /^[+-]?\d+$/.test(text);
}

/** Text of messages about such a number. */
export const INEXACT_INTEGER = 'is an integer beyond 2^53 - 1 (9007199254740991), which is not kept exactly';
