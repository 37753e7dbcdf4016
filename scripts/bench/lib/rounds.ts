/** Work that is measured against other variants. */
export interface Variant {
  readonly name: string;
  /** Measures once; `amount` is a number of calls, or a duration in milliseconds. Returns calls per second. */
  readonly measure: (amount: number) => Promise<number>;
}

export interface Measurement {
  readonly name: string;
  /** Calls per second, by round. */
  readonly rounds: readonly number[];
  readonly median: number;
}

export interface MeasurementPlan {
  readonly rounds: number;
  /** Passed to each variant in each round. */
  readonly amount: number;
  readonly progress: (text: string) => void;
}

/**
 * Measures the variants in turn, round after round, so that other load on the machine affects all of them alike; every second
 * round in the opposite order, since a variant pays for the garbage of the one before. The first round warms up and is not
 * counted.
 */
export async function measureInTurn(
  variants: readonly Variant[],
  plan: MeasurementPlan,
): Promise<Measurement[]> {
  const results = variants.map(({ name }) => ({ name, rounds: [] as number[] }));
  for (let round = 0; round <= plan.rounds; round++) {
    const order = [...variants.entries()];
    if (round % 2 === 0) order.reverse();
    for (const [index, { name, measure }] of order) {
      const rate = await measure(plan.amount);
      plan.progress(`${round === 0 ? 'warm-up' : `round ${round}`}: ${name}: ${rate.toFixed(0)}/s`);
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

/** Ratios of two series, round by round: median, lowest and highest. */
export interface Ratio {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function ratioOf(rounds: readonly number[], base: readonly number[]): Ratio {
  const ratios = rounds.map((rate, round) => rate / (base[round] ?? Number.NaN));
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}

/** Calls `work` `count` times with limited concurrency; returns calls per second. */
export async function rateOfCount(
  count: number,
  concurrency: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  let left = count;
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (count / (performance.now() - started)) * 1_000;
}

/** Calls `work` for a duration with limited concurrency; returns calls per second. */
export async function rateOfDuration(
  durationMs: number,
  concurrency: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() - started < durationMs) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (done / (performance.now() - started)) * 1_000;
}
