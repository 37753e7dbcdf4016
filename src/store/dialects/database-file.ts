import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Access for the owner alone. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Creates an empty database file and its folders, with access for their owner alone, whatever the umask; what exists keeps
 * its mode. SQLite gives the mode of the file to its `-wal` and `-shm`.
 */
export async function createDatabaseFile(filename: string): Promise<void> {
  const folder = dirname(filename);
  const created = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (created !== undefined) await chmod(folder, FOLDER_MODE);
  try {
    const file = await open(filename, 'wx', FILE_MODE);
    await file.chmod(FILE_MODE);
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
