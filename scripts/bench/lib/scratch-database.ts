import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import knex, { type Knex } from 'knex';
import { connect, storeOn } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';

/** Empty database for one measurement; the caller drops it. */
export interface ScratchDatabase {
  readonly url: string;
  /** Loads tables and indexes into memory: the file cache of the system, or the buffers of PostgreSQL. */
  prewarm(): Promise<void>;
  drop(): Promise<void>;
}

/** Creates a file in a temporary folder for `sqlite`, or a schema on the PostgreSQL at this address. */
export function createScratchDatabase(database: string, name: string): Promise<ScratchDatabase> {
  return database === 'sqlite'
    ? createSqliteFile(name)
    : createPostgresSchema(database, `bench_${name}_${randomUUID().slice(0, 8)}`);
}

async function createSqliteFile(name: string): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, `${name}.sqlite`);
  return {
    url: `sqlite:${file}`,
    prewarm: () => pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), discard()),
    drop: () => rm(folder, { recursive: true }),
  };
}

const discard = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function createPostgresSchema(server: string, schema: string): Promise<ScratchDatabase> {
  const run = async (sql: string) => {
    const admin = knex({ client: 'pg', connection: server });
    await admin.raw(sql, [schema]).finally(() => admin.destroy());
  };
  await run('create schema ??');
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: url.href.replaceAll('+', '%20'),
    prewarm: () => prewarmSchema(url.href),
    drop: () => run('drop schema ?? cascade'),
  };
}

/** Uses the extension pg_prewarm, which only a superuser may install. Does nothing for other users. */
async function prewarmSchema(url: string): Promise<void> {
  const admin = knex({ client: 'pg', connection: url });
  try {
    const { rows } = await admin.raw<{ rows: { mayInstall: boolean }[] }>(
      `select rolsuper and exists (select from pg_available_extensions where name = 'pg_prewarm') as "mayInstall"
        from pg_roles where rolname = current_user`,
    );
    if (!rows[0]?.mayInstall) return;
    await admin.raw('create extension if not exists pg_prewarm with schema public');
    await admin.raw(
      `select public.pg_prewarm(oid) from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')`,
    );
  } finally {
    await admin.destroy();
  }
}

/** Store with the connections that it uses, so that its statements can be observed. */
export interface OpenDatabase {
  readonly store: Store;
  readonly reader: Knex;
  /** The same as `reader` on databases without separate read connections. */
  readonly writer: Knex;
}

export async function openDatabase({ url }: Pick<ScratchDatabase, 'url'>): Promise<OpenDatabase> {
  const connections = await connect(url, { connections: 4 });
  const { reader, writer } = connections;
  return { store: storeOn(connections), reader, writer };
}

/** Updates the statistics of PostgreSQL, as autovacuum does after a while. */
export async function analyze({ reader }: Pick<OpenDatabase, 'reader'>): Promise<void> {
  if (reader.client.config.client === 'pg') await reader.raw('vacuum analyze');
}
