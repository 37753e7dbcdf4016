import { expect } from 'chai';
import { COMMANDS } from '../../scripts/bench/commands.js';
import { trendOf } from '../../scripts/bench/memory/trend.js';
import { runScript } from '../support/scratch.js';

/** Forty samples, a thousand requests apart, with the given megabytes. */
const samples = (megabytes: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => ({ requests: (index + 1) * 1_000, megabytes: megabytes(index) }));

describe('The trend of resident memory', () => {
  it('is flat when only the warm-up adds memory', () => {
    const trend = trendOf(samples((index) => (index < 10 ? 100 + index * 20 : 300)));
    expect(trend).to.deep.equal({ slope: 0, second: 300, last: 300, isFlat: true });
  });

  it('is not flat when the last quarter exceeds the second by more than a tenth', () => {
    const trend = trendOf(samples((index) => 200 + index * 2));
    expect(trend.slope).to.be.closeTo(200, 1e-6);
    expect([trend.second, trend.last, trend.isFlat]).to.deep.equal([229, 269, false]);
  });
});

describe('npm run bench', () => {
  const refused = async (...args: string[]) => {
    const { code, stderr } = await runScript('bench/main', ...args);
    expect(code, stderr).to.equal(2);
    return stderr;
  };

  it('runs one command at a time', async () => {
    expect(await refused('memory', 'soak')).to.include("Unexpected argument 'soak'");
  });

  it('refuses an unknown command and lists those that exist', async () => {
    const stderr = await refused('sleep');
    expect(stderr).to.include('There is no command sleep');
    for (const { name } of COMMANDS) expect(stderr).to.match(new RegExp(`^  ${name} `, 'm'));
  });

  it('lists its commands when none is named', async () => {
    const { code, stdout, stderr } = await runScript('bench/main');
    expect(code, stderr).to.equal(0);
    for (const { name } of COMMANDS) expect(stdout).to.match(new RegExp(`^  ${name} `, 'm'));
  });

  it('needs PostgreSQL for several processes', async () => {
    for (const command of ['soak', 'processes'])
      expect(await refused(command, '--database', 'sqlite')).to.include('postgres://');
  });

  it('sends at least one request at a time', async () => {
    expect(await refused('compare', '--connections', '0')).to.include('--connections 0 is out of range');
  });

  it('needs enough requests for a trend', async () => {
    expect(await refused('memory', '--requests', '39')).to.include('--requests 39 is out of range');
  });
});
