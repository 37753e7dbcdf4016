import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { parseContractName } from '../../scripts/lib/contract-name.js';
import { scratchCopy } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';
import { IS_LONG } from '../support/cases.js';
import { describeJava } from '../support/java.js';
import { describeOfficial } from '../support/official.js';
import { remove } from '../support/scratch.js';

/** Parts of a checkout beside its files. */
const NOT_OF_THE_PROJECT = ['.git', 'node_modules', 'data', 'reports', '.schemathesis'];

/** Suites that read the list of APIs. */
const SUITES = [
  'api/date-times',
  'api/events',
  'api/every-resource',
  'demo/demo-answers',
  'deploy/oda-component',
  'house/import-rules',
  'pipeline/effective-contracts',
  'pipeline/overlays',
  'platform/pages/snippets',
  'sdk/every-operation',
  'sdk/postman',
].map((name) => `dist/test/${name}.test.js`);

/** Of these, the tests of all APIs together. */
const OF_ALL =
  'ODA component|generated code|Snippets (are|in TypeScript)|all contracts|overlays (belong|match)|APIs that are generated';

/** Official files that differ in kind, below the folder of the official files. */
const OFFICIAL = [
  'survey/v5/TMF620-Product_Catalog_Management-v5.0.0.oas.yaml',
  'survey/v5/TMF666-Account_Management-v5.0.0.oas.yaml',
  'specs/others/TMF688-Event-v4.0.0.swagger.json',
  'survey/v4/Agreement.regular.swagger.json',
  'survey/v4/TMF634-ResourceCatalog-v4.0.0.swagger.json',
  'survey/v4/TMF634-ResourceCatalog-v4.1.0.swagger.json',
  'survey/v4/TMF639-ResourceInventory-v4.0.0.swagger.json',
  'survey/v4/TMF667-Document-v4.0.0.swagger.json',
  'survey/v4/TMF673-GeographicAddress-v4.0.1.swagger.json',
  'survey/v4/TMF687-Stock-v4.0.0.swagger.json',
  'survey/v4/TMF691-FederatedID-v4.0.swagger.json',
  'survey/v4/TMF704-TestCase-v4.0.0.swagger.json',
];

/** A scratch copy of the checkout. */
class Checkout {
  readonly folder = scratchCopy(readdirSync(fromRoot()).filter((name) => !NOT_OF_THE_PROJECT.includes(name)));

  /** Runs a program in the copy; rejects with what it printed if it fails. */
  async run(program: string, ...args: string[]): Promise<string> {
    const { TEST_POSTGRES_URL: _, ...environment } = process.env;
    const env = { ...environment, TEST_POSTGRES_MISSING: 'one database is enough' };
    const child = spawn(program, args, { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if ((await ended) !== 0) throw new Error(`${[program, ...args].join(' ')}\n${stdout}\n${stderr}`);
    return stdout;
  }

  private get contracts(): string[] {
    const names = readdirSync(join(this.folder, 'specs')).filter((name) => /^[A-Z].*\.yaml$/.test(name));
    return names.map((name) => name.replace('.yaml', ''));
  }

  /** Adds specifications as README says. Returns the names of their contracts, and what `generate` printed. */
  async add(files: readonly string[]): Promise<{ added: string[]; output: string }> {
    const before = this.contracts;
    for (const file of files) await this.run('npm', 'run', 'specs:import', '--', file);
    const added = this.contracts.filter((name) => !before.includes(name));
    const list = join(this.folder, 'generator-config', 'apis.json');
    const listed = JSON.parse(readFileSync(list, 'utf8')) as string[];
    writeFileSync(list, JSON.stringify([...listed, ...added]));
    return { added, output: await this.run('npm', 'run', 'generate') };
  }

  /** Runs the suites that read the list of APIs: the tests of these contracts, and those of all. Returns their output. */
  async test(contracts: readonly string[]): Promise<string> {
    await this.run('npx', 'tsc', '--build');
    const numbers = contracts.map((contract) => parseContractName(contract).number);
    return this.run('npx', 'mocha', '--grep', [...numbers, OF_ALL].join('|'), ...SUITES);
  }

  generatedFiles(): Map<string, string> {
    const entries = readdirSync(join(this.folder, 'generated'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  }
}

describeJava('README, "Another API"', function () {
  this.timeout(1_800_000);
  let checkout: Checkout;
  beforeEach(() => {
    checkout = new Checkout();
  });
  afterEach(() => remove(checkout.folder));

  const expectGreen = async (added: readonly string[]) => {
    const output = await checkout.test(added);
    expect(output).to.match(/^[1-9]\d* passed, 0 failed/m);
    for (const contract of added) expect(output).to.include(contract);
  };

  it('generates specifications of our own that differ in kind, nothing else, and the tests pass', async () => {
    const before = checkout.generatedFiles();
    const files = readdirSync(fromRoot('test', 'pipeline', 'specifications'));
    const { added, output } = await checkout.add(
      files.map((file) => fromRoot('test', 'pipeline', 'specifications', file)),
    );
    expect(added).to.have.length(files.length);
    expect(output).to.match(new RegExp(`generating ${added.length} of \\d+ APIs`));
    const after = checkout.generatedFiles();
    const changed = [...before].filter(([file, content]) => after.get(file) !== content);
    expect(changed.map(([file]) => file).sort()).to.deep.equal(
      ['index.ts', 'stamps.json'].map((name) => join(checkout.folder, 'generated', name)),
    );
    await expectGreen(added);
  });

  if (!IS_LONG) return;
  describeOfficial('with official files', (shared) => {
    it('generates files that differ in kind, and the tests pass', async () => {
      const { added } = await checkout.add(OFFICIAL.map((file) => join(shared, file)));
      expect(added).to.have.length(OFFICIAL.length);
      await expectGreen(added);
    });
  });
});
