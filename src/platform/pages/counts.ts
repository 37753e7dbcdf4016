import { setTimeout } from 'node:timers/promises';
import type { ApiPage, ResourcePage } from './api-page.js';

/** How many there are of each resource, by its path. A resource that could not be counted in time is absent. */
export type Counts = Readonly<Record<string, number>>;

/** The start page is where a person looks when the store hangs: it does not hang with it. */
const patienceInMilliseconds = 1000;

/** A function that counts all resources of the APIs, each at most once at a time however many ask. */
export function countsReader(apis: readonly ApiPage[]): () => Promise<Counts> {
  const counters = apis.flatMap((api) => api.resources).map(counter);
  return async () => {
    const late = setTimeout(patienceInMilliseconds, undefined, { ref: false });
    const counted = await Promise.all(
      counters.map(async ({ path, count }) => ({ path, count: await Promise.race([count(), late]) })),
    );
    return Object.fromEntries(
      counted.flatMap(({ path, count }) => (count === undefined ? [] : [[path, count]])),
    );
  };
}

function counter(resource: ResourcePage) {
  const count = async () => {
    try {
      return await resource.count();
    } catch {
      return undefined;
    }
  };
  return { path: resource.path, count: oneAtATime(count) };
}

function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
