import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import knex from 'knex';
import { openStore } from '../../../src/store/knex/open-store.js';
import { thingSchema } from '../../store/things.js';
import { forEachDatabase } from '../../support/databases.js';
import { skipFor } from '../../support/missing.js';
import { ServerProcess } from '../../support/process.js';
import { MOUNTING, TinyDisk } from '../../support/tiny-disk.js';

const HEADER = 'SQLite format 3\0';

async function sqliteFile(filename: string, ...statements: string[]): Promise<void> {
  const database = knex({ client: 'sqlite3', connection: { filename }, useNullAsDefault: true });
  for (const statement of statements) await database.raw(statement);
  await database.destroy();
}

/** Makes something at a path that is no usable database. */
const OBSTACLES: Readonly<Record<string, (path: string) => unknown>> = {
  'a folder': (path) => mkdirSync(path),
  'no database': (path) => writeFileSync(path, 'some text '.repeat(1_000)),
  'a damaged database': (path) => writeFileSync(path, HEADER.padEnd(9_000, '\xff'), 'latin1'),
  'of a newer release': (path) =>
    sqliteFile(path, 'create table store_layout (version)', 'insert into store_layout values (999)'),
};

/** Starts the server, which has to end, and checks its message. */
async function expectStartError(path: string, remedy: RegExp): Promise<void> {
  const server = new ServerProcess({ SEED: 'none', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${path}` });
  expect(await server.exited, server.output).to.equal(1);
  expect(server.output).to.include(`The database file ${path} cannot be used. `);
  expect(server.output).to.match(remedy);
  expect(server.output).to.not.include('    at ');
}

describe('A server whose database file', function () {
  this.timeout(60_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, make] of Object.entries(OBSTACLES))
    it(`is ${name} names the file, says what to do, and ends with 1`, async () => {
      const path = join(folder, name.replaceAll(' ', '-'));
      await make(path);
      await expectStartError(path, /DATABASE_URL|use the release/);
    });

  it('is below a file names the file, says what to do, and ends with 1', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expectStartError(join(folder, 'file', 'x.sqlite'), /DATABASE_URL/);
  });

  it('is read-only names the file, says what to do, and ends with 1', async function () {
    const disk = TinyDisk.mount(4);
    if (!disk) return skipFor(this, MOUNTING);
    try {
      const path = join(disk.folder, 'test.sqlite');
      await sqliteFile(path, 'create table t (a)');
      disk.remountReadOnly();
      await expectStartError(path, /read-only .*DATABASE_URL/);
    } finally {
      disk.unmount();
    }
  });

  forEachDatabase((database) => {
    it('or schema has been migrated by a later release names the database, without a password', async () => {
      const store = await database.open();
      await store.migrate([thingSchema('thing')]);
      await database.query('update store_layout set version = 999');
      const url = database.url().replace('postgres@', 'postgres:secret@');
      const later = await openStore(url);
      const error = await later.migrate([thingSchema('thing')]).catch((reason: unknown) => reason);
      await later.close();
      const name =
        database.name === 'SQLite' ? database.url().slice('sqlite:'.length) : 'postgres at 127.0.0.1:';
      expect(String(error)).to.include(name).and.include('999').and.include('use the release');
      expect(String(error)).to.not.include('secret');
    });
  });
});
