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

/** A database of its own, gone after use. */
export interface Place {
  readonly url: string;
  /** Reads its files into memory: the system's, or PostgreSQL's own. */
  warm(): Promise<void>;
  drop(): Promise<void>;
}

/** A file in a temporary folder, or a schema of the PostgreSQL at this address. */
export function createPlace(database: string, name: string): Promise<Place> {
  return database === 'sqlite'
    ? sqliteFile(name)
    : postgresSchema(database, `bench_${name}_${randomUUID().slice(0, 8)}`);
}

async function sqliteFile(name: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, `${name}.sqlite`);
  return {
    url: `sqlite:${file}`,
    warm: () => pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), nowhere()),
    drop: () => rm(folder, { recursive: true }),
  };
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function postgresSchema(server: string, schema: string): Promise<Place> {
  const run = async (sql: string) => {
    const admin = knex({ client: 'pg', connection: server });
    await admin.raw(sql, [schema]).finally(() => admin.destroy());
  };
  await run('create schema ??');
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: url.href.replaceAll('+', '%20'),
    warm: () => prewarm(url.href),
    drop: () => run('drop schema ?? cascade'),
  };
}

/** By an extension that comes with PostgreSQL, and that only a superuser may install: else nothing is read. */
async function prewarm(url: string): Promise<void> {
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

/** A store whose statements can be listened to. */
export interface OpenPlace {
  readonly store: Store;
  readonly reader: Knex;
  /** The same as the reader where the database needs no separate connections for reading. */
  readonly writer: Knex;
}

export async function openPlace({ url }: Place): Promise<OpenPlace> {
  const connections = await connect(url, { connections: 4 });
  const { reader, writer } = connections;
  return { store: storeOn(connections), reader, writer };
}
