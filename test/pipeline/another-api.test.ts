import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { scratchCopy } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';
import { describeJava } from '../support/java.js';
import { remove } from '../support/scratch.js';

/** Suites that go through all APIs, or know their list. */
const SUITES = [
  'api/date-times',
  'api/events',
  'api/every-resource',
  'demo/demo-answers',
  'deploy/chart',
  'deploy/oda-component',
  'house/patterns',
  'pipeline/effective-contracts',
  'pipeline/overlays',
  'platform/auth/access',
  'platform/pages/snippets',
  'sdk/every-operation',
  'sdk/package',
  'sdk/postman',
].map((name) => `dist/test/${name}.test.js`);

/** What a checkout has beside its files. */
const NOT_OF_THE_PROJECT = ['.git', 'node_modules', 'data', 'reports', '.schemathesis'];

/** Specifications of our own: Swagger 2.0, without subscriptions, version 5, and one that rules have to correct. */
const SPECIFICATIONS = fromRoot('test', 'pipeline', 'specifications');

describeJava('README, "Another API"', function () {
  this.timeout(300_000);
  let folder = '';
  before(() => {
    const names = readdirSync(fromRoot()).filter((name) => !NOT_OF_THE_PROJECT.includes(name));
    folder = scratchCopy(names);
  });
  after(() => remove(folder));

  /** Runs a program in the scratch copy; rejects with what it printed if it fails. */
  async function run(program: string, ...args: string[]): Promise<string> {
    const { TEST_POSTGRES_URL: _, ...environment } = process.env;
    const env = { ...environment, TEST_POSTGRES_MISSING: 'one database is enough' };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if ((await ended) !== 0) throw new Error(`${[program, ...args].join(' ')}\n${stdout}\n${stderr}`);
    return stdout;
  }

  const contracts = () => readdirSync(join(folder, 'specs')).filter((name) => /^[A-Z].*\.yaml$/.test(name));
  const generatedFiles = () =>
    new Map(
      readdirSync(join(folder, 'generated'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file, readFileSync(file, 'utf8')]),
    );

  it('generates the code of the APIs that were added, and leaves that of the others as it was', async () => {
    const [listed, before] = [contracts(), generatedFiles()];
    await run('npm', 'run', 'specs:import', '--', SPECIFICATIONS);
    const added = contracts().filter((name) => !listed.includes(name));
    expect(added).to.have.length(4);
    const list = join(folder, 'generator-config', 'apis.json');
    const names = JSON.parse(readFileSync(list, 'utf8')) as string[];
    writeFileSync(list, JSON.stringify([...names, ...added.map((name) => name.replace('.yaml', ''))]));
    expect(await run('npm', 'run', 'generate')).to.include(`generating 4 of ${names.length + 4} APIs`);
    const after = generatedFiles();
    const changed = [...before].filter(([file, content]) => after.get(file) !== content);
    expect(changed.map(([file]) => file).sort()).to.deep.equal(
      ['index.ts', 'stamps.json'].map((name) => join(folder, 'generated', name)),
    );
  });

  it('leaves the tests that go through all APIs green', async () => {
    await run('npx', 'tsc', '--build');
    const output = await run('npx', 'mocha', ...SUITES);
    expect(output).to.match(/^\d+ passed, 0 failed/m);
    for (const added of ['TMF991 Ferry', 'TMF992 Orchard', 'LIGHTHOUSE Lighthouse'])
      expect(output).to.include(added);
  });
});
