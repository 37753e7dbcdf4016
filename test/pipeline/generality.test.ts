import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import { contractNameOf, parseContractName } from '../../scripts/lib/contract-name.js';
import { PROJECT_FILES } from '../../scripts/lib/scratch.js';
import { fromRoot } from '../../src/root.js';
import type { ApiMetadata } from '../../src/services/contract/metadata.js';
import { exerciseApi } from '../support/exercise.js';
import { send, sendJson } from '../support/http.js';
import { LOCAL } from '../support/hub.js';
import { describeJava } from '../support/java.js';
import { listeners } from '../support/listener.js';
import { describeOfficial, officialFolder } from '../support/official.js';
import { remove, scratchProject } from '../support/scratch.js';
import { SseClient } from '../support/sse.js';

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
      HUB_CALLBACK_SUFFIX: 'true',
      ...LOCAL,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /start page\s+(\S+)\//.exec(line)?.[1];
    if (url) return { server, url };
  }
  throw new Error('The scratch server ended before it listened');
}

/** Specifications of our own, written for this test. */
const OWN = fromRoot('test', 'pipeline', 'specifications');

const NEXT_MINOR = 'TMF991-Ferry-v4.1.0';

/** Writes a file of version 4.1 into a folder: version 4.0 with another name for the payload of notifications. */
function writeNextMinor(folder: string): string {
  const file = join(folder, `${NEXT_MINOR}.swagger.json`);
  const before = readFileSync(join(OWN, 'TMF991-Ferry-v4.0.0.swagger.json'), 'utf8');
  const text = before.replace('"version": "4.0.0"', '"version": "4.1.0"');
  writeFileSync(file, text.replace('"event": {', '"payload": {'));
  return file;
}

const contractsIn = (folder: string) =>
  readdirSync(folder).map((file) => contractNameOf(file, parse(readFileSync(join(folder, file), 'utf8'))));

describeJava('an API that is one line in apis.json', () => {
  const folders = [OWN, ...(officialFolder ? [join(officialFolder, 'specs', 'others')] : [])];
  let folder = '';
  let running: { server: ChildProcess; url: string };

  before('import, add the lines, generate, compile, start', async function () {
    this.timeout(300_000);
    folder = scratchProject(...PROJECT_FILES);
    for (const source of [...folders, writeNextMinor(folder)])
      script('specs/import.js', '--project', folder, source);
    const list = join(folder, 'generator-config', 'apis.json');
    const before = JSON.parse(readFileSync(list, 'utf8')) as string[];
    writeFileSync(list, JSON.stringify([...before, ...folders.flatMap(contractsIn), NEXT_MINOR]));
    script('generate/main.js', '--project', folder);
    run(fromRoot('node_modules', '.bin', 'tsc'), '-p', join(folder, 'src'));
    running = await startScratch(folder);
  });

  after(() => {
    running?.server.kill();
    remove(folder);
  });

  const served = (contracts: string[]) => {
    for (const contract of contracts)
      it(`${contract} is imported, generated, compiled and served`, async () => {
        const { metadata, document } = await generatedApi(folder, contract);
        const done = await exerciseApi(running.url, metadata, document);
        expect(done).to.have.length.greaterThan(3);
      });
  };
  describe('of our own, Swagger 2.0 and OpenAPI 3.0', () => served([...contractsIn(OWN), NEXT_MINOR]));
  describeOfficial('of TM Forum', (shared) => served(contractsIn(join(shared, 'specs', 'others'))));

  it('has its own client, entry point and page', async () => {
    for (const contract of [...contractsIn(OWN), NEXT_MINOR]) {
      const { metadata } = await generatedApi(folder, contract);
      expect(readdirSync(join(folder, 'generated', 'sdk', metadata.folder))).to.include('index.ts');
      expect((await fetch(`${running.url}${metadata.basePaths[0]}/`)).status).to.equal(200);
      expect((await fetch(`${running.url}/docs/${metadata.folder}/`)).status).to.equal(200);
    }
  });

  it('responds with 501 to operations that no resource has, whatever their form', async () => {
    const collection = `${running.url}/tmf-api/lighthouseManagement/v4/lighthouse`;
    expect((await send(collection, { method: 'DELETE' })).status).to.equal(501);
    expect((await sendJson('POST', `${collection}/1`, { name: 'Skerryvore' })).status).to.equal(501);
  });

  it('is served at its published base path too', async () => {
    const listed = await send(`${running.url}/lighthouse/v4/lighthouse`);
    expect([listed.status, Array.isArray(listed.body)]).to.deep.equal([200, true]);
  });

  it('lists the events that are never raised on its page', async () => {
    const page = await (await fetch(`${running.url}/docs/lighthouse-management/`)).text();
    expect(page).to.include('LighthouseBatchEvent').and.not.include('LighthouseCancelEvent');
  });

  it('has subscriptions if its specification has them', async () => {
    const hub = `${running.url}/tmf-api/ferryManagement/v4/hub`;
    const subscribed = await sendJson('POST', hub, { callback: 'https://example.com/events' });
    expect(subscribed.status, subscribed.text).to.equal(201);
    expect((await fetch(`${running.url}/tmf-api/orchardManagement/v4/hub`)).status).to.equal(404);
  });

  describe('in several versions', () => {
    const listen = listeners();
    const v4 = () => `${running.url}/tmf-api/ferryManagement/v4`;
    const nextMinor = () => `${running.url}/tmf-api/ferryManagement/v4.1`;
    const v5 = () => `${running.url}/tmf-api/ferry/v5`;
    const captain = { '@type': 'Captain', familyName: 'Aird', licence: 7 };
    const ferry = { '@type': 'Ferry', name: 'Finlaggan', captain };
    const v4Ferry = (name: string) => ({ name, harbour: [{ id: 'oban' }] });

    it('has data, subscriptions and pages of each', async () => {
      const { body } = await sendJson('POST', `${v5()}/ferry`, ferry);
      expect((await send(`${v4()}/ferry/${body.id}`)).status).to.equal(404);
      expect((await send(`${v5()}/ferry/${body.id}`)).body).to.deep.equal(body);
      const subscription = { '@type': 'Hub', callback: 'https://example.com/v5' };
      const subscribed = await sendJson('POST', `${v5()}/hub`, subscription);
      expect(subscribed.body, subscribed.text).to.include(subscription);
      expect((await send(`${v4()}/hub/${subscribed.body.id}`)).status).to.equal(404);
      expect((await send(`${v5()}/hub/${subscribed.body.id}`)).body).to.deep.equal(subscribed.body);
      expect((await fetch(`${running.url}/docs/ferry-v5/`)).status).to.equal(200);
    });

    it('has two minor versions, of which the first one listed has the address of the major version', async () => {
      const { body } = await sendJson('POST', `${nextMinor()}/ferry`, v4Ferry('Hebrides'));
      expect(body.href).to.equal(`${nextMinor()}/ferry/${body.id}`);
      expect((await send(body.href)).body).to.deep.equal(body);
      expect((await send(`${v4()}/ferry/${body.id}`)).status).to.equal(404);
      expect((await send(`${v4()}/`)).body).to.include({ version: '4.0.0' });
      expect((await send(`${nextMinor()}/`)).body).to.include({ version: '4.1.0' });
      expect((await fetch(`${running.url}/docs/ferry-management-v4.1/`)).status).to.equal(200);
    });

    it('notifies in the shape of each version, at the path of each contract', async () => {
      const listener = await listen(() => 204);
      const name = 'Clansman';
      const versions = [
        ['TMF991', v4(), v4Ferry(name)],
        ['TMF991-v4.1', nextMinor(), v4Ferry(name)],
        ['TMF991-v5', v5(), { ...ferry, name }],
      ] as const;
      const stream = await SseClient.open(`${running.url}/events?eventType=FerryCreateEvent&name=${name}`);
      const some = await SseClient.open(`${running.url}/events?api=TMF991-v4.1&name=${name}&fields=name`);
      for (const [key, url] of versions) {
        const typed = key === 'TMF991-v5' ? { '@type': 'Hub' } : {};
        const subscription = { ...typed, callback: `${listener.url}/${key}`, query: `name=${name}` };
        expect((await sendJson('POST', `${url}/hub`, subscription)).status).to.equal(201);
      }
      for (const [, url, body] of versions) {
        await sendJson('POST', `${url}/ferry`, { ...body, name: 'Another' });
        expect((await sendJson('POST', `${url}/ferry`, body)).status).to.equal(201);
      }
      const received = await listener.received(3);
      const shapes = [
        ['/TMF991/listener/ferryCreateEvent', undefined, ['event'], name],
        ['/TMF991-v4.1/listener/ferryCreateEvent', undefined, ['payload'], name],
        ['/TMF991-v5/listener/ferryCreateEvent', 'FerryCreateEvent', ['event'], name],
      ];
      const shapeOf = (body: (typeof received)[0]['body']) => [
        body['@type'],
        ['event', 'payload'].filter((each) => each in body),
        (body.event ?? body.payload).ferry.name,
      ];
      expect(received.map(({ path, body }) => [path, ...shapeOf(body)])).to.have.deep.members(shapes);
      const streamed = (await stream.take(3)).map(({ data }) => shapeOf(data));
      expect(streamed).to.have.deep.members(shapes.map(([, ...shape]) => shape));
      const [selected] = await some.take(1);
      expect(selected?.data.payload.ferry).to.have.all.keys('id', 'href', 'name');
      stream.close();
      some.close();
    });

    it('takes patches of every type, and has filters by what they have changed', async () => {
      const { body } = await sendJson('POST', `${v5()}/ferry`, { ...ferry, name: 'Loch Nevis' });
      const patch = async (type: string, change: unknown) => {
        const headers = { 'Content-Type': type };
        const patched = await send(body.href, { method: 'PATCH', headers, body: JSON.stringify(change) });
        expect(patched.status, patched.text).to.equal(200);
        return patched.body;
      };
      const engine = [
        { '@type': 'DieselEngine', tank: 5 },
        { '@type': 'Engine', power: 7 },
      ];
      expect(await patch('application/json', { engine })).to.deep.include({ engine });
      expect(
        await patch('application/merge-patch+json', { captain: { licence: 8 } }),
      ).to.have.nested.property('captain.licence', 8);
      const replace = (path: string, value: unknown) => [{ op: 'replace', path, value }];
      expect(
        await patch('application/json-patch+json', replace('/engine/0/tank', 6)),
      ).to.have.nested.property('engine[0].tank', 6);
      const where = '/engine/power?engine.power=7';
      expect(await patch('application/json-patch-query+json', replace(where, 9))).to.have.nested.property(
        'engine[1].power',
        9,
      );
      const query = 'name=Loch Nevis&captain.licence=8&engine.tank=6&engine.power=9';
      expect((await send(`${v5()}/ferry?${query}`)).body).to.deep.equal([(await send(body.href)).body]);
      const wrong = { captain: { '@type': 'CaptainRef', id: null } };
      const refused = await sendJson('PATCH', body.href, wrong);
      expect([refused.status, refused.body.message]).to.deep.equal([
        400,
        'captain.id is missing (CaptainRef)',
      ]);
    });

    it('filters by inherited attributes and by those of variants', async () => {
      await sendJson('POST', `${v5()}/ferry`, { ...ferry, name: 'Isle of Arran' });
      const count = async (query: string) =>
        Number((await send(`${v5()}/ferry?${query}`)).headers.get('x-total-count'));
      expect(await count('@type=Ferry&name=Isle of Arran')).to.equal(1);
      expect(await count('name=Isle of Arran&captain.licence=7')).to.equal(1);
      expect(await count('name=Isle of Arran&captain.licence.gt=7')).to.equal(0);
    });

    it('names the variant that an object is not, in an error with @type', async () => {
      const refused = await sendJson('POST', `${v5()}/ferry`, { ...ferry, captain: { '@type': 'Captain' } });
      expect(refused.status).to.equal(400);
      expect(refused.body).to.include({ '@type': 'Error' });
      expect(refused.body.message).to.equal('captain.familyName is missing (Captain)');
      const untyped = await sendJson('POST', `${v5()}/ferry`, { ...ferry, captain: { id: '1' } });
      expect(untyped.body.message).to.equal('captain.@type is missing');
      const extension = { '@type': 'Admiral', '@baseType': 'Captain', familyName: 'Aird' };
      expect((await sendJson('POST', `${v5()}/ferry`, { ...ferry, captain: extension })).status).to.equal(
        201,
      );
      const base = await sendJson('POST', `${v5()}/ferry`, {
        ...ferry,
        captain: { ...extension, familyName: 5 },
      });
      expect(base.body.message).to.equal('captain.familyName must be string (Admiral)');
      const engine = [{ '@type': 'DieselEngine', power: 5 }];
      const subtype = await sendJson('POST', `${v5()}/ferry`, { ...ferry, engine });
      expect(subtype.body.message).to.equal('engine.0.tank is missing (DieselEngine)');
    });

    it('has a client whose subscriptions have the @type that the contract demands', async () => {
      const client = readFileSync(join(folder, 'generated', 'sdk', 'ferry-v5', 'index.ts'), 'utf8');
      const [, type] = /new HubClient\(this\.transport, '(\w+)'\)/.exec(client) ?? [];
      const subscription = { callback: 'https://listener.example/events' };
      expect((await sendJson('POST', `${v5()}/hub`, subscription)).status).to.equal(400);
      const typed = await sendJson('POST', `${v5()}/hub`, { '@type': type, ...subscription });
      expect([typed.status, typed.body['@type']]).to.deep.equal([201, type]);
    });

    it('has types that a check of @type narrows', () => {
      const file = join(folder, 'src', 'narrowing.ts');
      const client = join(folder, 'generated', 'sdk', 'ferry-v5', 'narrowing.ts');
      for (const [path, models] of [
        [file, '../generated/ferry-v5/models.js'],
        [client, './models.js'],
      ] as const)
        writeFileSync(
          path,
          `import type { CaptainRefOrValue, Engine } from '${models}';
export function nameOf(captain: CaptainRefOrValue): string {
  if (captain['@type'] === 'Captain') return captain.familyName;
  return captain.id;
}
export function tankOf(engine: Engine): number {
  return engine['@type'] === 'DieselEngine' ? engine.tank : 0;
}
`,
        );
      const tsc = fromRoot('node_modules', '.bin', 'tsc');
      run(tsc, '-p', join(folder, 'src'));
      run(tsc, '-p', join(folder, 'sdk'));
    });
  });
});

async function generatedApi(folder: string, contract: string) {
  const index = (await import(pathToFileURL(join(folder, 'dist', 'generated', 'index.js')).href)) as {
    apis: { metadata: ApiMetadata }[];
  };
  const { number, version } = parseContractName(contract);
  const api = index.apis.find(({ metadata }) => metadata.number === number && metadata.version === version);
  if (!api) throw new Error(`${contract} is not in the generated index`);
  const file = join(folder, 'generated', api.metadata.folder, 'openapi.json');
  return { metadata: api.metadata, document: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}
