import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import type { ApiMetadata } from '../../src/services/contract/metadata.js';
import { exerciseApi } from '../support/exercise.js';
import { hasJava } from '../support/java.js';
import { describeOfficial } from '../support/official.js';
import { remove, scratchProject } from '../support/scratch.js';

/** Files of a project before generation. */
const COPIED = [
  'package.json',
  'openapitools.json',
  'tsconfig.base.json',
  'specs',
  'generator-config',
  'src',
];

/** Runs a program to its end; rejects with what it printed when it fails. */
function run(program: string, ...rest: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${rest.join(' ')}\n${stdout}\n${stderr}`);
}

const script = (name: string, ...rest: string[]) =>
  run(process.execPath, fromRoot('dist', 'scripts', name), ...rest);

/** Starts the scratch project's own server on a database in memory; answers the process and its address. */
async function startScratch(folder: string): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [join(folder, 'dist', 'src', 'main.js')], {
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: 'sqlite::memory:',
      SEED: 'none',
      LOG_LEVEL: 'silent',
      VALIDATE_RESPONSES: 'true',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /start page\s+(\S+)\//.exec(line)?.[1];
    if (url) return { server, url };
  }
  throw new Error('The scratch server ended before it listened');
}

describeOfficial('an API that is one line in apis.json', (shared) => {
  const files = readdirSync(join(shared, 'specs', 'others'));
  const contracts = files.map((file) => file.replace(/\.swagger\.json$/, ''));
  let folder = '';
  let running: { server: ChildProcess; url: string };

  before('import, add the lines, generate, compile, start', async function () {
    if (!hasJava) this.skip();
    this.timeout(300_000);
    folder = scratchProject(...COPIED);
    script('specs/import.js', '--project', folder, join(shared, 'specs', 'others'));
    const list = join(folder, 'generator-config', 'apis.json');
    const before = JSON.parse(readFileSync(list, 'utf8')) as string[];
    writeFileSync(list, JSON.stringify([...before, ...contracts]));
    script('generate/main.js', '--project', folder);
    run(fromRoot('node_modules', '.bin', 'tsc'), '-p', join(folder, 'src'));
    running = await startScratch(folder);
  });

  after(() => {
    running?.server.kill();
    remove(folder);
  });

  for (const contract of contracts) {
    it(`${contract} is imported, generated, compiled and served`, async () => {
      const { metadata, document } = await generatedApi(folder, contract);
      const done = await exerciseApi(running.url, metadata, document);
      expect(done).to.have.length.greaterThan(3);
    });
  }

  it('has its own client, entry point and documentation page', async () => {
    const { metadata } = await generatedApi(folder, contracts[0] as string);
    expect(readdirSync(join(folder, 'generated', 'clients', 'typescript', metadata.folder))).to.include(
      'index.ts',
    );
    expect((await fetch(`${running.url}${metadata.basePaths[0]}/`)).status).to.equal(200);
    expect((await fetch(`${running.url}/docs/${metadata.folder}/`)).status).to.equal(200);
  });
});

async function generatedApi(folder: string, contract: string) {
  const index = (await import(pathToFileURL(join(folder, 'dist', 'generated', 'index.js')).href)) as {
    apis: { metadata: ApiMetadata }[];
  };
  const api = index.apis.find(({ metadata }) => contract.startsWith(`${metadata.number}-`));
  if (!api) throw new Error(`${contract} is not in the generated index`);
  const file = join(folder, 'generated', api.metadata.folder, 'openapi.json');
  return { metadata: api.metadata, document: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}
