/** Time from the first instant up to but not including the second; milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

export const contains = (outer: Span, inner: Span) => outer.from <= inner.from && inner.to <= outer.to;

/** The same time in spans that neither overlap nor touch, in order. */
export function united(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}
