import type { Links } from './replay.js';

/** Numbers that look drawn by chance, the same for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * most);
  const one = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  const some = <T>(items: readonly T[], share: number) => items.filter(() => next() < share);
  return { next, upTo, one, some };
}

export type Random = ReturnType<typeof randomFrom>;

/** Few names, so that buckets and usage meet. */
export function linksIn(world: string, random: Random): Links {
  const named = (kind: string) => ['1', '2'].map((number) => `${world}-${kind}${number}`);
  return {
    products: random.next() < 0.6 ? random.some(named('p'), 0.6) : [],
    resources: random.next() < 0.5 ? random.some(named('r'), 0.6) : [],
    parties: random.some(named('c'), 0.7),
  };
}
