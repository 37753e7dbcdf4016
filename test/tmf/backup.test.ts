import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import knex, { type Knex } from 'knex';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { create, HubClient } from '../support/hub.js';
import { describeUnless } from '../support/missing.js';
import { missingPgDump } from '../support/pg-dump.js';
import { remove, runScript } from '../support/scratch.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const missingTool = missingPgDump();

describe('tmf backup and tmf restore', function () {
  this.timeout(240_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
  });
  after(() => remove(folder));

  const run = (command: string, ...args: string[]) => runScript(`tmf/backup/${command}`, ...args);
  const backup = async (url: string) => {
    const file = join(folder, randomUUID());
    const { code, stderr } = await run('main', file, '--database', url);
    expect(code, stderr).to.equal(0);
    return file;
  };
  const restore = async (file: string, url: string) => {
    const { code, stderr } = await run('restore', file, '--database', url);
    expect(code, stderr).to.equal(0);
  };

  forEachDatabase((database) => {
    const missing = database.name === 'PostgreSQL' ? missingTool : undefined;
    describeUnless(missing, 'a database', () => {
      it('keep everything that was acknowledged before, while a server writes', async () => {
        const server = await startTestServer(database, {});
        const appointments = server.url + APPOINTMENTS;
        const acknowledged: string[] = [];
        let isWriting = true;
        const write = async () => {
          while (isWriting) acknowledged.push((await create(appointments, { validFor: {} })).id);
        };
        const writers = Array.from({ length: 4 }, write);
        await new HubClient(server.url + APPOINTMENTS.replace(/\/\w+$/, '')).post({
          callback: 'https://example.com/e',
        });
        while (acknowledged.length < 100) await pause(10);
        const before = [...acknowledged];
        const file = await backup(database.url());
        const during = acknowledged.length - before.length;
        isWriting = false;
        await Promise.all(writers);
        expect(during).to.be.greaterThan(0);
        expect(statSync(file).mode & 0o777).to.equal(0o600);

        const target = await emptyDatabase(database, folder);
        await restore(file, target.url);
        const restored = await startTestServer({ ...database, url: () => target.url }, {});
        const list = await send(`${restored.url}${APPOINTMENTS}?fields=id&limit=1000`);
        const ids = new Set(list.body.map(({ id }: { id: string }) => id));
        expect(before.filter((id) => !ids.has(id))).to.deep.equal([]);
        expect(list.headers.get('x-total-count')).to.equal(String(ids.size));
        expect(
          (
            await send(
              restored.url + APPOINTMENTS.replace('appointment/v4/appointment', 'appointment/v4/hub'),
            )
          ).body,
        ).to.have.length(1);
        expect((await sendJson('POST', restored.url + APPOINTMENTS, { validFor: {} })).status).to.equal(201);
        await restored.stop();
        await server.stop();
        await target.drop();
      });

      it('are equal in every row of every table when nobody writes', async () => {
        const server = await startTestServer(database, { SEED: 'demo' });
        await server.stop();
        const target = await emptyDatabase(database, folder);
        await restore(await backup(database.url()), target.url);
        const [one, other] = [await contentOf(database.url()), await contentOf(target.url)];
        expect(Object.keys(one).length).to.be.greaterThan(30);
        expect(other).to.deep.equal(one);
        await target.drop();
      });

      it('replace nothing', async () => {
        const file = await backup(database.url());
        const again = await run('main', file, '--database', database.url());
        expect(again.code).to.equal(1);
        expect(again.stderr).to.include('exists already');
        const over = await run('restore', file, '--database', database.url());
        expect(over.code).to.equal(1);
        expect(over.stderr).to.match(/exists: stop its server|restore into an empty one/);
      });
    });
  });

  it('say what is wrong with arguments and files', async () => {
    const file = join(folder, 'text');
    writeFileSync(file, 'This is no database');
    const target = `sqlite:${join(folder, 'new.sqlite')}`;
    const noBackup = await run('restore', file, '--database', target);
    expect(noBackup.code).to.equal(1);
    expect(noBackup.stderr).to.include('is not a backup of this server');
    expect(existsSync(join(folder, 'new.sqlite'))).to.equal(false);
    expect((await run('restore', join(folder, 'none'), '--database', target)).code).to.equal(2);
    expect((await run('main', join(folder, 'x'), '--database', target)).code).to.equal(1);
    expect((await run('main', join(folder, 'x'), '--database', 'sqlite::memory:')).code).to.equal(2);
    expect((await run('main')).code).to.equal(2);
    const away = await run('main', join(folder, 'x'), '--database', 'postgres://u:secret@127.0.0.1:1/none');
    expect(away.code).to.equal(1);
    expect(away.stderr).to.not.include('secret');
  });
});

interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Another database of the same kind; on PostgreSQL, one in which the schema of the suite does not exist yet. */
async function emptyDatabase(database: TestDatabase, folder: string): Promise<EmptyDatabase> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  if (database.name === 'SQLite') return { url: `sqlite:${join(folder, name)}`, drop: async () => {} };
  const url = new URL(database.url());
  url.pathname = `/${name}`;
  const admin = async (sql: string) => {
    const connection = knex({ client: 'pg', connection: process.env.TEST_POSTGRES_URL ?? '' });
    await connection.raw(sql, [name]).finally(() => connection.destroy());
  };
  await admin('create database ??');
  return { url: url.href.replaceAll('+', '%20'), drop: () => admin('drop database ?? with (force)') };
}

/** The rows of all tables, by table. */
async function contentOf(url: string): Promise<Record<string, string[]>> {
  const database = url.startsWith('sqlite:')
    ? knex({ client: 'sqlite3', connection: { filename: url.slice(7) }, useNullAsDefault: true })
    : knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  try {
    const content: Record<string, string[]> = {};
    for (const table of await tablesOf(database)) {
      const rows: unknown[] = await database(table).select('*');
      content[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return content;
  } finally {
    await database.destroy();
  }
}

async function tablesOf(database: Knex): Promise<string[]> {
  if (database.client.config.client === 'pg') {
    const { rows } = await database.raw(
      'select tablename from pg_tables where schemaname = current_schema()',
    );
    return rows.map(({ tablename }: { tablename: string }) => tablename);
  }
  const rows: { name: string }[] = await database('sqlite_master').where({ type: 'table' }).select('name');
  return rows.map(({ name }) => name);
}
