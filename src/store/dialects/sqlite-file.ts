import { type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unavailable } from '../../errors.js';
import { createDatabaseFile } from './database-file.js';

/** The database file of a running server: refuses work when another file, or none, is in its place. */
export class SqliteFile {
  private constructor(
    /** Absolute. */
    private readonly path: string,
    private readonly original: Stats,
  ) {}

  /** Creates the file and its folder unless they exist. Rejects for what is not a file that can be written. */
  static async open(filename: string): Promise<SqliteFile> {
    const path = resolve(filename);
    await createDatabaseFile(path);
    const file = await open(path, 'a');
    try {
      return new SqliteFile(path, await file.stat());
    } finally {
      await file.close();
    }
  }

  /** A URI for connections, which do not create the file when it has been deleted. */
  get uri(): string {
    return `${pathToFileURL(this.path).href}?mode=rw`;
  }

  /** Throws a 503 when the file has been deleted or replaced. Takes some microseconds. */
  check(): void {
    const current = statSync(this.path, { throwIfNoEntry: false });
    if (current?.ino === this.original.ino && current.dev === this.original.dev) return;
    throw unavailable(
      `The database file has been ${current ? 'replaced' : 'deleted'}`,
      'The operator has to put it back, or to start the server again',
    );
  }
}
