import type { Baskets, PairCount } from '../../store/baskets.js';
import { compareCodePoints } from '../../values/code-points.js';
import { ridgeScores } from './ridge.js';

/** Who holds what together with what: all that the scores are computed from. */
export type HoldingCounts = Pick<Baskets, 'counts' | 'mostFrequent' | 'neighbours' | 'among'>;

export interface Scored {
  readonly item: string;
  /** About the probability that somebody who holds this holds that; 0 where nothing is known. */
  readonly score: number;
  /** How many hold it. */
  readonly count: number;
  /** The most telling of what it is held together with, best first. */
  readonly because: readonly string[];
}

/** Of these items those that may be answered. Asked for some at a time, the most promising first. */
export type ItemFilter = (items: readonly string[]) => Promise<ReadonlySet<string>>;

/** Items that scores are computed from; the rarest say most. */
const MAX_SEEDS = 30;

/** Of each of these so many others are looked at, those that it is held together with most often. */
const MAX_NEIGHBOURS = 200;

/** So many popular items fill up. */
const MAX_POPULAR = 500;

/** Items that are scored together, if no more are wanted. */
const MIN_CANDIDATES = 40;

/** How much an item's own popularity counts less, when candidates are chosen. */
const POPULARITY_DAMPING = 0.3;

/** What keeps rare items from being taken at their word, in baskets. */
const RIDGE_PENALTY = 300;

const MAX_EXPLANATIONS = 3;
const FILTER_BATCH_SIZE = 100;

/**
 * What is held along with the seeds, best first, and then what most hold; at most so many. Candidates are chosen by
 * damped cosine similarity, and put in order by a ridge regression over them and the seeds. Equal scores are in the
 * order of their counts, equal counts in that of their ids.
 */
export async function scoredItems(
  model: HoldingCounts,
  seeds: readonly string[],
  filter: ItemFilter,
  limit: number,
  /** Scored even if nobody holds them. */
  forced: readonly string[] = [],
): Promise<Scored[]> {
  const known = await countsOf(model, seeds);
  const rarest = [...known].sort(([a, m], [b, n]) => m - n || compareCodePoints(a, b)).slice(0, MAX_SEEDS);
  const seedItems = rarest.map(([item]) => item);
  const pairs = await model.neighbours(seedItems, MAX_NEIGHBOURS);
  const popular = await model.mostFrequent(MAX_POPULAR);
  const counts = await countsOf(model, [...pairs.map(({ other }) => other), ...forced]);
  for (const { item, count } of popular) counts.set(item, count);
  const affinities = affinitiesOf(pairs, new Map(rarest), counts);
  const candidates = [...forced, ...byDescendingValue(affinities), ...popular.map(({ item }) => item)];
  const wanted = limit + forced.length;
  const chosen = await firstPassing([...new Set(candidates)], filter, Math.max(MIN_CANDIDATES, wanted));
  const scores = await regressionScores(model, new Map(rarest), chosen, counts);
  const scored = chosen.map((item) => ({
    item,
    score: scores.get(item) ?? 0,
    count: counts.get(item) ?? 0,
    because: byDescendingValue(affinities.get(item) ?? new Map()).slice(0, MAX_EXPLANATIONS),
  }));
  return scored.sort(compareScored).slice(0, wanted);
}

/** Best first; ties by how many hold it, then by id. */
export const compareScored = (a: Omit<Scored, 'because'>, b: Omit<Scored, 'because'>) =>
  b.score - a.score || b.count - a.count || compareCodePoints(a.item, b.item);

async function countsOf(model: HoldingCounts, items: readonly string[]): Promise<Map<string, number>> {
  const counts = await model.counts([...new Set(items)]);
  return new Map(counts.map(({ item, count }) => [item, count]));
}

/** By candidate and seed. */
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

/** The names with the largest values, or sums of values, first. */
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
