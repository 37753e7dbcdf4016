const RUNS = 11;

/** Pause before a run, in which the threads that collect garbage and compile end what earlier runs have left them. */
const PAUSE_MS = 5;

/** Microseconds of this process on a processor while `work` runs: what else the machine does is not counted. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * How many times as much processor time `work` takes at the larger size as at the smaller one, by the best of several runs
 * each. Linear work takes as many times as much as the size grows; quadratic work takes the square of it.
 */
export function growthOf(work: (size: number) => unknown, smaller: number, larger: number): number {
  const best = (size: number) => Math.min(...Array.from({ length: RUNS }, () => timeOf(size)));
  const timeOf = (size: number) => {
    pause();
    return processorTime(() => work(size));
  };
  work(larger);
  return best(larger) / best(smaller);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
