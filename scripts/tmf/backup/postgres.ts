import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, link, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { withConnections } from '../../../src/store/knex/open-store.js';
import { databaseHosts } from '../../../src/values/database-hosts.js';
import { BackupError } from './backup-error.js';

/** Copies the schema of the server as of one moment, while others write, in the custom format of `pg_dump`. */
export async function backupPostgres(databaseUrl: string, file: string): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} exists already`);
  const { schema } = await schemaOf(databaseUrl);
  if (schema === null) throw new BackupError('The database has no schema for the server');
  const partial = `${file}.part`;
  try {
    await run('pg_dump', databaseUrl, [
      '--format=custom',
      '--no-owner',
      `--schema=${quoted(schema)}`,
      `--file=${partial}`,
    ]);
    await chmod(partial, 0o600);
    await link(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Restores all or nothing, into a schema without tables. */
export async function restorePostgres(databaseUrl: string, file: string): Promise<void> {
  const { schema, tables } = await schemaOf(databaseUrl);
  if (tables > 0)
    throw new BackupError(`The schema ${schema} has ${tables} tables: restore into an empty one`);
  const options = ['--exit-on-error', '--single-transaction', '--no-owner'];
  // The copy creates its schema, unless that is already there.
  const existing = schema === null ? [] : [`--schema=${schema}`];
  await run('pg_restore', databaseUrl, [...options, ...existing, file]);
}

interface Schema {
  /** Null if the schema that the URL names does not exist. */
  readonly schema: string | null;
  readonly tables: number;
}

async function schemaOf(databaseUrl: string): Promise<Schema> {
  try {
    return await withConnections(databaseUrl, { connections: 1 }, async ({ reader }) => {
      const { rows } = await reader.raw(
        'select current_schema() as schema, (select count(*)::int from pg_tables where schemaname = current_schema()) as tables',
      );
      return rows[0] as Schema;
    });
  } catch (error) {
    throw new BackupError(`The database cannot be reached: ${(error as Error).message}`);
  }
}

/** A pattern of `pg_dump` that is this name and no other. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Runs a program of PostgreSQL. The password is not in its arguments, which every user of the machine can read. */
async function run(program: string, databaseUrl: string, options: readonly string[]): Promise<void> {
  const [first = ''] = databaseHosts(databaseUrl).urls;
  const password = decodeURIComponent(new URL(first).password);
  // Not by `URL`, which does not know several hosts.
  const url = databaseUrl.replace(/^(\w+:\/\/[^/?#:]*):[^/?#]*@/, '$1@');
  const child = spawn(program, [`--dbname=${url}`, '--no-password', ...options], {
    env: { ...process.env, ...(password !== '' && { PGPASSWORD: password }) },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () =>
      reject(new BackupError(`${program} is not installed: it comes with PostgreSQL's client programs`)),
    );
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, problem] = await Promise.race([Promise.all([ended, text(child.stderr)]), failed]);
  if (code !== 0) throw new BackupError(`${program} has failed: ${problem.trim()}`);
}
