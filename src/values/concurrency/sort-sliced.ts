import type { Slices } from './slices.js';

/** Items that are sorted at once: a few milliseconds. */
const RUN_LENGTH = 1_000;

/** Merged items after which the time is checked. */
const CHECK_INTERVAL = 100;

type Compare<T> = (a: T, b: T) => number;

/** Returns the items in order, equal ones in the order given, like `toSorted`; in slices. */
export async function sortSliced<T>(
  items: readonly T[],
  compare: Compare<T>,
  slices: Slices,
): Promise<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += RUN_LENGTH) {
    if (slices.isOver) await slices.next();
    runs.push(items.slice(start, start + RUN_LENGTH).sort(compare));
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2)
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, slices));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: Compare<T>,
  slices: Slices,
): Promise<readonly T[]> {
  const merged: T[] = [];
  let taken = 0;
  for (const item of left) {
    for (; taken < right.length && compare(right[taken] as T, item) < 0; taken += 1) {
      merged.push(right[taken] as T);
      if (merged.length % CHECK_INTERVAL === 0 && slices.isOver) await slices.next();
    }
    merged.push(item);
    if (merged.length % CHECK_INTERVAL === 0 && slices.isOver) await slices.next();
  }
  for (; taken < right.length; taken += 1) merged.push(right[taken] as T);
  return merged;
}
