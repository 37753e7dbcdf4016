import { MemoryCounts } from './memory-counts.js';
import { METHODS } from './methods.js';

/** Quality of one method. */
export interface Score {
  readonly method: string;
  /** Share of left-out items that were recommended, from 0 to 1. */
  readonly hitRate: number;
  /** The mean of one divided by the place of the left-out item; 0 where it was not recommended. */
  readonly reciprocalRank: number;
  /** Share of items that were recommended at least once, from 0 to 1. */
  readonly coverage: number;
}

export interface Evaluation {
  readonly baskets: number;
  readonly items: number;
  /** Left-out items. */
  readonly trials: number;
  readonly scores: readonly Score[];
}

export interface EvaluationOptions {
  readonly folds: number;
  /** Recommended items. */
  readonly limit: number;
  /** Items are left out of one basket in so many; all of them count. */
  readonly every: number;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Leaves each item out of each basket once and looks whether it is recommended to who holds the rest. The basket is not
 * in the counts then: every basket is in one of the folds, and counts are those of the others.
 */
export async function evaluate(
  baskets: readonly (readonly string[])[],
  { folds, limit: most, every, progress }: EvaluationOptions,
): Promise<Evaluation> {
  const tallies = Object.keys(METHODS).map((method) => ({
    method,
    hits: 0,
    ranks: 0,
    seen: new Set<string>(),
  }));
  let trials = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const model = new MemoryCounts(baskets.filter((_, index) => index % folds !== fold));
    for (const [index, basket] of baskets.entries()) {
      if (index % folds !== fold || basket.length < 2 || Math.floor(index / folds) % every > 0) continue;
      for (const left of basket) {
        const held = basket.filter((item) => item !== left);
        for (const tally of tallies) {
          const recommended = (await METHODS[tally.method]?.(model, held, most)) ?? [];
          for (const item of recommended) tally.seen.add(item);
          const rank = recommended.indexOf(left);
          tally.hits += rank < 0 ? 0 : 1;
          tally.ranks += rank < 0 ? 0 : 1 / (rank + 1);
        }
        trials += 1;
      }
      progress?.(fold * baskets.length + index, folds * baskets.length);
    }
  }
  const items = new Set(baskets.flat()).size;
  const scores = tallies.map(({ method, hits, ranks, seen }) => ({
    ...{ method, hitRate: hits / trials, reciprocalRank: ranks / trials, coverage: seen.size / items },
  }));
  return { baskets: baskets.length, items, trials, scores };
}

/** One basket a line, items separated by commas; the same item twice is one. */
export function readBaskets(text: string): string[][] {
  const lines = text.split(/\r?\n/);
  const baskets = lines.map((line) => [...new Set(line.split(',').map((item) => item.trim()))]);
  return baskets.map((basket) => basket.filter((item) => item !== '')).filter(({ length }) => length > 0);
}
