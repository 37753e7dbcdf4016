import type { Baskets, PairCount } from '../../store/baskets.js';
import { compareCodePoints } from '../../values/text-keys.js';
import { ridgeScores } from './ridge.js';

/** Co-occurrence counts, from which the scores are computed. */
export type HoldingCounts = Pick<Baskets, 'counts' | 'mostFrequent' | 'neighbours' | 'among'>;

export interface ScoredItem {
  readonly item: string;
  /** Approximate probability that a party with the seeds holds the item; 0 when nothing is known. */
  readonly score: number;
  /** Number of parties that hold it. */
  readonly count: number;
  /** The seeds with the highest affinity to it, highest first. */
  readonly explainedBy: readonly string[];
}

/** Returns the items that can be recommended. Called for a batch at a time, the best candidates first. */
export type ItemFilter = (items: readonly string[]) => Promise<ReadonlySet<string>>;

/** Maximum items that scores are computed from; the rarest are the most specific. */
const MAX_SEEDS = 30;

/** Maximum neighbours of each seed: the items with the highest co-occurrence. */
const MAX_NEIGHBOURS = 200;

/** Maximum popular items among the candidates. */
const MAX_POPULAR = 500;

/** Minimum number of candidates that are scored together. */
const MIN_CANDIDATES = 40;

/** Exponent of an item's own count in the affinity: lower than the 0.5 of cosine similarity. */
const POPULARITY_DAMPING = 0.3;

/** Regularization of the regression, in baskets: it limits the weight of rare items. */
const RIDGE_PENALTY = 300;

const MAX_EXPLANATIONS = 3;
const FILTER_BATCH_SIZE = 100;

/**
 * Returns at most `limit` items, plus the forced ones, best first: items held together with the seeds, then popular
 * items. Candidates are chosen by damped cosine similarity and sorted by a ridge regression over them and the seeds.
 * Equal scores are sorted by count, equal counts by id.
 */
export async function scoredItems(
  model: HoldingCounts,
  seeds: readonly string[],
  filter: ItemFilter,
  limit: number,
  /** Items that are scored even if nobody holds them. */
  forced: readonly string[] = [],
): Promise<ScoredItem[]> {
  const known = await countsOf(model, seeds);
  const rarest = [...known].sort(([a, m], [b, n]) => m - n || compareCodePoints(a, b)).slice(0, MAX_SEEDS);
  const seedItems = rarest.map(([item]) => item);
  const pairs = await model.neighbours(seedItems, MAX_NEIGHBOURS);
  const popular = await model.mostFrequent(MAX_POPULAR);
  const counts = await countsOf(model, [...pairs.map(({ other }) => other), ...forced]);
  for (const { item, count } of popular) counts.set(item, count);
  const affinities = affinitiesOf(pairs, new Map(rarest), counts);
  const candidates = [...forced, ...byDescendingValue(affinities), ...popular.map(({ item }) => item)];
  const maxItems = limit + forced.length;
  const chosen = await firstPassing([...new Set(candidates)], filter, Math.max(MIN_CANDIDATES, maxItems));
  const scores = await regressionScores(model, new Map(rarest), chosen, counts);
  const scored = chosen.map((item) => ({
    item,
    score: scores.get(item) ?? 0,
    count: counts.get(item) ?? 0,
    explainedBy: byDescendingValue(affinities.get(item) ?? new Map()).slice(0, MAX_EXPLANATIONS),
  }));
  return scored.sort(compareScored).slice(0, maxItems);
}

/** Sorts by score, highest first; equal scores by count, then by id. */
export const compareScored = (a: Omit<ScoredItem, 'explainedBy'>, b: Omit<ScoredItem, 'explainedBy'>) =>
  b.score - a.score || b.count - a.count || compareCodePoints(a.item, b.item);

async function countsOf(model: HoldingCounts, items: readonly string[]): Promise<Map<string, number>> {
  const counts = await model.counts([...new Set(items)]);
  return new Map(counts.map(({ item, count }) => [item, count]));
}

/** Affinity by candidate and seed. */
type Affinities = ReadonlyMap<string, ReadonlyMap<string, number>>;

function affinitiesOf(
  pairs: readonly PairCount[],
  seeds: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): Affinities {
  const affinities = new Map<string, Map<string, number>>();
  for (const { item, other, count } of pairs) {
    const own = counts.get(other) ?? 1;
    const affinity = count / (Math.sqrt(seeds.get(item) ?? 1) * own ** POPULARITY_DAMPING);
    const bySeed = affinities.get(other) ?? new Map<string, number>();
    affinities.set(other, bySeed.set(item, affinity));
  }
  return affinities;
}

/** Names sorted by value, or by the sum of their values, highest first. */
function byDescendingValue(values: ReadonlyMap<string, number | ReadonlyMap<string, number>>): string[] {
  const sums = [...values].map(([name, value]) => {
    const parts = typeof value === 'number' ? [value] : [...value.values()];
    return [name, parts.reduce((sum, part) => sum + part, 0)] as const;
  });
  return sums.sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b)).map(([name]) => name);
}

async function firstPassing(items: readonly string[], filter: ItemFilter, limit: number): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < items.length && found.length < limit; start += FILTER_BATCH_SIZE) {
    const batch = items.slice(start, start + FILTER_BATCH_SIZE);
    const passed = await filter(batch);
    found.push(...batch.filter((item) => passed.has(item)));
  }
  return found.slice(0, limit);
}

async function regressionScores(
  model: HoldingCounts,
  seeds: ReadonlyMap<string, number>,
  candidates: readonly string[],
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (seeds.size === 0) return new Map();
  const targets = candidates.filter((item) => !seeds.has(item));
  const items = [...seeds.keys(), ...targets];
  const positions = new Map(items.map((item, index) => [item, index]));
  const coOccurrences = items.map((item) =>
    items.map((other) => (item === other ? (seeds.get(item) ?? counts.get(item) ?? 0) : 0)),
  );
  for (const { item, other, count } of await model.among(items)) {
    const [row, column] = [positions.get(item) as number, positions.get(other) as number];
    (coOccurrences[row] as number[])[column] = count;
    (coOccurrences[column] as number[])[row] = count;
  }
  const scores = ridgeScores(coOccurrences, seeds.size, RIDGE_PENALTY);
  return new Map(targets.map((item, index) => [item, scores[index] ?? 0]));
}
