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
export type Filter = (items: readonly string[]) => Promise<ReadonlySet<string>>;

/** Items that scores are computed from; the rarest say most. */
const MOST_SEEDS = 30;

/** Of each of these so many others are looked at, those that it is held together with most often. */
const NEIGHBOURS = 200;

/** So many popular items fill up. */
const POPULAR = 500;

/** Items that are scored together, if no more are wanted. */
const POOL = 40;

/** How much an item's own popularity counts less, when candidates are chosen. */
const POPULARITY_DAMPING = 0.3;

/** What keeps rare items from being taken at their word, in baskets. */
const PENALTY = 300;

const BECAUSE = 3;
const FILTERED_AT_ONCE = 100;

/**
 * What is held along with the seeds, best first, and then what most hold; at most so many. Candidates are chosen by
 * damped cosine similarity, and put in order by a ridge regression over them and the seeds. Equal scores are in the
 * order of their counts, equal counts in that of their ids.
 */
export async function scoredItems(
  model: HoldingCounts,
  seeds: readonly string[],
  filter: Filter,
  most: number,
  /** Scored even if nobody holds them. */
  extra: readonly string[] = [],
): Promise<Scored[]> {
  const known = await countsOf(model, seeds);
  const telling = [...known].sort(([a, m], [b, n]) => m - n || compareCodePoints(a, b)).slice(0, MOST_SEEDS);
  const given = telling.map(([item]) => item);
  const pairs = await model.neighbours(given, NEIGHBOURS);
  const popular = await model.mostFrequent(POPULAR);
  const counts = await countsOf(model, [...pairs.map(({ other }) => other), ...extra]);
  for (const { item, count } of popular) counts.set(item, count);
  const affinities = affinitiesOf(pairs, new Map(telling), counts);
  const candidates = [...extra, ...inOrder(affinities), ...popular.map(({ item }) => item)];
  const wanted = most + extra.length;
  const chosen = await firstOf([...new Set(candidates)], filter, Math.max(POOL, wanted));
  const scores = await regression(model, new Map(telling), chosen, counts);
  const scored = chosen.map((item) => ({
    ...{ item, score: scores.get(item) ?? 0, count: counts.get(item) ?? 0 },
    because: inOrder(affinities.get(item) ?? new Map()).slice(0, BECAUSE),
  }));
  return scored.sort(best).slice(0, wanted);
}

/** Best first; ties by how many hold it, then by id. */
export const best = (a: Omit<Scored, 'because'>, b: Omit<Scored, 'because'>) =>
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
    const of = affinities.get(other) ?? new Map<string, number>();
    affinities.set(other, of.set(item, affinity));
  }
  return affinities;
}

/** The names with the largest values, or sums of values, first. */
function inOrder(values: ReadonlyMap<string, number | ReadonlyMap<string, number>>): string[] {
  const sums = [...values].map(([name, value]) => {
    const parts = typeof value === 'number' ? [value] : [...value.values()];
    return [name, parts.reduce((sum, part) => sum + part, 0)] as const;
  });
  return sums.sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b)).map(([name]) => name);
}

async function firstOf(items: readonly string[], filter: Filter, most: number): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < items.length && found.length < most; start += FILTERED_AT_ONCE) {
    const some = items.slice(start, start + FILTERED_AT_ONCE);
    const passed = await filter(some);
    found.push(...some.filter((item) => passed.has(item)));
  }
  return found.slice(0, most);
}

async function regression(
  model: HoldingCounts,
  seeds: ReadonlyMap<string, number>,
  candidates: readonly string[],
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (seeds.size === 0) return new Map();
  const targets = candidates.filter((item) => !seeds.has(item));
  const items = [...seeds.keys(), ...targets];
  const place = new Map(items.map((item, index) => [item, index]));
  const together = items.map((item) =>
    items.map((other) => (item === other ? (seeds.get(item) ?? counts.get(item) ?? 0) : 0)),
  );
  for (const { item, other, count } of await model.among(items)) {
    const [row, column] = [place.get(item) as number, place.get(other) as number];
    (together[row] as number[])[column] = count;
    (together[column] as number[])[row] = count;
  }
  const scores = ridgeScores(together, seeds.size, PENALTY);
  return new Map(targets.map((item, index) => [item, scores[index] ?? 0]));
}
