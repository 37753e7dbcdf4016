import { promisify } from 'node:util';
import { expect } from 'chai';
import sqlite3 from 'sqlite3';
import { cacheStatements, type SqliteConnection } from '../../../src/store/dialects/statement-cache.js';

type Row = Record<string, unknown>;

/**
 * A connection that keeps at most this many statements, with a table; `prepared` lists the statements that it
 * had to prepare.
 */
class Connection {
  readonly prepared: string[] = [];
  private readonly raw: SqliteConnection;

  constructor(
    private readonly database: sqlite3.Database,
    maxStatements?: number,
  ) {
    this.raw = database as unknown as SqliteConnection;
    const prepare = this.raw.prepare.bind(this.raw);
    this.raw.prepare = (sql, done) => {
      this.prepared.push(sql);
      return prepare(sql, done);
    };
    cacheStatements(this.raw, maxStatements);
  }

  exec(sql: string): Promise<void> {
    return promisify<string, void>(this.database.exec.bind(this.database))(sql);
  }

  all(sql: string, ...values: unknown[]): Promise<Row[]> {
    return new Promise((resolve, reject) =>
      this.raw.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows as Row[]))),
    );
  }

  /** Returns the number of changed rows. */
  run(sql: string, ...values: unknown[]): Promise<number | undefined> {
    return new Promise((resolve, reject) =>
      this.raw.run(sql, values, function (error) {
        if (error) reject(error);
        else resolve(this.changes);
      }),
    );
  }

  /** Rejects when a statement has not been finalized. */
  close(): Promise<void> {
    return promisify<void>((done) => this.raw.close(done))();
  }
}

const INSERT = 'insert into thing (id, text) values (?, ?)';
const BY_ID = 'select * from thing where id = ?';
const COUNT = 'select count(*) as total from thing';

describe('Cached statements', () => {
  let connection: Connection;

  async function open(maxStatements?: number): Promise<void> {
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(':memory:', (error) => (error ? reject(error) : resolve(opened)));
    });
    connection = new Connection(database, maxStatements);
    await connection.exec('create table thing (id integer primary key, text text)');
  }

  beforeEach(() => open());
  afterEach(() => connection.close());

  it('are prepared once for each text', async () => {
    for (const id of [1, 2, 3]) expect(await connection.run(INSERT, id, `t${id}`)).to.equal(1);
    for (const id of [1, 2, 3])
      expect(await connection.all(BY_ID, id)).to.deep.equal([{ id, text: `t${id}` }]);
    expect(connection.prepared).to.deep.equal([INSERT, BY_ID]);
  });

  it('do not keep the values of the previous run', async () => {
    await connection.run(INSERT, 1, 'kept?');
    await connection.run(INSERT, 2, undefined);
    expect(await connection.all(BY_ID, 2)).to.deep.equal([{ id: 2, text: null }]);
  });

  it('return current rows, also without values', async () => {
    expect(await connection.all(COUNT)).to.deep.equal([{ total: 0 }]);
    await connection.run(INSERT, 1, 'one');
    expect(await connection.all(COUNT)).to.deep.equal([{ total: 1 }]);
  });

  it('serve many concurrent calls with the same text', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(ids.map((id) => connection.run(INSERT, id, `t${id}`)));
    const found = await Promise.all(ids.map((id) => connection.all(BY_ID, id)));
    expect(found.flat().map(({ text }) => text)).to.deep.equal(ids.map((id) => `t${id}`));
  });

  it('return the number of rows that each run changed', async () => {
    await connection.run(`${INSERT}, (2, 'two')`, 1, 'one');
    const update = 'update thing set text = ? where id >= ?';
    expect(await Promise.all([1, 2, 3].map((id) => connection.run(update, 'new', id)))).to.deep.equal([
      2, 1, 0,
    ]);
  });

  it('are usable after an error, which is reported', async () => {
    await connection.run(INSERT, 1, 'one');
    for (const _ of [1, 2]) {
      const error = await connection.run(INSERT, 1, 'again').catch((reason: unknown) => reason);
      expect(error).to.include({ code: 'SQLITE_CONSTRAINT' });
    }
    expect(await connection.run(INSERT, 2, 'two')).to.equal(1);
    expect(connection.prepared, 'none of the failed ones is used again').to.have.length(3);
  });

  it('report a syntax error each time', async () => {
    for (const _ of [1, 2]) {
      const error = await connection.all('selct 1').catch((reason: unknown) => reason);
      expect(String(error)).to.contain('syntax error');
    }
  });

  it('follow changes of the schema', async () => {
    await connection.run(INSERT, 1, 'one');
    await connection.all(BY_ID, 1);
    await connection.exec(`alter table thing add column more text default 'm'`);
    expect(await connection.all(BY_ID, 1)).to.deep.equal([{ id: 1, text: 'one', more: 'm' }]);
    await connection.exec('drop table thing');
    expect(String(await connection.all(BY_ID, 1).catch((reason: unknown) => reason))).to.contain(
      'no such table',
    );
  });

  it('do not block a commit, even if rows are left unread', async () => {
    await connection.all('begin immediate');
    await connection.run(`${INSERT} returning id`, 1, 'one');
    await connection.all('commit');
    await connection.all('begin immediate');
    await connection.all('rollback');
    expect(await connection.all(COUNT)).to.deep.equal([{ total: 1 }]);
  });

  it('are removed when they are the least recently used', async () => {
    await connection.close();
    await open(2);
    for (const sql of ['select 1', 'select 2', 'select 1', 'select 3', 'select 1', 'select 2'])
      await connection.all(sql);
    expect(connection.prepared).to.deep.equal(['select 1', 'select 2', 'select 3', 'select 2']);
  });

  it('have neither long texts nor long values', async () => {
    await connection.run(INSERT, 1, 'x'.repeat(40_000));
    await connection.run(`insert into thing (text) values ${Array(10_000).fill('(?)').join(', ')}`, 'a');
    expect(connection.prepared).to.deep.equal([]);
    expect(await connection.all(COUNT)).to.deep.equal([{ total: 10_001 }]);
  });
});
