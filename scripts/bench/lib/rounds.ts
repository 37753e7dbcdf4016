/** One thing that is measured. */
export interface Variant {
  readonly name: string;
  /** Does its work that many times; answers how many times per second. */
  readonly measure: (times: number) => Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** Times per second, by round. */
  readonly rounds: readonly number[];
  readonly median: number;
}

export interface Plan {
  readonly rounds: number;
  /** How many times each variant does its work in a round; for how many milliseconds, where it says so. */
  readonly times: number;
  readonly progress: (text: string) => void;
}

/**
 * Measures the variants in turn, round after round, so that what else the machine does meets all of them alike. One
 * more round comes first, and does not count.
 */
export async function interleaved(variants: readonly Variant[], plan: Plan): Promise<Measured[]> {
  const results = variants.map(({ name }) => ({ name, rounds: [] as number[] }));
  for (let round = 0; round <= plan.rounds; round++) {
    for (const [index, { name, measure }] of variants.entries()) {
      const rate = await measure(plan.times);
      plan.progress(`${round === 0 ? 'warming up' : `round ${round}`}: ${name}: ${rate.toFixed(0)}/s`);
      if (round > 0) results[index]?.rounds.push(rate);
    }
  }
  return results.map((result) => ({ ...result, median: median(result.rounds) }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Does the work that many times, so many at a time; answers how many times per second. */
export async function rateOf(times: number, atOnce: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let left = times;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (times / (performance.now() - started)) * 1_000;
}

/** Does the work for so many milliseconds, so many at a time; answers how many times per second. */
export async function rateWithin(
  milliseconds: number,
  atOnce: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() - started < milliseconds) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (done / (performance.now() - started)) * 1_000;
}
