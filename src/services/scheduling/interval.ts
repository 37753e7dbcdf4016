/** Time from the first instant up to but not including the second; milliseconds since the epoch. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const overlaps = (a: Interval, b: Interval) => a.from < b.to && b.from < a.to;

export const contains = (outer: Interval, inner: Interval) =>
  outer.from <= inner.from && inner.to <= outer.to;

/** The same time in spans that neither overlap nor touch, in order. */
export function mergeIntervals(spans: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}
