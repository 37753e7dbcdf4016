import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { openStore, type StoreOptions } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';
import { ON_POSTGRESQL, skippedFor } from './missing.js';
import { copyPostgresTemplate, copySqliteTemplate, databaseOn, onServer } from './templates.js';

/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 120_000;

/** A database that a suite has to itself; empty at its beginning and gone after its end. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** For `openStore`. Only while tests run, not while they are being declared. */
  url(): string;
  /** One more store on the database; closed after the suite. */
  open(options?: StoreOptions): Promise<Store>;
  /** The rows that plain SQL gives. */
  query<Row>(sql: string): Promise<Row[]>;
  /** Steps after the suite while the database is still there. */
  atEnd(work: () => Promise<unknown>): void;
}

/**
 * Declares the same tests for each database, which is empty. Those on PostgreSQL are skipped if `TEST_POSTGRES_URL` is not
 * set.
 */
export const forEachDatabase = (declare: (database: TestDatabase) => void) =>
  declareForEach(declare, { SQLite: sqliteFile, PostgreSQL: postgresSchema });

/** The same with databases that have the tables of this version, for tests of servers. */
export const forEachServerDatabase = (declare: (database: TestDatabase) => void) =>
  declareForEach(declare, { SQLite: migratedFile, PostgreSQL: migratedDatabase });

interface Places {
  SQLite(): Place;
  PostgreSQL(server: string): Place;
}

function declareForEach(declare: (database: TestDatabase) => void, places: Places): void {
  describe('on SQLite', function () {
    this.timeout(PATIENCE);
    declare(prepared('SQLite', places.SQLite()));
  });
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) {
    const reason = process.env.TEST_POSTGRES_MISSING ?? 'TEST_POSTGRES_URL is not set';
    describe.skip(`${ON_POSTGRESQL}: ${skippedFor(`PostgreSQL (${reason})`)}`, () => declare(unavailable));
    return;
  }
  describe(ON_POSTGRESQL, function () {
    this.timeout(PATIENCE);
    declare(prepared('PostgreSQL', places.PostgreSQL(server)));
  });
}

interface Place {
  create(): Promise<string>;
  drop(): Promise<void>;
  connect(url: string): Knex;
}

/** Registers the hooks that make and remove the place. */
function prepared(name: TestDatabase['name'], place: Place): TestDatabase {
  let url = '';
  let direct: Knex | undefined;
  const stores: Store[] = [];
  const endings: (() => Promise<unknown>)[] = [];
  before(async () => {
    url = await place.create();
  });
  after(async () => {
    for (const end of endings) await end();
    for (const store of stores) await store.close();
    await direct?.destroy();
    await place.drop();
  });
  return {
    name,
    url: () => url,
    open: async (options) => {
      const store = await openStore(url, options);
      stores.push(store);
      return store;
    },
    query: async <Row>(sql: string) => {
      direct ??= place.connect(url);
      const result = (await direct.raw(sql)) as unknown as Row[] | { rows: Row[] };
      return Array.isArray(result) ? result : result.rows;
    },
    atEnd: (work) => {
      endings.push(work);
    },
  };
}

function sqliteFile(): Place {
  let folder = '';
  return {
    create: async () => {
      folder = await mkdtemp(join(tmpdir(), 'store-test-'));
      return `sqlite:${join(folder, 'data', 'test.sqlite')}`;
    },
    drop: () => rm(folder, { recursive: true }),
    connect: (url) =>
      knex({
        client: 'sqlite3',
        connection: { filename: url.slice('sqlite:'.length) },
        useNullAsDefault: true,
      }),
  };
}

function migratedFile(): Place {
  const place = sqliteFile();
  return {
    ...place,
    create: async () => {
      const url = await place.create();
      await copySqliteTemplate(url.slice('sqlite:'.length));
      return url;
    },
  };
}

/** A name that no other suite has. */
const uniqueName = () => `test_${randomUUID().replaceAll('-', '')}`;

const postgresConnection = (url: string) => knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });

function migratedDatabase(server: string): Place {
  const name = uniqueName();
  return {
    create: async () => {
      await copyPostgresTemplate(server, name);
      return databaseOn(server, name);
    },
    // Servers that a test has killed may still be connected.
    drop: () => onServer(server, 'drop database ?? with (force)', [name]),
    connect: postgresConnection,
  };
}

function postgresSchema(server: string): Place {
  const schema = uniqueName();
  const run = (sql: string) => onServer(server, sql, [schema]);
  return {
    create: async () => {
      await run('create schema ??');
      const url = new URL(server);
      url.searchParams.set('options', `-c search_path=${schema}`);
      return url.href.replaceAll('+', '%20');
    },
    drop: () => run('drop schema ?? cascade'),
    connect: postgresConnection,
  };
}

const refuse = () => {
  throw new Error('There is no PostgreSQL');
};

/** The function that declares skipped suites. */
const unavailable: TestDatabase = {
  name: 'PostgreSQL',
  url: refuse,
  open: refuse,
  query: refuse,
  atEnd: () => {},
};
