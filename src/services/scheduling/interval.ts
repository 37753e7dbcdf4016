/** Time from `from` up to but not including `to`, in milliseconds since the epoch. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const overlaps = (a: Interval, b: Interval) => a.from < b.to && b.from < a.to;

export const contains = (outer: Interval, inner: Interval) =>
  outer.from <= inner.from && inner.to <= outer.to;

/** Merges intervals into the fewest that cover the same time, in order. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && interval.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
    else result.push(interval);
  }
  return result;
}
