const SECOND_MS = 1_000;

/**
 * Returns the time of a change, in milliseconds since the epoch, which is later than that of the change before it. When
 * the clock has been set back to an earlier second, it is in the next second after that change, because `Last-Modified`
 * has whole seconds: two versions with the same date would be the same for `If-Modified-Since`.
 */
export function changeTime(before: number, now: number): number {
  const second = Math.floor(before / SECOND_MS);
  return Math.floor(now / SECOND_MS) < second ? (second + 1) * SECOND_MS : Math.max(now, before + 1);
}
