import { type HoldingCounts, scoredItems } from '../../src/services/recommendation/scoring.js';
import { compareCodePoints } from '../../src/values/text-keys.js';

/** Returns at most `limit` items for a party that holds `held`, best first, without held items. */
export type Method = (model: HoldingCounts, held: readonly string[], limit: number) => Promise<string[]>;

const MAX_NEIGHBOURS = 100_000;

/** Recommends the most frequent items. */
const popularity: Method = async (model, held, limit) => {
  const popular = await model.mostFrequent(limit + held.length);
  return popular
    .map(({ item }) => item)
    .filter((item) => !held.includes(item))
    .slice(0, limit);
};

/** Recommends by the sum of co-occurrences with the held items. */
const coOccurrence: Method = async (model, held, limit) => {
  const sums = new Map<string, number>();
  for (const { other, count } of await model.neighbours(held, MAX_NEIGHBOURS))
    if (!held.includes(other)) sums.set(other, (sums.get(other) ?? 0) + count);
  const best = [...sums].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b)).map(([item]) => item);
  return [...new Set([...best, ...(await popularity(model, held, limit))])].slice(0, limit);
};

/** Recommends as the server does. */
const ours: Method = async (model, held, limit) => {
  const others = async (items: readonly string[]) => new Set(items.filter((item) => !held.includes(item)));
  return (await scoredItems(model, held, others, limit)).map(({ item }) => item);
};

export const METHODS: Readonly<Record<string, Method>> = {
  'this server': ours,
  'co-occurrence': coOccurrence,
  popularity,
};
