import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { contractFrom } from '../../scripts/lib/contract.js';
import { describeJava } from '../support/java.js';
import { remove, runScript, scratchProject } from '../support/scratch.js';
import { swagger } from '../support/specifications.js';

const NAME = 'TMF901-Lamp-v1.0.0';

/** A project with one API, which nobody has seen before. */
function lampProject(): string {
  const project = scratchProject('generator-config', 'specs/overlays/common.yaml');
  contractIn(project, NAME, swagger());
  list(project, [NAME]);
  return project;
}

const contractIn = (project: string, name: string, document: unknown) =>
  writeFileSync(join(project, 'specs', `${name}.yaml`), contractFrom(JSON.stringify(document), name));

const list = (project: string, content: unknown) =>
  writeFileSync(
    join(project, 'generator-config', 'apis.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

const overlayIn = (project: string, action: object) =>
  writeFileSync(
    join(project, 'specs', 'overlays', 'TMF901-v1.yaml'),
    JSON.stringify({ overlay: '1.0.0', actions: [action] }),
  );

describeJava('generate:check', function () {
  this.timeout(120_000);
  let project = '';
  const generated = (...names: string[]) => join(project, 'generated', ...names);
  const check = () => runScript('generate/check', '--project', project);

  before('generate', async () => {
    project = lampProject();
    const { code, stderr } = await runScript('generate/main', '--project', project);
    expect(code, stderr).to.equal(0);
  });
  after(() => remove(project));

  it('passes after generation: server, client, contract and index', async () => {
    expect(readdirSync(generated('lamp-management')).sort()).to.deep.equal([
      'controllers.ts',
      'metadata.ts',
      'models.ts',
      'openapi.json',
      'runtime.ts',
    ]);
    expect(readdirSync(generated('sdk', 'lamp-management')).sort()).to.deep.equal(['index.ts', 'models.ts']);
    expect(readFileSync(generated('index.ts'), 'utf8')).to.include("'./lamp-management/controllers.js'");
    const { code, stdout } = await check();
    expect(code, stdout).to.equal(0);
  });

  it('names each changed, missing or unexpected file', async () => {
    const index = readFileSync(generated('index.ts'), 'utf8');
    writeFileSync(generated('index.ts'), `${index}\n`);
    rmSync(generated('sdk', 'lamp-management', 'models.ts'));
    mkdirSync(generated('torch-management'));
    writeFileSync(generated('torch-management', 'notes.txt'), 'ours');

    const { code, stdout, stderr } = await check();
    expect(code, stderr).to.equal(1);
    expect(stdout.trim().split('\n')).to.deep.equal([
      'differs    generated/index.ts',
      'missing    generated/sdk/lamp-management/models.ts',
      'unexpected generated/torch-management/notes.txt',
    ]);
    expect(readFileSync(generated('index.ts'), 'utf8'), 'it only looks').to.equal(`${index}\n`);
  });

  it('reports that nothing has been generated', async () => {
    rmSync(generated(), { recursive: true });
    const { code, stdout } = await check();
    expect(code).to.equal(1);
    expect(stdout).to.match(/^missing +generated\/index\.ts$/m);
  });
});

describe('generate refuses, before it writes anything,', () => {
  let project = '';
  beforeEach(() => {
    project = lampProject();
    mkdirSync(join(project, 'generated'));
    writeFileSync(join(project, 'generated', 'index.ts'), 'as it was');
  });
  afterEach(() => remove(project));

  async function complaint(): Promise<string> {
    const { code, stderr } = await runScript('generate/main', '--project', project);
    expect(code, stderr).to.equal(2);
    expect(stderr).not.to.match(/^\s+at /m);
    expect(readdirSync(join(project, 'generated'))).to.deep.equal(['index.ts']);
    return stderr;
  }

  it('a contract that is not in specs/', async () => {
    list(project, [NAME, 'TMF902-Torch-v1.0.0']);
    expect(await complaint())
      .to.include('apis.json')
      .and.include('TMF902-Torch-v1.0.0');
  });

  it('a duplicate contract', async () => {
    list(project, [NAME, NAME]);
    expect(await complaint())
      .to.include('apis.json')
      .and.include(NAME);
  });

  it('a minor version of one API twice', async () => {
    contractIn(project, 'TMF901-Lamp-v1.1.0', swagger());
    contractIn(project, 'TMF901-Lamp-v1.1.1', swagger());
    list(project, [NAME, 'TMF901-Lamp-v1.1.0', 'TMF901-Lamp-v1.1.1']);
    expect(await complaint())
      .to.include('TMF901-Lamp-v1.1.1')
      .and.include('same path');
  });

  it("an overlay with a base path that is not TM Forum's", async () => {
    overlayIn(project, {
      target: '$.servers[0]',
      description: 'The path of the shop.',
      update: { url: '/shop/v4' },
    });
    expect(await complaint())
      .to.include(NAME)
      .and.include('"/shop/v4"')
      .and.include('overlay');
  });

  it('an operation of an overlay without an id', async () => {
    const update = { '/wick': { get: { responses: {} } } };
    overlayIn(project, { target: '$.paths', description: 'Wicks.', update });
    expect(await complaint())
      .to.include(NAME)
      .and.include('get /wick')
      .and.include('operationId');
  });

  it('an outdated overlay', async () => {
    const action = { target: '$.components.schemas.Wick', description: 'Gone.', remove: true };
    overlayIn(project, action);
    expect(await complaint())
      .to.include('TMF901-v1.yaml')
      .and.include('$.components.schemas.Wick');
  });

  for (const [what, content] of [
    ['is no JSON', '[ "TMF901'],
    ['is no list', { apis: [NAME] }],
    ['lists something else than names', [{ contract: NAME }]],
  ] as const) {
    it(`an apis.json that ${what}`, async () => {
      list(project, content);
      expect(await complaint()).to.include('apis.json');
    });
  }

  it('a missing apis.json', async () => {
    rmSync(join(project, 'generator-config', 'apis.json'));
    expect(await complaint()).to.include('apis.json');
  });
});
