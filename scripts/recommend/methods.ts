import { type HoldingCounts, scoredItems } from '../../src/services/recommendation/scoring.js';
import { compareCodePoints } from '../../src/values/code-points.js';

/** Recommends so many items to somebody who holds these, best first, and none of them. */
export type Method = (model: HoldingCounts, held: readonly string[], most: number) => Promise<string[]>;

const EVERY = 100_000;

/** What most hold. */
const popularity: Method = async (model, held, most) => {
  const popular = await model.mostFrequent(most + held.length);
  return popular
    .map(({ item }) => item)
    .filter((item) => !held.includes(item))
    .slice(0, most);
};

/** What is most often together with what is held, each time counted. */
const coOccurrence: Method = async (model, held, most) => {
  const sums = new Map<string, number>();
  for (const { other, count } of await model.neighbours(held, EVERY))
    if (!held.includes(other)) sums.set(other, (sums.get(other) ?? 0) + count);
  const best = [...sums].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b)).map(([item]) => item);
  return [...new Set([...best, ...(await popularity(model, held, most))])].slice(0, most);
};

/** What the server does. */
const ours: Method = async (model, held, most) => {
  const others = async (items: readonly string[]) => new Set(items.filter((item) => !held.includes(item)));
  return (await scoredItems(model, held, others, most)).map(({ item }) => item);
};

export const METHODS: Readonly<Record<string, Method>> = {
  'this server': ours,
  'co-occurrence': coOccurrence,
  popularity,
};
