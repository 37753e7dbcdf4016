import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { AuthCost } from '../../scripts/bench/auth/auth.js';
import type { Flood } from '../../scripts/bench/flood/flood.js';
import { brokenFloodBounds, floodTable } from '../../scripts/bench/flood/report.js';
import { remove, runScript } from '../support/scratch.js';

describe('npm run bench', function () {
  this.timeout(300_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'flood-test-'));
  });
  after(() => remove(folder));

  it('flood sends more than the server accepts: each request gets a page or a 503', async () => {
    const output = join(folder, 'flood.json');
    // The shared machine decides over times, so that their bound is out of reach.
    const bounds = ['--factor', '1000000', '--memory', '100000'];
    const command = [
      'bench/main',
      'flood',
      '--seconds',
      '1',
      '--max-requests',
      '5',
      '--output',
      output,
    ] as const;
    const ending = await runScript(...command, ...bounds);
    expect(ending.code, ending.stdout + ending.stderr).to.equal(0);
    const [{ floods }] = JSON.parse(readFileSync(output, 'utf8')) as [{ floods: Flood[] }];
    const [{ half, flood }] = floods as [Flood];
    expect([half.failures, flood.failures]).to.deep.equal([[], []]);
    expect(flood.refused).to.be.above(0);
    expect(flood.accepted).to.be.above(0);
  });

  it('auth compares a server with access tokens and a policy with one without', async () => {
    const output = join(folder, 'auth.json');
    const command = ['bench/main', 'auth', '--size', '1k', '--rounds', '1', '--seconds', '0.2'] as const;
    const ending = await runScript(...command, '--output', output);
    expect(ending.code, ending.stderr).to.be.oneOf([0, 1]);
    const [{ costs }] = JSON.parse(readFileSync(output, 'utf8')) as [{ costs: AuthCost[] }];
    for (const cost of costs) {
      expect(Math.min(cost.without, cost.with), cost.name).to.be.above(0);
      expect(ending.stdout).to.include(cost.name);
    }
    expect(costs.map(({ bound }) => bound)).to.deep.equal([0.9, 0.85, 0.85]);
  });
});

describe('The bounds of a flood', () => {
  const load = { offered: 4_000, accepted: 1_000, p99: 100, refused: 3_000, failures: [] };
  const flood: Flood = {
    ...{ maxRequests: 200, capacity: 1_000, memory: 500 },
    ...{ half: { ...load, p99: 20 }, flood: load },
  };
  const bounds = { factor: 5, memory: 500 };
  const broken = (changes: Partial<Flood>) => brokenFloodBounds({ ...flood, ...changes }, bounds);

  it('are kept up to and including each bound', () => {
    expect(broken({})).to.deep.equal([]);
    expect(floodTable([flood], bounds)).to.match(/^200 .* kept$/m);
  });

  it('are broken by slow accepted requests, by a failure, and by memory', () => {
    expect(broken({ flood: { ...load, p99: 101 } })).to.deep.equal(['p99 above 100 ms']);
    expect(broken({ flood: { ...load, failures: ['status 500'] } })).to.deep.equal(['1 failed: status 500']);
    expect(broken({ memory: 501 })).to.deep.equal(['memory above 500 MB']);
    expect(floodTable([{ ...flood, memory: 501 }], bounds)).to.include('BROKEN 200: memory');
  });
});
