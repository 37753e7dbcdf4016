import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { fromRoot } from '../../src/root.js';
import type { TestDatabase } from './databases.js';

const FOLDER = fromRoot('test', 'data', 'databases');

/** The releases of which there are databases: see `test/data/databases/README.md`. */
export const OLD_RELEASES = [
  ...new Set(readdirSync(FOLDER).flatMap((name) => /^(.*)\.(sqlite|sql)\.gz$/.exec(name)?.[1] ?? [])),
].sort();

/** Fills a suite's database, which no store has opened yet, with that of an earlier release. */
export async function becomeOldDatabase(database: TestDatabase, release: string): Promise<void> {
  const read = (ending: string) => gunzipSync(readFileSync(`${FOLDER}/${release}.${ending}.gz`));
  const url = database.url();
  if (database.name === 'SQLite') {
    const file = url.slice('sqlite:'.length);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, read('sqlite'));
    return;
  }
  const schema = /search_path=(\w+)/.exec(decodeURIComponent(url))?.[1] ?? '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(read('sql').toString().replaceAll('public.', `${schema}.`)).finally(() => client.end());
}
