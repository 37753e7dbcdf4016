import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ATTACKERS } from '../../scripts/bench/neighbours/attackers/all.js';
import { Target } from '../../scripts/bench/neighbours/attackers/target.js';
import type { NeighbourRow } from '../../scripts/bench/neighbours/neighbours.js';
import { percentile } from '../../scripts/bench/neighbours/ordinary-traffic.js';
import { brokenBounds, neighboursTable } from '../../scripts/bench/neighbours/report.js';
import { IS_LONG } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { remove, runScript } from '../support/scratch.js';

const NAMES = ['slow bodies', 'subscriptions', ...(IS_LONG ? ['addresses of slashes', 'slow headers'] : [])];
const attackers = NAMES.flatMap((name) => ['--attacker', name]);

describe('npm run bench -- neighbours', () => {
  forEachDatabase((database) => {
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'neighbours-test-'));
    });
    after(() => remove(folder));

    it('measures ordinary requests beside some attackers: none fails, and all events arrive', async function () {
      this.timeout(300_000);
      const output = join(folder, 'neighbours.json');
      const place = database.name === 'SQLite' ? 'sqlite' : database.url();
      // The shared machine decides over times: their bound is out of reach, and it has time for fewer requests.
      const bounds = ['--factor', '1000000', '--memory', '100000', '--rate', '20'];
      const ending = await runScript(
        ...['bench/main', 'neighbours', '--database', place, '--seconds', '2', '--output', output],
        ...[...attackers, ...bounds],
      );
      expect(ending.code, ending.stdout + ending.stderr).to.equal(0);
      const [{ rows }] = JSON.parse(readFileSync(output, 'utf8')) as [{ rows: NeighbourRow[] }];
      expect(rows.map(({ attacker }) => attacker)).to.deep.equal(NAMES);
      for (const { attacker, quiet, attacked, memory, created, delivered } of rows) {
        expect(ending.stdout).to.match(new RegExp(`^${attacker} .* kept$`, 'm'));
        expect([quiet.failures, attacked.failures]).to.deep.equal([[], []]);
        expect(attacked.requests).to.be.above(0);
        expect(attacked.p99).to.be.above(0);
        expect(memory).to.be.above(20);
        expect(created).to.be.above(0);
        expect(delivered).to.equal(created);
      }
    });
  });

  it('has at least twenty attackers, each with a name of its own', () => {
    const names = ATTACKERS.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length).and.be.at.least(20);
  });

  it('attacks from another address than that of the ordinary clients', async () => {
    const addresses: (string | undefined)[] = [];
    const server = createServer(({ socket }, response) => {
      addresses.push(socket.remoteAddress);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const target = new Target(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await target.get('/');
    await target.abandon('/', 1_000);
    (await target.open('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')).destroy();
    server.close();
    server.closeAllConnections();
    expect(addresses.slice(0, 2)).to.deep.equal(['127.0.0.2', '127.0.0.2']);
    expect(addresses).not.to.include('127.0.0.1');
  });

  it('refuses an attacker that it does not know', async () => {
    const { code, stderr } = await runScript('bench/main', 'neighbours', '--attacker', 'kindness');
    expect([code, stderr.split('\n')[0]]).to.deep.equal([2, 'There is no attacker "kindness"']);
  });
});

describe('The bounds of a bad neighbour', () => {
  const phase = (p99: number, failures: string[] = []) => ({ requests: 100, p99, failures });
  const row: NeighbourRow = {
    ...{ attacker: 'one', quiet: phase(20), attacked: phase(100) },
    ...{ memory: 500, created: 25, delivered: 25 },
  };
  const bounds = { factor: 5, memory: 500 };
  const broken = (changes: Partial<NeighbourRow>) => brokenBounds({ ...row, ...changes }, bounds);

  it('are kept up to and including each bound', () => {
    expect(broken({})).to.deep.equal([]);
    expect(neighboursTable([row], bounds)).to.match(/^one +20\.0 ms +100\.0 ms +5\.0× .* kept$/m);
  });

  it('are broken by a slow or failed request, by memory, and by a missing event', () => {
    expect(broken({ attacked: phase(101) })).to.deep.equal(['p99 above 100 ms']);
    expect(broken({ attacked: phase(100, ['no response']) })).to.deep.equal(['1 failed: no response']);
    expect(broken({ quiet: phase(20, ['returned 503']) })).to.deep.equal(['1 failed: returned 503']);
    expect(broken({ memory: 501 })).to.deep.equal(['memory above 500 MB']);
    expect(broken({ delivered: 24 })).to.deep.equal(['1 events missing']);
    const table = neighboursTable([{ ...row, delivered: 24 }], bounds);
    expect(table)
      .to.match(/^one .* BROKEN$/m)
      .and.include('BROKEN one: 1 events missing');
  });

  it('are broken when no request was answered', () => {
    expect(broken({ attacked: phase(percentile([], 0.99)) })).to.deep.equal(['p99 above 100 ms']);
  });

  it('compare the value that 99 of 100 requests do not exceed', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(times, 0.99)).to.equal(99);
    expect(percentile([7], 0.99)).to.equal(7);
  });
});
