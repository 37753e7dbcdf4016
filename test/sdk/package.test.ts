import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import { fromRoot } from '../../src/root.js';
import { remove, runScript } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';
import { installedPackage, type UserProject } from './installed-package.js';

/** Bytes of the appointment client, bundled, minified and compressed. */
const SIZE_BUDGET = 12 * 1024;

const IMPORT = `import { AppointmentClient } from 'tmf-open-api-client/appointment';
const { appointment } = new AppointmentClient({ baseUrl: 'http://x' });
`;

/** Programs that must not compile, and what the compiler says. */
const WRONG_PROGRAMS: Record<string, readonly [program: string, diagnostic: RegExp]> = {
  'misspelt attribute of a creation': [
    'await appointment.create({ validFor: {}, stauts: "confirmed" });',
    /'stauts' does not exist in type 'AppointmentCreate'. Did you mean to write 'status'\?/,
  ],
  'creation without a mandatory attribute': [
    'await appointment.create({ category: "x" });',
    /Property 'validFor' is missing/,
  ],
  'value that is not in the enumeration': [
    'await appointment.patch("1", { status: "confirmd" });',
    /'"confirmd"' is not assignable to type 'AppointmentStateType.*Did you mean '"confirmed"'\?/,
  ],
  'misspelt attribute of a change': [
    'await appointment.patch("1", { validFor: { endDate: null } });',
    /'endDate' does not exist in type 'MergePatch<TimePeriod>'/,
  ],
  'change of the wrong type': [
    'await appointment.patch("1", { description: 5 });',
    /Type 'number' is not assignable to type 'string/,
  ],
  'operation without a value': [
    'await appointment.patch("1", [{ op: "replace", path: "/status" }]);',
    /Property 'value' is missing/,
  ],
  'misspelt attribute of an answer': [
    '(await appointment.get("1")).stauts;',
    /Property 'stauts' does not exist on type 'Appointment'. Did you mean 'status'\?/,
  ],
  'attribute below a text': [
    '(await appointment.get("1")).status?.foo.bar;',
    /Property 'foo' does not exist on type 'AppointmentStateType'/,
  ],
  'attribute that was not selected': [
    '(await appointment.get("1", { fields: ["status"] })).category;',
    /Property 'category' does not exist on type 'Selection</,
  ],
  'unknown field': [
    'await appointment.list({ fields: ["stauts"] });',
    /'"stauts"' is not assignable to type .*Did you mean '"status"'\?/,
  ],
  'filter on an unknown path': [
    'await appointment.list({ where: { "relatedParty.idd": "1" } });',
    /'"relatedParty.idd"' does not exist in type 'Where<Appointment>'/,
  ],
  'unknown operator': [
    'await appointment.list({ where: { creationDate: { after: new Date() } } });',
    /'after' does not exist in type/,
  ],
  'operator of the wrong type': [
    'await appointment.list({ where: { "attachment.size.amount": { gt: "much" } } });',
    /Type 'string' is not assignable to type 'number'/,
  ],
  'order of objects': [
    'await appointment.list({ where: { validFor: { gt: new Date() } } });',
    /'gt' does not exist in type '{ exists: boolean; }'/,
  ],
  'unknown order': [
    'await appointment.list({ sort: "-stauts" });',
    /'"-stauts"' is not assignable to type .*Did you mean '"-status"'\?/,
  ],
  'method that the contract does not have': [
    'await appointment.replace("1", { validFor: {} });',
    /Property 'replace' does not exist on type 'Operations</,
  ],
  'unknown event type': [
    'new AppointmentClient({ baseUrl: "x" }).events({ types: ["AppointmentBirthEvent"] });',
    /'"AppointmentBirthEvent"' is not assignable to type/,
  ],
  'client without an address': ['new AppointmentClient({});', /Property 'baseUrl' is missing/],
};

const README_BLOCKS = [
  ...readFileSync(fromRoot('sdk', 'typescript', 'README.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm),
].map(([, code = '']) => code);

/** The output of a block, by the comments after its `console.log`. */
const printedBy = (code: string) =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text = '']) => text).join(' ');

const words = (text: string) => text.trim().split(/\s+/).join(' ');

describe('The package tmf-open-api-client', () => {
  let project: UserProject;
  before(async function () {
    this.timeout(120_000);
    project = await installedPackage();
  });
  after(() => remove(project.folder));

  it('has an entry for each API, types, and nothing that is installed with it', () => {
    const installed = join(project.folder, 'node_modules');
    expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).to.deep.equal([
      'tmf-open-api-client',
    ]);
    const { exports, dependencies } = JSON.parse(
      readFileSync(join(installed, 'tmf-open-api-client', 'package.json'), 'utf8'),
    ) as { exports: Record<string, { types: string }>; dependencies?: object };
    expect(dependencies).to.equal(undefined);
    const apis = readdirSync(fromRoot('generated', 'sdk')).sort();
    expect(Object.keys(exports).sort()).to.deep.equal(
      ['.', './package.json', ...apis.map((name) => `./${name}`)].sort(),
    );
  });

  it('refuses programs that are wrong, and says why', async function () {
    this.timeout(120_000);
    const programs = Object.entries(WRONG_PROGRAMS);
    for (const [index, [, [program]]] of programs.entries())
      project.write(`wrong-${index}.ts`, IMPORT + program);
    const { code, stdout } = await project.compile(...programs.map((_, index) => `wrong-${index}.ts`));
    expect(code).to.not.equal(0);
    for (const [index, [name, [, diagnostic]]] of programs.entries()) {
      const reported = stdout.split(/^(?=\S)/m).filter((each) => each.startsWith(`wrong-${index}.ts(`));
      expect(reported, `${name}:\n${reported.join('')}`).to.have.length(1);
      expect(reported[0], name).to.match(diagnostic);
      expect(reported[0], `${name} is reported on its line`).to.match(/^[^(]+\(3,/);
    }
  });

  it('costs little: an API alone is within its size budget', async () => {
    project.write('small.mjs', `export { AppointmentClient } from 'tmf-open-api-client/appointment';`);
    const bundle = (file: string) =>
      build({
        entryPoints: [join(project.folder, file)],
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
      });
    const { outputFiles, warnings } = await bundle('small.mjs');
    expect(warnings).to.deep.equal([]);
    const [output] = outputFiles;
    const size = gzipSync(output?.contents ?? '').length;
    console.log(`      ${size} bytes`);
    expect(size).to.be.greaterThan(500).and.at.most(SIZE_BUDGET);
    expect(output?.text).to.not.contain('searchProductOffering').and.not.contain('webhook-signature');
  });

  it('is built for single APIs, by number or folder', async function () {
    this.timeout(60_000);
    const single = await installedPackage('tmf646', 'work-calendar');
    try {
      const installed = join(single.folder, 'node_modules', 'tmf-open-api-client', 'generated', 'sdk');
      expect(readdirSync(installed).sort()).to.deep.equal(['appointment', 'work-calendar']);
    } finally {
      remove(single.folder);
    }
  });

  it('is built by npm run sdk, which refuses what it does not know', async function () {
    this.timeout(60_000);
    const wrong = await runScript('sdk/main', '--language', 'cobol');
    const supported = 'supported are typescript, python, java, go and postman';
    expect([wrong.code, wrong.stderr]).to.deep.equal([2, `--language: cobol; ${supported}\n`]);
    const unknown = await runScript('sdk/main', '--language', 'typescript', '--api', 'TMF1');
    expect(unknown.code).to.equal(2);
    expect(unknown.stderr).to.contain('there is no TMF1; there are').and.contain('TMF646');
  });

  describe('its README', () => {
    it('has code that compiles under strict', async function () {
      this.timeout(120_000);
      expect(README_BLOCKS).to.have.length.greaterThan(4);
      for (const [index, code] of README_BLOCKS.entries()) project.write(`readme-${index}.ts`, code);
      const { code, stdout } = await project.compile(
        ...README_BLOCKS.map((_, index) => `readme-${index}.ts`),
      );
      expect(stdout).to.equal('');
      expect(code).to.equal(0);
    });

    forEachServer(
      (server) => {
        for (const [index, code] of README_BLOCKS.entries())
          it(`has code that prints what it says: ${code.split('\n', 1)[0]} (${index + 1})`, async function () {
            this.timeout(120_000);
            const compiled = readFileSync(join(project.folder, `readme-${index}.js`), 'utf8');
            expect(compiled).to.contain('http://127.0.0.1:8080');
            const moved = compiled
              .replaceAll('http://127.0.0.1:8080', server.url)
              .replaceAll('3000', '13646');
            project.write(`run-${index}.js`, moved);
            const { stdout, stderr } = await project.run(`run-${index}.js`);
            expect(stderr).to.equal('');
            expect(printedBy(code)).to.not.equal('');
            expect(words(stdout)).to.equal(words(printedBy(code)));
          });
      },
      { HUB_ALLOW: '127.0.0.1' },
    );
  });
});
