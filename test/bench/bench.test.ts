import { expect } from 'chai';
import { trendOf } from '../../scripts/bench/memory/trend.js';
import { runScript } from '../support/scratch.js';

/** Forty samples, a thousand requests each, of this many megabytes. */
const samples = (megabytes: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => ({ requests: (index + 1) * 1_000, megabytes: megabytes(index) }));

describe('The trend of resident memory', () => {
  it('is flat after the warm-up, however much that adds', () => {
    const trend = trendOf(samples((index) => (index < 10 ? 100 + index * 20 : 300)));
    expect(trend).to.deep.equal({ slope: 0, second: 300, last: 300, isFlat: true });
  });

  it('is not flat when the last quarter has more than a tenth more than the second', () => {
    const trend = trendOf(samples((index) => 200 + index * 2));
    expect(trend.slope).to.be.closeTo(200, 1e-6);
    expect([trend.second, trend.last, trend.isFlat]).to.deep.equal([229, 269, false]);
  });
});

describe('npm run bench', () => {
  const refused = async (...args: string[]) => {
    const { code, stderr } = await runScript('bench/compare/main', ...args);
    expect(code, stderr).to.equal(2);
    return stderr;
  };

  it('does one thing at a time', async () => {
    expect(await refused('--memory', '--soak')).to.include('--memory and --soak exclude each other');
  });

  it('wants PostgreSQL for several processes', async () => {
    for (const mode of ['--soak', '--processes'])
      expect(await refused(mode, '--database', 'sqlite')).to.include('postgres://');
  });

  it('sends one request at a time at least', async () => {
    expect(await refused('--connections', '0')).to.include('--connections 0 is out of range');
  });

  it('wants enough requests for a trend', async () => {
    expect(await refused('--memory', '--requests', '39')).to.include('--requests 39 is out of range');
  });
});
