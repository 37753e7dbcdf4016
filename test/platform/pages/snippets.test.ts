import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { callsOf, type SnippetContract } from '../../../src/platform/pages/snippets/calls.js';
import { type Snippets, snippetsOf } from '../../../src/platform/pages/snippets/snippets.js';
import { fromRoot } from '../../../src/root.js';
import { installedPackage, type UserProject } from '../../sdk/installed-package.js';
import { describeBrowser } from '../../support/browser.js';
import { send } from '../../support/http.js';
import { remove } from '../../support/scratch.js';
import { forEachServer } from '../../support/server.js';

const LANGUAGES = ['curl', 'TypeScript', 'Python', 'Java', 'Go'];

const contractOf = (folder: string) =>
  JSON.parse(readFileSync(fromRoot('generated', folder, 'openapi.json'), 'utf8')) as SnippetContract;

const ALL = apis.map(({ metadata: { folder, basePaths } }) => {
  const contract = contractOf(folder);
  return { folder, contract, snippets: snippetsOf(folder, basePaths[0] ?? '', contract) };
});

const APPOINTMENT: Snippets = ALL.find(({ folder }) => folder === 'appointment')?.snippets ?? {};

describe('Snippets', () => {
  it('are of each operation that clients call, in all languages', () => {
    for (const { folder, contract, snippets } of ALL) {
      const operations = callsOf(contract).map(({ operationId }) => operationId);
      expect(operations, folder).to.have.length.greaterThan(8);
      expect(Object.keys(snippets), folder).to.deep.equal(operations);
      for (const own of Object.values(snippets)) expect(Object.keys(own)).to.deep.equal(LANGUAGES);
    }
  });

  it('name operations, classes and bodies as the clients do', () => {
    const { curl, Python, Java, Go } = APPOINTMENT.createAppointment ?? {};
    expect(curl).to.contain("curl -X POST '{server}/tmf-api/appointment/v4/appointment'");
    expect(Python).to.contain('api.create_appointment(AppointmentCreate.from_dict({');
    expect(Java).to.contain(
      'api.createAppointment(APICreateAppointmentRequest.newBuilder().body(body).build());',
    );
    expect(Go).to.contain('client.AppointmentAPI.CreateAppointment(ctx).Body(body).Execute()');
    expect(APPOINTMENT.patchAppointment?.Go).to.contain('var body map[string]any');
    expect(APPOINTMENT.patchAppointment?.Python).to.contain('api.patch_appointment("ID", {');
    expect(APPOINTMENT.bulkCreateAppointment?.Java).to.contain('BulkCreationOperation[].class');
  });

  describe('in TypeScript', () => {
    let project: UserProject;
    before(async function () {
      this.timeout(120_000);
      project = await installedPackage();
    });
    after(() => remove(project.folder));

    it('compile under strict', async function () {
      this.timeout(120_000);
      const files = ALL.flatMap(({ folder, snippets }) =>
        Object.entries(snippets).map(([id, { TypeScript = '' }]) => {
          project.write(`${folder}-${id}.ts`, `${TypeScript}\nexport {};\n`);
          return `${folder}-${id}.ts`;
        }),
      );
      const { code, stdout } = await project.compile(...files);
      expect(stdout).to.equal('');
      expect(code).to.equal(0);
    });
  });

  forEachServer((server) => {
    it('are served with the documentation of an API', async () => {
      const { body } = await send(`${server.url}/docs/appointment/snippets`);
      expect(body).to.deep.equal(APPOINTMENT);
      expect((await send(`${server.url}/docs/none/snippets`)).status).to.equal(404);
    });

    it('run, in curl', async function () {
      this.timeout(60_000);
      const { listAppointment, createAppointment } = APPOINTMENT;
      const run = async (snippet = '') => {
        const command = snippet.replaceAll('{server}', server.url).replace('curl', 'curl --silent --fail');
        const { stdout } = await promisify(execFile)('sh', ['-c', command]);
        return JSON.parse(stdout) as unknown;
      };
      const created = await run(createAppointment?.curl);
      expect(created).to.include({ status: 'initialized' }).and.have.property('id');
      expect(await run(listAppointment?.curl)).to.deep.equal([created]);
    });
  });
});

describeBrowser('The documentation in a browser', (browser) => {
  forEachServer((server) => {
    it('shows an operation in each language', async function () {
      this.timeout(120_000);
      const page = await browser().newPage();
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      await page.goto(`${server.url}/docs/appointment/`);
      const block = page.locator('[id$="-createAppointment"]');
      await block.locator('.opblock-summary').first().click();
      const code = block.getByRole('region', { name: 'Code' });
      for (const language of LANGUAGES) {
        await code.getByRole('button', { name: language, exact: true }).click();
        const expected = APPOINTMENT.createAppointment?.[language];
        expect(await code.locator('pre').innerText()).to.equal(expected?.replaceAll('{server}', server.url));
      }
      // The next operation opens in the language that was chosen.
      const other = page.locator('[id$="-listAppointment"]');
      await other.locator('.opblock-summary').first().click();
      expect(await other.getByRole('region', { name: 'Code' }).locator('pre').innerText()).to.contain(
        'ListAppointment(ctx)',
      );
      expect(problems).to.deep.equal([]);
      await page.close();
    });
  });
});
