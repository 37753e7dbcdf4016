import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { createDatabaseFile } from '../../../src/store/dialects/database-file.js';
import { BackupError } from './backup-error.js';

/** Writes a file for its owner alone: at the end it is complete and on disk, or not there. */
export async function intoNewFile(file: string, write: (partial: string) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} exists already`);
  const partial = `${file}.part`;
  await rm(partial, { force: true });
  try {
    await createDatabaseFile(partial);
    await write(partial);
    const written = await open(partial, 'r+');
    await written.sync().finally(() => written.close());
    // Fails if the file has come into being meanwhile.
    await link(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}
