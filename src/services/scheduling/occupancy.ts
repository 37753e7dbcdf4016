import type { Interval } from './interval.js';

/** How much of something is taken at a time, from overlapping spans. */
export class Occupancy {
  /** When the level changes, in order, and what it is from then on. */
  private readonly times: number[] = [];
  private readonly levels: number[] = [];

  constructor(taken: readonly Interval[]) {
    const changes = taken.flatMap(({ from, to }) => [
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

  /** The most that is taken at any moment of the span. */
  peak({ from, to }: Interval): number {
    let index = this.lastChangeUpTo(from);
    let highest = this.levels[index] ?? 0;
    for (index += 1; index < this.times.length && (this.times[index] as number) < to; index += 1)
      highest = Math.max(highest, this.levels[index] as number);
    return highest;
  }

  /** -1 when nothing changes until then. */
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
