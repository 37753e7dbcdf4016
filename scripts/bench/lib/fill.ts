import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configOf } from '../../tmf/config-of.js';
import { withServices } from '../../tmf/open-services.js';
import { createdAt, idOf, SCHEMA, storedDocument } from './appointments.js';
import { numberBatches } from './batches.js';
import { analyze, openDatabase, type ScratchDatabase } from './scratch-database.js';

const BATCH_SIZE = 5_000;

/** Writes `size` appointments into an empty database. */
type Filler = (database: ScratchDatabase, size: number, progress: (text: string) => void) => Promise<void>;

/** Where builds have their filler, and its name; the newest first. */
const FILLERS = [
  [['scripts', 'bench', 'lib', 'fill.js'], 'fillWithAppointments'],
  [['scripts', 'lib', 'bench', 'compare', 'fill.js'], 'fill'],
] as const;

/** Returns the filler of a build: an older one cannot open a database that this one has written. */
export async function fillerOf(checkout: string | undefined): Promise<Filler> {
  if (checkout === undefined) return fillWithAppointments;
  for (const [path, name] of FILLERS) {
    const file = join(checkout, 'dist', ...path);
    if (!existsSync(file)) continue;
    const module = (await import(pathToFileURL(file).href)) as Record<string, Filler>;
    return module[name] as Filler;
  }
  throw new Error(`${checkout} is no built checkout of this project`);
}

/**
 * Creates the tables of all APIs in an empty database, in which what is computed from documents counts as complete: a server
 * on a database that is filled then has nothing to build.
 */
export const createTables = (databaseUrl: string): Promise<void> =>
  withServices(configOf(databaseUrl), async () => {});

/** Writes `size` appointments through the store. */
export async function fillWithAppointments(
  database: ScratchDatabase,
  size: number,
  progress: (text: string) => void,
): Promise<void> {
  await createTables(database.url);
  const { store, reader } = await openDatabase(database);
  try {
    await store.migrate([SCHEMA]);
    const started = performance.now();
    let done = 0;
    for (const numbers of numberBatches(size, BATCH_SIZE)) {
      const rows = numbers.map((number) => rowOf(number, size));
      await store.transaction((bound) => bound.collection(SCHEMA).insertAll(rows));
      done += numbers.length;
      if (done === size || done % 100_000 === 0)
        progress(
          `${done} of ${size} appointments in ${((performance.now() - started) / 1_000).toFixed(0)} s`,
        );
    }
    await analyze({ reader });
  } finally {
    await store.close();
  }
}

const rowOf = (index: number, size: number) => {
  const at = createdAt(index);
  return { id: idOf(index), scope: '', createdAt: at, updatedAt: at, document: storedDocument(index, size) };
};
