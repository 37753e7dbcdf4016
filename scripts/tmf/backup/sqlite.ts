import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import knex, { type Knex } from 'knex';
import { BackupError } from './backup-error.js';
import { intoNewFile } from './new-file.js';

/** Milliseconds to wait for a lock of another program. */
const BUSY_TIMEOUT_MS = 10_000;

/** Copies the database as of one moment, while others write. Files that are in the way are not replaced. */
export async function backupSqlite(filename: string, file: string): Promise<void> {
  if (!existsSync(filename)) throw new BackupError(`There is no database ${filename}`);
  await intoNewFile(file, (partial) =>
    withDatabase(filename, async (database) => {
      await database.raw('vacuum into ?', [partial]);
    }),
  );
}

/** Checks the copy and puts it in the place of a database that does not exist yet. */
export async function restoreSqlite(filename: string, file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(filename + suffix))
      throw new BackupError(`${filename}${suffix} exists: stop its server, and move it away`);
  await intoNewFile(filename, async (partial) => {
    await copyFile(file, partial);
    await check(partial, file);
  });
}

/** Rejects for a file that is no undamaged database of this project. */
async function check(copy: string, file: string): Promise<void> {
  const problem = await withDatabase(copy, async (database) => {
    const [{ quick_check: result }] = await database.raw('pragma quick_check(1)');
    return result === 'ok' && (await database.schema.hasTable('store_layout')) ? undefined : result;
  }).catch((error: Error) => error.message);
  if (problem !== undefined) throw new BackupError(`${file} is not a backup of this server: ${problem}`);
}

async function withDatabase<T>(filename: string, work: (database: Knex) => Promise<T>): Promise<T> {
  const database = knex({
    client: 'sqlite3',
    // Does not create the file.
    connection: { filename: `${pathToFileURL(filename).href}?mode=rw`, flags: ['OPEN_URI'] } as object,
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  try {
    await database.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return await work(database);
  } finally {
    await database.destroy();
  }
}
