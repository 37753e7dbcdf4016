import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';

/** Two databases of one kind, the second of which does not exist yet or is empty, and a file for the copy. */
export interface BackupDatabases {
  readonly source: string;
  readonly target: string;
  readonly folder: string;
  drop(): Promise<void>;
}

/** Of SQLite, or of the PostgreSQL at this address, whose user may create databases. */
export async function createDatabases(database: string): Promise<BackupDatabases> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-backup-'));
  const dropFolder = () => rm(folder, { recursive: true });
  if (database === 'sqlite') {
    const [source, target] = ['source', 'target'].map((name) => `sqlite:${join(folder, name)}.sqlite`);
    return { source: source ?? '', target: target ?? '', folder, drop: dropFolder };
  }
  const names = [0, 1].map(() => `bench_${randomUUID().replaceAll('-', '')}`);
  const run = async (sql: string) => {
    const admin = knex({ client: 'pg', connection: database, pool: { min: 0, max: 1 } });
    try {
      for (const name of names) await admin.raw(sql, [name]);
    } finally {
      await admin.destroy();
    }
  };
  await run('create database ??');
  const [source = '', target = ''] = names.map((name) => {
    const url = new URL(database);
    url.pathname = `/${name}`;
    url.search = '';
    return url.href;
  });
  const drop = async () => {
    await run('drop database ?? with (force)');
    await dropFolder();
  };
  return { source, target, folder, drop };
}
