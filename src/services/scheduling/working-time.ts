import type { WorkCalendar } from './calendar.js';
import type { Hours } from './hours.js';
import { type Interval, overlaps } from './interval.js';

/** Working intervals that overlap the given interval, in order. They are not clipped to it. */
export function* workingIntervals(calendar: WorkCalendar, interval: Interval): Generator<Interval> {
  const { clock } = calendar;
  if (interval.from >= interval.to) return;
  const last = clock.dayAt(interval.to) + 1;
  for (let day = clock.dayAt(interval.from); day <= last; day += 1) {
    for (const { from, to } of hoursOn(calendar, day)) {
      const time = { from: clock.instantOf(day, from), to: clock.instantOf(day, to) };
      // Hours that a change of the clock skips are empty.
      if (time.from < time.to && overlaps(time, interval)) yield time;
    }
  }
}

function hoursOn({ exceptions, week }: WorkCalendar, day: number): readonly Hours[] {
  // 1970-01-01 was a Thursday.
  return exceptions.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? [];
}

/** Whether the whole interval is working time. */
export function worksThroughout(calendar: WorkCalendar, interval: Interval): boolean {
  let coveredUntil = interval.from;
  for (const { from, to } of workingIntervals(calendar, interval)) {
    if (from > coveredUntil) return false;
    coveredUntil = Math.max(coveredUntil, to);
    if (coveredUntil >= interval.to) return true;
  }
  return false;
}

/** Consecutive slots from the start of a working interval, as far as they lie in the window. Length in milliseconds. */
export function* slotsIn(work: Interval, lengthMs: number, window: Interval): Generator<Interval> {
  const skipped = Math.max(0, Math.ceil((window.from - work.from) / lengthMs));
  const end = Math.min(work.to, window.to);
  for (let from = work.from + skipped * lengthMs; from + lengthMs <= end; from += lengthMs)
    yield { from, to: from + lengthMs };
}
