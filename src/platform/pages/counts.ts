import { setTimeout } from 'node:timers/promises';
import type { ApiPage, ResourcePage } from './api-page.js';

/** The number of each resource, by its path. A resource that could not be counted in time is absent. */
export type Counts = Readonly<Record<string, number>>;

/** Maximum time to count a resource: the start page must load even when the store hangs. */
const COUNT_TIMEOUT_MS = 1000;

/** Returns a function that counts all resources of the APIs. Concurrent calls share the counts that are being made. */
export function countsReader(apis: readonly ApiPage[]): () => Promise<Counts> {
  const counters = apis.flatMap((api) => api.resources).map(counter);
  return async () => {
    const timeout = setTimeout(COUNT_TIMEOUT_MS, undefined, { ref: false });
    const counted = await Promise.all(
      counters.map(async ({ path, count }) => ({ path, count: await Promise.race([count(), timeout]) })),
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
  return { path: resource.path, count: shareRunning(count) };
}

function shareRunning<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
