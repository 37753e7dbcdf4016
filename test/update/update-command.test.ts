import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { listContracts, listedContracts } from '../../scripts/lib/listed-contracts.js';
import { type Project, projectAt } from '../../scripts/lib/project.js';
import { PROJECT_FILES } from '../../scripts/lib/scratch.js';
import { readSources } from '../../scripts/specs/sources.js';
import type { Update } from '../../scripts/update/model.js';
import { hasOasdiff } from '../../scripts/update/oasdiff.js';
import { fromRoot } from '../../src/root.js';
import { describeJava } from '../support/java.js';
import { describeUnless } from '../support/missing.js';
import { remove, runScript, scratchProject } from '../support/scratch.js';

const OLD = 'TMF991-Ferry-v4.0.0';
const NEW = 'TMF991-Ferry-v4.0.1';
const FERRY = fromRoot('test', 'pipeline', 'specifications', `${OLD}.swagger.json`);

type Definition = { required?: string[]; properties: Record<string, unknown> };
type Swagger = { paths: Record<string, unknown>; definitions: Record<string, Definition> };

/** The next version of the ferries: a launch date is mandatory, ferries have no status, and there are no harbours. */
function nextVersion(): Swagger {
  const ferry = JSON.parse(readFileSync(FERRY, 'utf8')) as Swagger;
  delete ferry.paths['/harbour'];
  for (const name of ['Ferry', 'Ferry_Create', 'Ferry_Update'])
    delete ferry.definitions[name]?.properties.status;
  ferry.definitions.Ferry_Create?.required?.push('launchDate');
  return ferry;
}

const overlayOf = (...targets: string[]) => `overlay: 1.0.0
info: { title: Ferries, version: 1.0.0 }
actions:
${targets.map((target) => `  # ${target}\n  - target: ${target}\n    description: A test of overlays.\n    update: { x-test: true }\n`).join('')}`;

describe('specs:update refuses', () => {
  const refusal = async (...args: string[]) => {
    const { code, stderr, stdout } = await runScript('update/main', ...args);
    expect([code, stdout]).to.deep.equal([2, '']);
    return stderr;
  };

  it('a file of an API that the project does not have', async () => {
    expect(await refusal(FERRY)).to.include('apis.json lists no contract of TMF991 v4');
  });

  it('a folder', async () => {
    expect(await refusal(fromRoot('test', 'pipeline', 'specifications'))).to.include(
      'give one official file',
    );
  });

  it('a file that is no specification', async () => {
    expect(await refusal(fromRoot('package.json'))).to.include('neither Swagger 2.0 nor OpenAPI 3.0');
  });

  it('an unknown format', async () => {
    expect(await refusal(FERRY, '--format', 'html')).to.include('text, markdown, json');
  });

  it('a call without a file', async () => {
    expect(await refusal()).to.match(/^Usage: npm run specs:update/);
  });
});

describeJava('specs:update', () => {
  describeUnless(hasOasdiff() ? undefined : 'oasdiff (npm run specs:update builds it)', 'of an API', () => {
    let project: Project;
    let file = '';
    const overlay = () => join(project.overlays, 'TMF991-v4.yaml');
    const update = (...args: string[]) =>
      runScript('update/main', file, '--project', project.root, '--format', 'json', ...args);

    before('a project with ferries, an overlay, and code that uses their types', async function () {
      this.timeout(300_000);
      project = projectAt(scratchProject(...PROJECT_FILES, 'generated'));
      file = join(project.root, `${NEW}.swagger.json`);
      writeFileSync(file, JSON.stringify(nextVersion()));
      expect((await runScript('specs/import', '--project', project.root, FERRY)).code).to.equal(0);
      listContracts(project, [...listedContracts(project), OLD]);
      writeFileSync(
        overlay(),
        overlayOf('$.components.schemas.Ferry', '$.components.schemas.Ferry.properties.status'),
      );
      writeFileSync(
        join(project.root, 'src', 'ferry.ts'),
        `import type { Ferry } from '../generated/ferry-management/models.js';\nexport const statusOf = (ferry: Ferry): string | undefined => ferry.status;\n`,
      );
      const { code, stdout, stderr } = await runScript('generate/main', '--project', project.root);
      expect(code, stdout + stderr).to.equal(0);
    });

    after(() => remove(project.root));

    it('shows what would change, and changes nothing', async function () {
      this.timeout(300_000);
      const before = { overlay: readFileSync(overlay(), 'utf8'), contracts: listedContracts(project) };
      const { code, stdout, stderr } = await update();
      expect(code, stderr).to.equal(1);
      const report = JSON.parse(stdout) as Update;
      const levelOf = (text: string) => report.differences.find((one) => one.text.includes(text))?.level;
      expect(report.resources).to.deep.equal({ added: [], removed: ['harbour'] });
      expect(levelOf('`launchDate` became required')).to.equal('breaking');
      expect(levelOf('removed the request property `status`')).to.equal('warning');
      expect(report.overlayActions).to.deep.equal([
        { target: '$.components.schemas.Ferry.properties.status', reason: 'A test of overlays.' },
      ]);
      expect(report.compilerErrors.join()).to.match(/src\/ferry\.ts\(2,\d+\): error TS2322/);
      expect(report.usedIn).to.deep.equal(['src/ferry.ts']);
      expect({ overlay: readFileSync(overlay(), 'utf8'), contracts: listedContracts(project) }).to.deep.equal(
        before,
      );
      expect(readSources(project).map(({ contract }) => contract)).to.include(OLD);
    });

    it('carries it out with --apply: contract, pin, list, overlay and code', async function () {
      this.timeout(300_000);
      const { code, stderr } = await update('--apply');
      expect(code, stderr).to.equal(1);
      const pins = readSources(project).map(({ contract }) => contract);
      expect([pins.includes(OLD), pins.includes(NEW)]).to.deep.equal([false, true]);
      expect(listedContracts(project).at(-1)).to.equal(NEW);
      const text = readFileSync(overlay(), 'utf8');
      expect(
        (parse(text) as { actions: { target: string }[] }).actions.map(({ target }) => target),
      ).to.deep.equal(['$.components.schemas.Ferry']);
      expect(text).to.include('# $.components.schemas.Ferry\n');
      const generated = join(project.generated, 'ferry-management', 'openapi.json');
      expect(readFileSync(generated, 'utf8')).not.to.include('/harbour');
      const again = await runScript('generate/main', '--project', project.root);
      expect(again.stdout).to.include('generating 0 of 11 APIs');
    });

    it('has nothing to do for a file that is there', async () => {
      const { code, stdout, stderr } = await update();
      expect([code, stdout]).to.deep.equal([0, '']);
      expect(stderr).to.include(`${NEW} was imported from this file`);
    });
  });
});
