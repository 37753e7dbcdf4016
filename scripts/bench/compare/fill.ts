import { openPlace, type Place } from '../lib/place.js';
import { createdAt, idOf, SCHEMA, stored } from './documents.js';

const AT_ONCE = 5_000;

/** Writes so many appointments through the store. */
export async function fill(place: Place, size: number, progress: (text: string) => void): Promise<void> {
  const { store, reader } = await openPlace(place);
  try {
    await store.migrate([SCHEMA]);
    const began = performance.now();
    for (let start = 0; start < size; start += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, size - start) }, (_, index) =>
        rowOf(start + index, size),
      );
      await store.transaction((bound) => bound.collection(SCHEMA).insertAll(some));
      const done = start + some.length;
      if (done === size || done % 100_000 === 0)
        progress(`${done} of ${size} appointments in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    }
    // What PostgreSQL does by itself after a while.
    if (reader.client.config.client === 'pg') await reader.raw('vacuum analyze');
  } finally {
    await store.close();
  }
}

const rowOf = (index: number, size: number) => {
  const at = createdAt(index);
  return { id: idOf(index), scope: '', createdAt: at, updatedAt: at, document: stored(index, size) };
};
