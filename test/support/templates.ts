import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import knex from 'knex';

/*
 * Databases with the tables of this version, which suites copy: migrating an empty database takes over a second of
 * processor time, a copy almost none. Each is made when it is first needed in a run.
 */

/** The folder of the run's templates; its name is part of the name of PostgreSQL's. */
const FOLDER = 'TEST_TEMPLATES';

/** Names the folder, in the process that starts the run. */
export function nameTemplates(): void {
  process.env[FOLDER] = join(tmpdir(), `templates-${randomBytes(6).toString('hex')}`);
}

/** Removes the templates of the run. */
export async function removeTemplates(): Promise<void> {
  const folder = runFolder();
  const server = process.env.TEST_POSTGRES_URL ?? '';
  if (existsSync(markerIn(folder))) await onServer(server, 'drop database if exists ??', [nameIn(folder)]);
  await rm(folder, { recursive: true, force: true });
}

/** Copies the template to a file of SQLite that does not exist. */
export async function copySqliteTemplate(file: string): Promise<void> {
  const template = join(runFolder(), 'template.sqlite');
  if (!existsSync(template)) {
    await mkdir(runFolder(), { recursive: true });
    const own = join(runFolder(), `${randomBytes(6).toString('hex')}.sqlite`);
    await migrateTo(`sqlite:${own}`);
    // Another process may have made one meanwhile: they are equal.
    await rename(own, template);
  }
  await mkdir(dirname(file), { mode: 0o700 });
  await copyFile(template, file);
}

/** Creates a database on a server of PostgreSQL as a copy of the template. */
export async function copyPostgresTemplate(server: string, name: string): Promise<void> {
  const template = nameIn(runFolder());
  const copy = () => onServer(server, 'create database ?? template ??', [name, template]);
  await copy().catch(async (error: { code?: string }) => {
    if (error.code !== NO_DATABASE) throw error;
    await makePostgresTemplate(server, template);
    await copy();
  });
}

const NO_DATABASE = '3D000';

async function makePostgresTemplate(server: string, template: string): Promise<void> {
  await mkdir(runFolder(), { recursive: true });
  await writeFile(markerIn(runFolder()), '');
  const own = `making_${randomBytes(6).toString('hex')}`;
  await onServer(server, 'create database ??', [own]);
  await migrateTo(databaseOn(server, own));
  // Another process may have made one meanwhile: they are equal.
  await onServer(server, 'alter database ?? rename to ??', [own, template]).catch(() =>
    onServer(server, 'drop database ??', [own]),
  );
}

/** The URL of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on the server. */
export async function onServer(server: string, sql: string, names: readonly string[]): Promise<void> {
  const admin = knex({ client: 'pg', connection: server, pool: { min: 0, max: 1 } });
  await admin.raw(sql, [...names]).finally(() => admin.destroy());
}

function runFolder(): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error('The run has no folder for templates: nameTemplates names it');
  return folder;
}

/** The file that says that there is a template on PostgreSQL. */
const markerIn = (folder: string) => join(folder, 'postgres');

const nameIn = (folder: string) => `tmf_${basename(folder).replace(/\W/g, '_')}`;

/** Migrates a database. Loads the server only here: tests of the store do not need it. */
async function migrateTo(databaseUrl: string): Promise<void> {
  const { readConfig } = await import('../../src/config.js');
  const { withServices } = await import('../../scripts/tmf/open-services.js');
  await withServices(readConfig({ DATABASE_URL: databaseUrl }), async () => {});
}
