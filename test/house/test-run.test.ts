import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { remove } from '../support/scratch.js';

const support = (name: string) => JSON.stringify(fromRoot('dist', 'test', 'support', name));

/** One test on each database, one that fails, and one that needs what nobody has. */
const EXAMPLE = `
import { forEachDatabase } from ${support('databases.js')};
import { describeUnless } from ${support('missing.js')};
describe('an example', () => {
  forEachDatabase((database) => it('answers', async () => {
    await database.open();
    const [row] = await database.query("select 'from ' || 'here' as answer");
    console.log(database.name, row.answer);
  }));
  it('fails', () => { throw new Error('as it should'); });
  describeUnless('a crystal ball', 'tomorrow', () => it('is foreseen', () => {}));
});`;

const WAITING = `it('waits', function (done) { this.timeout(0); console.log('waiting'); });`;

describe('A run of the tests', function () {
  this.timeout(180_000);
  let folder = '';
  let running: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'test-run-'));
    // PostgreSQL does not run as root: its user must reach the folder.
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    running?.kill('SIGKILL');
    remove(folder);
  });

  /** Starts Mocha with the settings of this project on one file; `TMPDIR` is the test's folder. */
  function start(source: string, environment: NodeJS.ProcessEnv = {}): ChildProcess {
    const file = join(folder, 'example.test.mjs');
    writeFileSync(file, source);
    const { TEST_POSTGRES_URL: _, ...inherited } = process.env;
    running = spawn(process.execPath, [fromRoot('node_modules', 'mocha', 'bin', 'mocha.js'), file], {
      cwd: fromRoot(),
      env: { ...inherited, TMPDIR: folder, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return running;
  }

  /** The lines that it prints, to its end. */
  async function linesOf(run: ChildProcess): Promise<string[]> {
    let output = '';
    run.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await once(run, 'close');
    return output.trim().split('\n');
  }

  const postgresFolders = () => readdirSync(folder).filter((name) => name.startsWith('with-postgres.'));

  it('ends with how many ran on PostgreSQL, what was skipped for want of what, and the counts', async () => {
    const lines = await linesOf(start(EXAMPLE));
    expect(lines).to.include('SQLite from here').and.include('PostgreSQL from here');
    expect(lines.slice(-3)).to.deep.equal([
      '1 of 3 tests ran on PostgreSQL',
      '1 skipped for want of a crystal ball',
      '2 passed, 1 failed, 1 skipped',
    ]);
    expect(postgresFolders()).to.deep.equal([]);
  });

  it('uses the PostgreSQL that TEST_POSTGRES_URL names, and starts none', async () => {
    const lines = await linesOf(start(EXAMPLE, { TEST_POSTGRES_URL: 'postgres://127.0.0.1:1/none' }));
    // The test that fails, and two hooks that do not reach that server.
    expect(lines.at(-1)).to.equal('1 passed, 3 failed, 1 skipped');
    expect(lines.join('\n')).to.include('127.0.0.1:1');
  });

  it('says why there is no PostgreSQL', async () => {
    const lines = await linesOf(start(EXAMPLE, { TMPDIR: join(folder, 'nowhere') }));
    expect(lines.at(-3)).to.match(/^1 skipped for want of PostgreSQL \(mktemp: .*nowhere/);
  });

  for (const signal of ['SIGINT', 'SIGKILL'] as const)
    it(`leaves no PostgreSQL behind after ${signal}`, async () => {
      const run = start(WAITING);
      for await (const text of run.stdout?.setEncoding('utf8') ?? [])
        if (String(text).includes('waiting')) break;
      const [data = ''] = postgresFolders();
      expect(existsSync(join(folder, data, 'data', 'postmaster.pid'))).to.equal(true);
      run.kill(signal);
      while (postgresFolders().length > 0) await sleep(50);
    });
});
