import type { Interval } from './interval.js';

/** Number of reservations at each time, computed from intervals that may overlap. */
export class Occupancy {
  /** Times at which the level changes, in order; `levels` holds the level from each time on. */
  private readonly times: number[] = [];
  private readonly levels: number[] = [];

  constructor(intervals: readonly Interval[]) {
    const changes = intervals.flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ]);
    let level = 0;
    for (const { at, by } of changes.sort((a, b) => a.at - b.at)) {
      level += by;
      if (this.times.at(-1) === at) this.levels[this.levels.length - 1] = level;
      else {
        this.times.push(at);
        this.levels.push(level);
      }
    }
  }

  /** Highest level within an interval. */
  peak({ from, to }: Interval): number {
    let index = this.lastChangeUpTo(from);
    let highest = this.levels[index] ?? 0;
    for (index += 1; index < this.times.length && (this.times[index] as number) < to; index += 1)
      highest = Math.max(highest, this.levels[index] as number);
    return highest;
  }

  /** Index of the last change at or before a time; -1 when there is none. */
  private lastChangeUpTo(time: number): number {
    let [low, high] = [0, this.times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] as number) <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
