import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import { sha256 } from '../../scripts/specs/sources.js';
import { remove, runScript } from '../support/scratch.js';
import { openApi, swagger } from '../support/specifications.js';

const NAME = 'TMF901-Lamp-v1.0.0';
const FILE = `${NAME}.swagger.json`;
const hashOf = (text: string) => sha256(Buffer.from(text));

describe('specs:import', () => {
  let folder = '';
  let project = '';
  let web: Server;
  let address = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'specs-import-'));
    project = join(folder, 'project');
    mkdirSync(project);
  });
  afterEach(() => remove(folder));

  before('serve the specification', async () => {
    web = createServer((request, response) => {
      if (request.url !== `/some/where/${FILE}`) response.statusCode = 404;
      response.end(JSON.stringify(swagger()));
    });
    await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  });
  after(() => web.close());

  /** Writes a file beside the project and answers its path. */
  function published(name: string, content: unknown): string {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  const importing = (...args: string[]) => runScript('specs/import', '--project', project, ...args);
  const contract = (name = NAME) => readFileSync(join(project, 'specs', `${name}.yaml`), 'utf8');
  const pins = () => JSON.parse(readFileSync(join(project, 'specs', 'sources.json'), 'utf8')) as unknown[];

  /** Every file of the project with its content. */
  const everything = () =>
    readdirSync(project, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

  async function succeeds(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await importing(...args);
    expect(code, stderr).to.equal(0);
    return stdout;
  }

  /** Returns the message of a run that must fail like a usage error and leave the project as it was. */
  async function fails(...args: string[]): Promise<string> {
    const before = everything();
    const { code, stderr } = await importing(...args);
    expect(code, stderr).to.equal(2);
    expect(stderr).not.to.match(/^\s+at /m);
    expect(everything()).to.deep.equal(before);
    return stderr;
  }

  describe('imports', () => {
    it('Swagger 2.0 in JSON, with a pin', async () => {
      const file = published(FILE, swagger());
      expect(await succeeds(file))
        .to.include(`specs/${NAME}.yaml`)
        .and.include(FILE);
      expect(parse(contract())).to.include({ openapi: '3.0.3' });
      expect(pins()).to.deep.equal([{ contract: NAME, file: FILE, sha256: sha256(readFileSync(file)) }]);
    });

    it('OpenAPI 3.0 in JSON', async () => {
      await succeeds(published(`${NAME}.oas.json`, openApi()));
      expect(Object.keys(parse(contract()).paths)).to.deep.equal(['/lamp']);
    });

    it('OpenAPI 3.0 in YAML, to the same contract', async () => {
      await succeeds(published(`${NAME}.oas.json`, openApi()));
      const fromJson = contract();
      await succeeds('--repin', published('TMF901_Lamp_v1.0.0.oas.yaml', stringify(openApi())));
      expect(contract()).to.equal(fromJson);
    });

    it('a folder with its subfolders, without files that are not specifications', async () => {
      mkdirSync(join(folder, 'official', 'core'), { recursive: true });
      published('official/TMF902-Torch-v2.1.0.swagger.json', swagger());
      published(`official/core/${FILE}`, { ...swagger(), basePath: '/tmf-api/other/v1' });
      published('official/README.md', 'not one');
      published('official/sources.json', '[]');
      await succeeds(join(folder, 'official'));
      expect(readdirSync(join(project, 'specs')).sort()).to.deep.equal([
        `${NAME}.yaml`,
        'TMF902-Torch-v2.1.0.yaml',
        'sources.json',
      ]);
      expect(pins()).to.have.length(2);
    });

    it('a folder as far as possible, and says what was not imported, and why', async () => {
      mkdirSync(join(folder, 'official'));
      published(`official/${FILE}`, swagger());
      published('official/TMF902-Torch-v1.0.0.json', '[');
      published('official/unknown.json', { swagger: '2.0', paths: {} });
      published('official/notes.json', { hello: 'world' });
      const { code, stdout, stderr } = await importing(join(folder, 'official'));
      expect(code).to.equal(1);
      expect(stdout)
        .to.match(/^imported +specs\/TMF901-Lamp/m)
        .and.match(/^skipped +notes\.json/m);
      expect(stderr).to.match(/^REFUSED +TMF902-Torch-v1\.0\.0\.json: neither JSON nor YAML/m);
      expect(stderr).to.match(/^REFUSED +unknown\.json: .*--as/m);
      expect(pins()).to.have.length(1);
    });

    it('and names the rules that will correct the contract', async () => {
      const file = published(FILE, { ...swagger(), basePath: '/lamps/v1' });
      expect(await succeeds(file)).to.include('base-path: /lamps/v1 → /tmf-api/lamp/v1 (alias /lamps/v1)');
    });

    it('a URL, which is in the pin', async () => {
      const url = `${address}/some/where/${FILE}`;
      await succeeds(url);
      expect(contract()).to.include('listLamp');
      expect(pins()).to.deep.equal([
        { contract: NAME, file: FILE, url, sha256: hashOf(JSON.stringify(swagger())) },
      ]);
    });

    it('several files at once, sorted by contract in the pins', async () => {
      await succeeds(
        published('TMF903-Wick-v1.0.0.json', { ...swagger(), host: 'c' }),
        published(FILE, swagger()),
      );
      expect(pins().map((pin) => (pin as { contract: string }).contract)).to.deep.equal([
        NAME,
        'TMF903-Wick-v1.0.0',
      ]);
    });
  });

  describe('names the contract', () => {
    const cases: [file: string, name: string][] = [
      ['TMF901-Lamp-v1.0.0.swagger.json', 'TMF901-Lamp-v1.0.0'],
      ['TMF901_Oil_Lamp_Management_API_v4.0.1_swagger.json', 'TMF901-OilLampManagementAPI-v4.0.1'],
      ['TMF901-Oil_Lamp-v5.0.0.oas.yaml', 'TMF901-OilLamp-v5.0.0'],
    ];
    for (const [file, name] of cases) {
      it(`${name} for ${file}`, async () => {
        await succeeds(published(file, swagger()));
        expect(parse(contract(name)).info.version).to.equal(name.slice(name.indexOf('-v') + 2));
      });
    }

    const documents: [file: string, info: object, name: string][] = [
      [
        'Lamps.regular.swagger.json',
        { title: 'Oil lamp Management API', version: '4.0' },
        'OILLAMP-OilLampManagement-v4.0.0',
      ],
      [
        'lamps.json',
        { title: 'API Lamp', version: '4.0.1', description: 'TMF 901 - Lamp' },
        'TMF901-Lamp-v4.0.1',
      ],
      ['TMF901-Lamp-v4.0.swagger.json', { title: 'Other', version: '3.0.0' }, 'TMF901-Lamp-v4.0.0'],
      ['TMF901-Lamp.swagger.json', { title: 'Lamp', version: '2' }, 'TMF901-Lamp-v2.0.0'],
    ];
    for (const [file, info, name] of documents) {
      it(`${name} for ${file} with what the document says`, async () => {
        await succeeds(published(file, { ...swagger(), info }));
        expect(pins()).to.have.length(1);
        expect(parse(contract(name)).openapi).to.equal('3.0.3');
      });
    }

    it('by --as', async () => {
      await succeeds('--as', 'TMF901-OilLamp-v3.2.1', published('whatever.json', swagger()));
      expect(parse(contract('TMF901-OilLamp-v3.2.1')).info).to.deep.equal({
        title: 'Oil Lamp',
        version: '3.2.1',
      });
    });

    it('by the pin of the file', async () => {
      await succeeds('--as', NAME, published('TMF901-Lantern-v1.0.0.json', swagger()));
      await succeeds(join(folder, 'TMF901-Lantern-v1.0.0.json'));
      expect(pins()).to.have.length(1);
      expect(existsSync(join(project, 'specs', 'TMF901-Lantern-v1.0.0.yaml'))).to.equal(false);
    });
  });

  describe('with a pin', () => {
    const original = JSON.stringify(swagger());
    const replaced = JSON.stringify({ ...swagger(), tags: [] });
    beforeEach(async () => {
      await succeeds(published(FILE, original));
    });

    it('imports the same file again to the same bytes', async () => {
      const before = everything();
      await succeeds(join(folder, FILE));
      expect(everything()).to.deep.equal(before);
    });

    it('refuses other bytes under the name of the file, with both hashes', async () => {
      const message = await fails(published(FILE, replaced));
      expect(message).to.include(FILE).and.include(hashOf(original)).and.include(hashOf(replaced));
      expect(message).to.include('--repin');
    });

    it('refuses other bytes under the name of the contract', async () => {
      expect(await fails(published('TMF901_Lamp_v1.0.0.json', replaced))).to.include(hashOf(original));
      expect(await fails('--as', NAME, published('other.json', replaced))).to.include(hashOf(replaced));
    });

    it('refuses them among valid files, and writes none', async () => {
      const good = published('TMF902-Torch-v1.0.0.json', { ...swagger(), host: 'other' });
      await fails(good, published(FILE, replaced));
    });

    it('accepts them with --repin', async () => {
      await succeeds('--repin', published(FILE, replaced));
      expect(parse(contract()).tags).to.deep.equal([]);
      expect(pins()).to.deep.equal([{ contract: NAME, file: FILE, sha256: hashOf(replaced) }]);
    });

    it('keeps the URL of unchanged bytes, and removes it with changed ones', async () => {
      const url = `${address}/some/where/${FILE}`;
      await succeeds(url);
      await succeeds(join(folder, FILE));
      expect(pins()[0]).to.include({ url });
      await succeeds('--repin', published(FILE, replaced));
      expect(pins()[0]).not.to.have.property('url');
    });
  });

  describe('refuses, with its name,', () => {
    const cases: [what: string, content: unknown, reason: RegExp][] = [
      ['what is no OpenAPI document', { hello: 'world' }, /neither Swagger 2\.0 nor OpenAPI 3\.0/],
      ['Swagger 1.2', { swaggerVersion: '1.2', apis: [] }, /neither Swagger 2\.0 nor OpenAPI 3\.0/],
      ['OpenAPI 4.0', { ...openApi(), openapi: '4.0.0' }, /neither Swagger 2\.0 nor OpenAPI 3\.0/],
      ['a list', [], /neither Swagger 2\.0 nor OpenAPI 3\.0/],
      ['an empty file', '', /neither Swagger 2\.0 nor OpenAPI 3\.0/],
      ['invalid JSON', '{"swagger": "2.0", "paths": {', /neither JSON nor YAML: .+ line 1/],
      ['invalid YAML', 'openapi: 3.0.1\npaths: {\n  - [', /neither JSON nor YAML: .+ line 3/],
      ['a document without paths', { ...swagger(), paths: undefined }, /no paths/],
      [
        'a document with senseless parts',
        { ...swagger(), paths: { '/lamp': { get: { parameters: 5 } } } },
        /./,
      ],
    ];
    for (const [what, content, reason] of cases) {
      it(what, async () => {
        const message = await fails(published(FILE, content));
        expect(message)
          .to.match(new RegExp(`^${FILE}: `))
          .and.match(reason);
      });
    }

    it('a file of which neither the name nor the document is that of a contract', async () => {
      const message = await fails(published('lamps.json', { ...swagger(), info: { title: 'Lamp' } }));
      expect(message).to.include('lamps.json').and.include('--as');
    });

    it('a --as that is not the name of a contract', async () => {
      expect(await fails('--as', '../lamp', published(FILE, swagger()))).to.include('"../lamp"');
    });

    it('a --as for several files', async () => {
      const [one, other] = [published(FILE, swagger()), published('TMF902-A-v1.0.0.json', openApi())];
      expect(await fails('--as', NAME, one, other)).to.include('--as');
    });

    it('two files of the same contract', async () => {
      const [one, other] = [published(FILE, swagger()), published(`${NAME}.oas.json`, openApi())];
      expect(await fails(one, other))
        .to.include(FILE)
        .and.include(`${NAME}.oas.json`)
        .and.include(NAME);
    });

    it('an invalid file among valid ones, and writes none', async () => {
      const [good, bad] = [published(FILE, swagger()), published('TMF902-Torch-v1.0.0.json', '[')];
      expect(await fails(good, bad)).to.include('TMF902-Torch-v1.0.0.json');
    });

    it('a folder without specifications', async () => {
      mkdirSync(join(folder, 'empty'));
      expect(await fails(join(folder, 'empty'))).to.include(join(folder, 'empty'));
    });

    it('a missing file', async () => {
      expect(await fails(join(folder, 'nowhere.json'))).to.include('nowhere.json');
    });

    it('a URL that returns 404', async () => {
      expect(await fails(`${address}/${FILE}`))
        .to.include(`${address}/${FILE}`)
        .and.include('404');
    });

    it('a URL without a server', async () => {
      expect(await fails(`http://127.0.0.1:1/${FILE}`)).to.include(`http://127.0.0.1:1/${FILE}`);
    });

    it('a broken sources.json', async () => {
      mkdirSync(join(project, 'specs'));
      writeFileSync(join(project, 'specs', 'sources.json'), '[');
      expect(await fails(published(FILE, swagger()))).to.include('sources.json');
    });

    it('no file at all', async () => {
      expect(await fails()).to.match(/^Usage: npm run specs:import/);
    });
  });
});
