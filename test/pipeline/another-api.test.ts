import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { scratchCopy } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';
import { describeJava } from '../support/java.js';
import { remove } from '../support/scratch.js';

/** Parts of a checkout beside its files. */
const NOT_OF_THE_PROJECT = ['.git', 'node_modules', 'data', 'reports', '.schemathesis'];

/** Specifications of our own: Swagger 2.0, and OpenAPI 3.0 with one resource below another and no subscriptions. */
const SPECIFICATIONS = ['TMF991-Ferry-v4.0.0.swagger.json', 'TMF992-Orchard-v4.1.0.oas.yaml'].map((name) =>
  fromRoot('test', 'pipeline', 'specifications', name),
);

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
    for (const file of SPECIFICATIONS) await run('npm', 'run', 'specs:import', '--', file);
    const added = contracts().filter((name) => !listed.includes(name));
    expect(added).to.have.length(SPECIFICATIONS.length);
    const list = join(folder, 'generator-config', 'apis.json');
    const names = JSON.parse(readFileSync(list, 'utf8')) as string[];
    writeFileSync(list, JSON.stringify([...names, ...added.map((name) => name.replace('.yaml', ''))]));
    const all = names.length + added.length;
    expect(await run('npm', 'run', 'generate')).to.include(`generating ${added.length} of ${all} APIs`);
    const after = generatedFiles();
    const changed = [...before].filter(([file, content]) => after.get(file) !== content);
    expect(changed.map(([file]) => file).sort()).to.deep.equal(
      ['index.ts', 'stamps.json'].map((name) => join(folder, 'generated', name)),
    );
  });
});
