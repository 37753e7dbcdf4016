import { expect } from 'chai';
import type { RunningServer } from '../../../src/server.js';
import { databaseError, isOutage, noConnection } from '../../../src/store/dialects/database-errors.js';
import { create, expectNotReady, expectRefused } from '../../api/database/until.js';
import { forEachDatabase } from '../../support/databases.js';
import { startTestServer } from '../../support/server.js';

const withCode = (code: string) => Object.assign(new Error('secret'), { code });

const STATUSES: Readonly<Record<string, number>> = {
  SQLITE_BUSY: 503,
  SQLITE_LOCKED: 503,
  SQLITE_READONLY: 503,
  SQLITE_INTERRUPT: 503,
  SQLITE_IOERR: 503,
  SQLITE_CORRUPT: 503,
  SQLITE_FULL: 507,
  ENOSPC: 507,
  ECONNREFUSED: 503,
  '08006': 503,
  '08P01': 503,
};

/** Reports of PostgreSQL, by SQLSTATE. */
const SQLSTATES = ['25006', '40001', '53100', '53200', '53300', '55P03', '57014', '57P01', '58030', 'XX001'];

describe('Database errors', () => {
  for (const [code, status] of Object.entries(STATUSES))
    it(`${code} is a ${status} without the database's own text`, () => {
      const error = databaseError(withCode(code));
      expect(error).to.include({ status });
      expect(JSON.stringify(error?.toRepresentation())).to.not.include('secret');
      expect((error?.cause as Error | undefined)?.message).to.equal('secret');
    });

  it('do not include those that a request or a defect causes', () => {
    const others = [withCode('23505'), withCode('22P02'), withCode('SQLITE_CONSTRAINT'), withCode('42P01')];
    for (const error of [...others, new TypeError('x'), undefined, 'text'])
      expect(databaseError(error)).to.equal(undefined);
  });

  it('of a connection that could not be made are always 503', () => {
    for (const error of [withCode('28P01'), withCode('3D000'), new Error('timeout expired')])
      expect(noConnection(error)).to.include({ status: 503, code: 'unavailable' });
  });

  it('affect other requests, unless a statement was too slow or too large', () => {
    expect(['SQLITE_BUSY', '57P01'].map((code) => isOutage(databaseError(withCode(code))))).to.deep.equal([
      true,
      true,
    ]);
    expect(['57014', '53100'].map((code) => isOutage(databaseError(withCode(code))))).to.deep.equal([
      false,
      false,
    ]);
  });

  forEachDatabase((database) => {
    if (database.name === 'SQLite') return;
    let server: RunningServer;

    before(async function () {
      this.timeout(120_000);
      server = await startTestServer(database, {});
      await database.query('create table broken (code text)');
      await database.query(`create function fail() returns trigger language plpgsql as $$
        declare state text;
        begin
          select code into state from broken;
          if state is not null then raise exception using errcode = state; end if;
          return new;
        end $$`);
      for (const table of ['tmf646_appointment', 'store_count'])
        await database.query(
          `create trigger fail before insert or update on ${table} for each row execute function fail()`,
        );
    });

    for (const code of SQLSTATES)
      it(`are no 500: ${code}, and /ready says 503`, async () => {
        await database.query(`insert into broken values ('${code}')`);
        expectRefused(await create(server.url), code === '53100' ? 507 : 503);
        await expectNotReady(server.url, code === '53100' ? /disk .* full/ : /./);
        await database.query('delete from broken');
        expect((await create(server.url)).status).to.equal(201);
      });
  });
});
