import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type KitOptions, runKit } from '../../scripts/conformance/kit/run-kit.js';
import { hasFailed, type Run } from '../../scripts/conformance/results/model.js';
import { UsageError } from '../../scripts/lib/cli.js';
import { fromRoot } from '../../src/root.js';
import { runScript } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';
import { authorizationFor } from '../support/tokens.js';

const kitAt = (name: string) => fromRoot('test', 'conformance', 'kits', name);
const CATALOG = '/tmf-api/productCatalogManagement/v4';
/** The first request to an API compiles its whole contract. */
const PATIENCE_MS = 180_000;
const NOWHERE = 'http://127.0.0.1:9';

const checksOf = ({ groups }: Run) => groups.flatMap(({ checks }) => checks);
const failedOf = (run: Run) =>
  checksOf(run)
    .filter(hasFailed)
    .map(({ name, assertions }) => [name, assertions.find(({ passed }) => !passed)]);
const bodyOf = (run: Run, name: string) =>
  JSON.parse(checksOf(run).find((check) => check.name === name)?.exchanges[0]?.request.body ?? '{}');

describe('Published kits', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'published-kit-test-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  /** Copies a kit, with one of its files changed. */
  function changed(name: string, file: string, change: (text: string) => string): string {
    const kit = join(scratch, name);
    cpSync(kitAt(name), kit, { recursive: true });
    writeFileSync(join(kit, file), change(readFileSync(join(kit, file), 'utf8')));
    return kit;
  }

  /** Copies the kit of boats, with another payload. */
  const withPayload = (payload: object) =>
    changed('boats-for-sale', 'config.json', (text) =>
      JSON.stringify({ ...JSON.parse(text), payloads: { ProductOffering: { POST: { payload } } } }),
    );

  const run = (kit: string, changes: Partial<KitOptions> = {}) =>
    runKit(kit, { headers: {}, progress: () => {}, ...changes });

  const refusal = (kit: string) =>
    run(kit, { url: NOWHERE }).then(
      () => expect.fail('the kit was not refused'),
      (error: Error) => {
        expect(error).to.be.instanceOf(UsageError);
        return error.message;
      },
    );

  forEachServer((server) => {
    const runSignedIn = async (kit: string, changes: Partial<KitOptions> = {}) =>
      run(kit, { headers: await authorizationFor(server.url), ...changes });

    it('with what their own runner wrote beside: the originals are run', async () => {
      const kit = changed('boats-for-sale', 'ctk/pmtest.json', (text) => text.replaceAll('201', '299'));
      const result = await runSignedIn(kit, { url: server.url + CATALOG });
      expect(failedOf(result)).to.deep.equal([]);
      expect(result).to.include({ api: 'TMF620', title: 'Boats for sale', version: '4.0.0' });
      expect(checksOf(result)).to.have.length(5);
    }).timeout(PATIENCE_MS);

    it('send the payload of config.json in the first request of its group', async () => {
      const kit = changed('boats-for-sale', 'ctk/boats.postman_collection.json', (text) =>
        text.replaceAll('{{PRODUCT_CATALOG}}productOffering"', '{{PRODUCT_CATALOG}}/productOffering/"'),
      );
      for (const each of [kitAt('boats-for-sale'), kit]) {
        const result = await runSignedIn(each, { url: server.url + CATALOG });
        expect(bodyOf(result, 'Offer a boat')).to.deep.equal({ name: 'A boat of the settings' });
        expect(bodyOf(result, 'Offer another boat')).to.deep.equal({
          name: 'Another boat of the collection',
        });
      }
    }).timeout(PATIENCE_MS);

    it('with a testkit, and payloads of the mandatory attributes only', async () => {
      const url = `${server.url}/tmf-api/prepayBalanceManagement/v4/`;
      const result = await runSignedIn(kitAt('harbour-purse'), { url });
      expect(failedOf(result)).to.deep.equal([]);
      expect(checksOf(result)).to.have.length(10);
      const red = changed('harbour-purse', 'ctk/harbour-purse.testkit.json', (text) =>
        text.replaceAll("'confirmationDate'", "'confirmationData'"),
      );
      expect(failedOf(await runSignedIn(red, { url })).map(([name]) => name)).to.deep.equal([
        'Fill a purse',
        'All purses',
      ]);
    }).timeout(PATIENCE_MS);

    it('without config.json and without a folder ctk, as in R18.5', async () => {
      const url = `${server.url}/tmf-api/appointment/v4`;
      const result = await runSignedIn(kitAt('visits-of-old'), { url });
      expect(failedOf(result)).to.deep.equal([]);
      expect(result.server).to.equal(url);
      const environment = 'visits.postman_environment.json';
      const own = changed('visits-of-old', environment, (text) =>
        text.replace('http://localhost:8080', server.url),
      );
      expect(failedOf(await runSignedIn(own))).to.deep.equal([]);
    }).timeout(PATIENCE_MS);
  });

  it('that create nothing say so, and run against a server with demo data', async () => {
    const output = join(scratch, 'reports');
    const good = await runScript(
      'conformance/main',
      '--kit',
      kitAt('held-on-board'),
      '--demo',
      '--output',
      output,
    );
    expect(good.code, good.stdout + good.stderr).to.equal(0);
    expect(good.stdout).to.include('held-on-board creates nothing: it reads what the server has');
    const red = changed('held-on-board', 'ctk/held.postman_collection.json', (text) =>
      text.replaceAll("'realizingService'", "'realisingService'"),
    );
    const bad = await runScript('conformance/main', '--kit', red, '--demo', '--output', output);
    expect(bad.code, bad.stderr).to.equal(1);
    expect(bad.stdout).to.include('FAILED One product');
  }).timeout(2 * PATIENCE_MS);

  it('of an API that this server does not have cannot run with --demo', async () => {
    const kit = changed('held-on-board', 'ctk/held.postman_collection.json', (text) =>
      text.replace('TMF637', 'TMF999'),
    );
    const ending = await runScript('conformance/main', '--kit', kit, '--demo', '--output', scratch);
    expect(ending.code, ending.stdout).to.equal(2);
    expect(ending.stderr).to.include('--demo has no API TMF999');
    const both = await runScript('conformance/main', '--kit', kit, '--demo', '--url', NOWHERE);
    expect([both.code, both.stderr.includes('it excludes --url')]).to.deep.equal([2, true]);
  }).timeout(2 * PATIENCE_MS);

  it('refuse a payload that violates the schema of its resource, also in a schema that it refers to', async () => {
    for (const [payload, problem] of [
      [{ name: '' }, '/name must NOT have fewer than 1 characters'],
      [{}, "must have required property 'name'"],
      [{ name: 'A boat', validFor: { startDateTime: 'soon' } }, '/validFor/startDateTime must match format'],
    ] as const) {
      const message = await refusal(withPayload(payload));
      expect(message)
        .to.include('"payloads.productoffering.POST" in the kit\'s config.json')
        .and.include('ctk/schemas/ProductOffering.schema.json')
        .and.include(problem);
    }
  });

  it('report a schema that cannot be used, and run', async () => {
    const lines: string[] = [];
    const kit = changed('boats-for-sale', 'ctk/schemas/ProductOffering.schema.json', () =>
      JSON.stringify({ $ref: 'Missing.schema.json' }),
    );
    const result = await run(kit, { url: NOWHERE, progress: (line) => lines.push(line) });
    expect(checksOf(result)).to.have.length(5);
    expect(lines.join('\n')).to.match(/not checked, because ctk\/schemas\/ProductOffering\.schema\.json/);
  }).timeout(PATIENCE_MS);
});
