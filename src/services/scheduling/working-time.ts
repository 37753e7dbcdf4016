import type { WorkCalendar } from './calendar.js';
import type { Hours } from './hours.js';
import { type Interval, overlaps } from './interval.js';

/** The times of work that have something in common with the span, in order. They are not cut to it. */
export function* workingIntervals(calendar: WorkCalendar, span: Interval): Generator<Interval> {
  const { clock } = calendar;
  if (span.from >= span.to) return;
  const last = clock.dayAt(span.to) + 1;
  for (let day = clock.dayAt(span.from); day <= last; day += 1) {
    for (const { from, to } of hoursOn(calendar, day)) {
      const time = { from: clock.instantOf(day, from), to: clock.instantOf(day, to) };
      // Hours that the clock skips have no time.
      if (time.from < time.to && overlaps(time, span)) yield time;
    }
  }
}

function hoursOn({ exceptions, week }: WorkCalendar, day: number): readonly Hours[] {
  // 1970-01-01 was a Thursday.
  return exceptions.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? [];
}

/** Whether there is work all the time. */
export function worksThroughout(calendar: WorkCalendar, span: Interval): boolean {
  let coveredUntil = span.from;
  for (const { from, to } of workingIntervals(calendar, span)) {
    if (from > coveredUntil) return false;
    coveredUntil = Math.max(coveredUntil, to);
    if (coveredUntil >= span.to) return true;
  }
  return false;
}

/** The slots of a time of work that lie in the window, one after the other from the beginning of work. */
export function* slotsIn(work: Interval, length: number, window: Interval): Generator<Interval> {
  const skipped = Math.max(0, Math.ceil((window.from - work.from) / length));
  const end = Math.min(work.to, window.to);
  for (let from = work.from + skipped * length; from + length <= end; from += length)
    yield { from, to: from + length };
}
