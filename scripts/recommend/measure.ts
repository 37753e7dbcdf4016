import { MemoryCounts } from './memory-counts.js';
import { METHODS } from './methods.js';

/** Quality of one method. */
export interface Score {
  readonly method: string;
  /** Share of removed items that were recommended, from 0 to 1. */
  readonly hitRate: number;
  /** Mean reciprocal rank of the removed items; 0 for an item that was not recommended. */
  readonly reciprocalRank: number;
  /** Share of items that were recommended at least once, from 0 to 1. */
  readonly coverage: number;
}

export interface Evaluation {
  readonly baskets: number;
  readonly items: number;
  /** Number of removed items. */
  readonly trials: number;
  readonly scores: readonly Score[];
}

export interface EvaluationOptions {
  readonly folds: number;
  /** Maximum number of recommended items. */
  readonly limit: number;
  /** Evaluates every n-th basket; all baskets contribute to the counts. */
  readonly every: number;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Removes each item from its basket once, and checks whether it is recommended for the remaining items. The counts
 * exclude the basket: each basket is in one of the folds, and the counts come from the others.
 */
export async function evaluate(
  baskets: readonly (readonly string[])[],
  { folds, limit, every, progress }: EvaluationOptions,
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
      for (const removed of basket) {
        const held = basket.filter((item) => item !== removed);
        for (const tally of tallies) {
          const recommended = (await METHODS[tally.method]?.(model, held, limit)) ?? [];
          for (const item of recommended) tally.seen.add(item);
          const rank = recommended.indexOf(removed);
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
    method,
    hitRate: hits / trials,
    reciprocalRank: ranks / trials,
    coverage: seen.size / items,
  }));
  return { baskets: baskets.length, items, trials, scores };
}

/** Parses baskets: one per line, items separated by commas, duplicates removed. */
export function readBaskets(text: string): string[][] {
  const lines = text.split(/\r?\n/);
  const baskets = lines.map((line) => [...new Set(line.split(',').map((item) => item.trim()))]);
  return baskets.map((basket) => basket.filter((item) => item !== '')).filter(({ length }) => length > 0);
}
