import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { pino } from 'pino';
import { type KitOptions, runKit } from '../../scripts/conformance/kit/run-kit.js';
import { type Check, hasFailed, type Run } from '../../scripts/conformance/results/model.js';
import { UsageError } from '../../scripts/lib/cli.js';
import { readConfig } from '../../src/config.js';
import { fromRoot } from '../../src/root.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { runScript } from '../support/scratch.js';
import { forEachServer } from '../support/server.js';
import { authorizationFor } from '../support/tokens.js';

const KIT = fromRoot('test', 'conformance', 'kit');
const BASE = '/tmf-api/appointment/v4';
const COLLECTION = 'ctk/household-visits.collection.json';
const ENVIRONMENT = 'ctk/household-visits.environment.json';
const NOWHERE = 'http://127.0.0.1:9';

const options = (changes: Partial<KitOptions> = {}): KitOptions => ({
  headers: {},
  progress: () => {},
  ...changes,
});

const checksOf = ({ groups }: Run): Check[] => groups.flatMap(({ checks }) => checks);
const failedOf = (run: Run) => checksOf(run).filter(hasFailed);
const checkOf = (run: Run, name: string) =>
  checksOf(run).find((check) => check.name === name) ?? expect.fail(`no check ${name}`);

/** Texts of the files in a folder, by path. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), readFileSync(file, 'utf8')];
    }),
  );
}

describe('Conformance kits', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'kit-test-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  /** Copies the kit, with files replaced or, for `undefined`, removed. */
  function kitWith(changes: Readonly<Record<string, string | undefined>>): string {
    const kit = join(scratch, 'a kit');
    cpSync(KIT, kit, { recursive: true });
    for (const [name, text] of Object.entries(changes)) {
      mkdirSync(dirname(join(kit, name)), { recursive: true });
      if (text === undefined) rmSync(join(kit, name));
      else writeFileSync(join(kit, name), text);
    }
    return kit;
  }

  const original = (name: string) => readFileSync(join(KIT, name), 'utf8');
  /** Returns the collection with a text replaced; fails if the text is missing. */
  function collectionWith(text: string, other: string): string {
    expect(original(COLLECTION)).to.include(text);
    return original(COLLECTION).replace(text, () => other);
  }
  const configWith = (change: object) =>
    JSON.stringify({ ...JSON.parse(original('config.json')), ...change });

  function zipped(files: Readonly<Record<string, string>>): string {
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    const file = join(scratch, 'kit.zip');
    writeFileSync(file, zipSync(Object.fromEntries(entries)));
    return file;
  }

  async function refusal(kit: string, changes: Partial<KitOptions> = {}): Promise<string> {
    const error = await runKit(kit, options({ url: NOWHERE, ...changes })).then(
      () => expect.fail('the kit was not refused'),
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(UsageError);
    return (error as Error).message;
  }

  forEachServer((server) => {
    it('pass unchanged, and fail with one wrong assertion', async () => {
      const red = kitWith({ [COLLECTION]: collectionWith("to.equal('Fit a new socket')", "to.equal('?')") });
      const headers = await authorizationFor(server.url);
      const failed = [];
      for (const kit of [KIT, red]) {
        const result = await runKit(kit, options({ url: server.url + BASE, headers }));
        failed.push(failedOf(result).map(({ name }) => name));
      }
      expect(failed).to.deep.equal([[], ['By description']]);
    });
  });

  describe('of the known layout', () => {
    let server: RunningServer;
    before(async () => {
      const settings = {
        PORT: '0',
        SEED: 'none',
        DATABASE_URL: 'sqlite::memory:',
        VALIDATE_RESPONSES: 'true',
      };
      server = await startServer(readConfig(settings), pino({ level: 'silent' }));
    });
    after(() => server.stop());

    /** URL without a trailing slash, as users write it. */
    const url = () => `${server.url}${BASE}`;
    const run = (kit: string, changes: Partial<KitOptions> = {}) =>
      runKit(kit, options({ url: url(), ...changes }));

    it('yield a group for each folder and a check for each request, with the messages as sent', async () => {
      const lines: string[] = [];
      const result = await run(KIT, { progress: (line) => lines.push(line) });
      expect(failedOf(result)).to.deep.equal([]);
      expect(result).to.include({ api: 'TMF646', title: 'Household visits', version: '4.0.0', level: 'kit' });
      expect(result.server).to.equal(`${url()}/`);
      expect(result.duration).to.be.greaterThan(0);
      expect(result.groups.map(({ name, checks }) => [name, checks.length])).to.deep.equal([
        ['Arrange visits', 2],
        ['Look visits up', 5],
      ]);
      expect(lines.map((line) => line.trim())).to.include('Arrange a first visit');

      const { exchanges, assertions } = checkOf(result, 'Arrange a second visit');
      expect(assertions.map(({ text }) => text)).to.include('The visit has a state');
      const [sent] = exchanges;
      expect(sent).to.include({ method: 'POST', url: `${url()}/appointment` });
      expect(sent?.request.headers).to.include({
        accept: 'application/json',
        'content-type': 'application/json',
      });
      expect(JSON.parse(sent?.request.body ?? '').description).to.equal('Look at the meter in the cellar');
      expect(sent?.answer?.status).to.equal(201);
      expect(JSON.parse(sent?.answer?.body ?? '').status).to.equal('initialized');
      const [read] = checkOf(result, 'By description').exchanges;
      expect(read?.request.headers).to.include({ 'content-type': 'application/json' });
      expect(read?.request.body).to.equal(undefined);
    });

    it('end the command with 0 if all passed, 1 if a check failed, 2 if they are not kits', async () => {
      const red = kitWith({ [COLLECTION]: collectionWith("to.equal('Fit a new socket')", "to.equal('?')") });
      const output = join(scratch, 'reports');
      const command = (kit: string) =>
        runScript(
          'conformance/main',
          '--kit',
          kit,
          '--url',
          url(),
          '--header',
          'X-Team: kits',
          '--output',
          output,
        );
      const good = await command(KIT);
      expect(good.code, good.stderr).to.equal(0);
      expect(readFileSync(join(output, 'TMF646-v4.0.0-HTMLReport.html'), 'utf8')).to.include(
        'x-team:</span> kits',
      );
      const bad = await command(red);
      expect(bad.code, bad.stderr).to.equal(1);
      expect(bad.stdout).to.include('By description');
      expect(readFileSync(join(output, 'junit.xml'), 'utf8')).to.include('failures="1"');
      mkdirSync(join(scratch, 'empty'));
      const none = await command(join(scratch, 'empty'));
      expect(none.code, none.stderr).to.equal(2);
      expect(none.stderr)
        .to.include('no kit of a known layout')
        .and.not.match(/^ +at /m);
    }).timeout(60_000);

    it('are run from a zip, with or without an outer folder', async () => {
      const files = contents(KIT);
      const around = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`Kit 4.0.0/${name}`, text]),
      );
      for (const kit of [zipped(files), zipped(around)]) {
        const result = await run(kit);
        expect([checksOf(result).length, failedOf(result).length]).to.deep.equal([7, 0]);
      }
    });

    it('are not changed', async () => {
      const kit = kitWith({});
      const before = contents(kit);
      await run(kit);
      expect(contents(kit)).to.deep.equal(before);
    });

    it('fail with the assertion that does not hold', async () => {
      const result = await run(
        kitWith({ [COLLECTION]: collectionWith("to.equal('Fit a new socket')", "to.equal('?')") }),
      );
      expect(failedOf(result).map(({ name }) => name)).to.deep.equal(['By description']);
      const wrong = checkOf(result, 'By description').assertions.filter(({ passed }) => !passed);
      expect(wrong).to.have.length(1);
      expect(wrong[0]).to.include({ text: 'Only such visits come', source: 'kit' });
      expect(wrong[0]?.detail).to.include("expected 'Fit a new socket' to equal '?'");
    });

    it('distinguish assertions with the same failure', async () => {
      const alike =
        "pm.test('one', () => pm.expect(1).to.equal(2)); pm.test('other', () => pm.expect(1).to.equal(2)); const visits = pm.response.json();";
      const result = await run(
        kitWith({ [COLLECTION]: collectionWith('const visits = pm.response.json();', alike) }),
      );
      const wrong = checkOf(result, 'All visits').assertions.filter(({ passed }) => !passed);
      expect(wrong.map(({ text }) => text)).to.deep.equal(['one', 'other']);
    });

    it('fail when a script throws', async () => {
      const result = await run(
        kitWith({
          [COLLECTION]: collectionWith('const visits = pm.response.json();', 'const visits = nothingSuch();'),
        }),
      );
      expect(failedOf(result).map(({ name }) => name)).to.deep.equal(['All visits']);
      expect(JSON.stringify(failedOf(result))).to.include('nothingSuch is not defined');
    });

    it('fail when a script throws asynchronously', async () => {
      const late =
        "setTimeout(() => { throw new Error('too late'); }, 5); const visits = pm.response.json();";
      const result = await run(
        kitWith({ [COLLECTION]: collectionWith('const visits = pm.response.json();', late) }),
      );
      expect(failedOf(result).map(({ name }) => name)).to.deep.equal(['All visits']);
      expect(JSON.stringify(failedOf(result))).to.include('too late');
    });

    it('fail at the request whose script never ends', async () => {
      const endless = 'while (true) {} const visits = [];';
      const kit = kitWith({ [COLLECTION]: collectionWith('const visits = pm.response.json();', endless) });
      const result = await run(kit, { timeoutMs: 500 });
      expect(failedOf(result).map(({ name }) => name)).to.deep.equal(['All visits']);
      expect(JSON.stringify(failedOf(result))).to.include('timed out after 500ms');
      expect(checkOf(result, 'Arrange a second visit').assertions).to.have.length.greaterThan(2);
      expect(checkOf(result, 'One visit').skipped).to.include('scripts skipped the request');
    });

    it('use headers and bodies of config.json; headers of the command line take precedence', async () => {
      const visit = { description: 'From the file', validFor: { startDateTime: '2031-05-05T09:00:00Z' } };
      const config = configWith({
        headers: [
          { key: 'Accept', value: 'application/json' },
          { key: 'Content-Type', value: 'application/json' },
          { key: 'X-Team', value: 'file' },
        ],
        payloads: { Appointment: { POST: { payload: visit } } },
      });
      const result = await run(kitWith({ 'config.json': config }), { headers: { 'x-team': 'command line' } });
      const [first] = checkOf(result, 'Arrange a first visit').exchanges;
      expect(JSON.parse(first?.request.body ?? '')).to.deep.equal(visit);
      expect(first?.request.headers).to.include({ 'x-team': 'command line', accept: 'application/json' });
      expect(checkOf(result, 'Arrange a second visit').exchanges[0]?.request.body).to.equal('{}');
    });

    it('use the URL of config.json, else that of the environment', async () => {
      const environment = original(ENVIRONMENT).replace('http://localhost/', `${url()}/`);
      for (const kit of [
        kitWith({ 'config.json': configWith({ url: `${url()}///` }) }),
        kitWith({ 'config.json': configWith({ url: undefined }), [ENVIRONMENT]: environment }),
      ]) {
        const result = await runKit(kit, options());
        expect([result.server, failedOf(result).length]).to.deep.equal([`${url()}/`, 0]);
      }
    });

    it('are refused when they assert nothing', async () => {
      const collection = JSON.parse(original(COLLECTION), (key, value) => (key === 'event' ? [] : value));
      const kit = kitWith({ [COLLECTION]: JSON.stringify(collection) });
      expect(await refusal(kit, { url: url() })).to.include('its collection has no assertions');
    });

    it('report requests that their scripts pass over as skipped', async () => {
      const skipping = "const visits = pm.response.json(); postman.setNextRequest('By description');";
      const result = await run(
        kitWith({ [COLLECTION]: collectionWith('const visits = pm.response.json();', skipping) }),
      );
      expect(checkOf(result, 'One visit').skipped).to.include('scripts skipped the request');
      expect(checkOf(result, 'By description').skipped).to.equal(undefined);
    });
  });

  it('fail if the server is unreachable', async () => {
    const result = await runKit(KIT, options({ url: NOWHERE }));
    expect(failedOf(result)).to.have.length(7);
    const { assertions, exchanges } = checkOf(result, 'Arrange a first visit');
    expect(assertions.some(({ text, passed }) => text === 'the request gets a response' && !passed)).to.equal(
      true,
    );
    expect(exchanges[0]?.answer).to.equal(undefined);
    expect(exchanges[0]?.error).to.include('ECONNREFUSED');
  });

  describe('of another layout are refused', () => {
    it('without config.json and without a collection', async () => {
      const message = await refusal(kitWith({ 'config.json': undefined, [COLLECTION]: undefined }));
      expect(message).to.include('Looked for a Postman collection').and.include('found none among README.md');
    });

    it('without a collection, with the names of the files found', async () => {
      const message = await refusal(kitWith({ [COLLECTION]: '{"requests": []}' }));
      expect(message).to.include('Looked for a Postman collection').and.include(COLLECTION);
    });

    it('without an environment', async () => {
      expect(await refusal(kitWith({ [ENVIRONMENT]: undefined }))).to.include(
        'Looked for a Postman environment',
      );
    });

    it('with two collections', async () => {
      const message = await refusal(kitWith({ 'ctk/other.json': original(COLLECTION) }));
      expect(message).to.include('found more than one: ').and.include('ctk/other.json');
    });

    it('with a config.json that is not JSON or has wrong types', async () => {
      expect(await refusal(kitWith({ 'config.json': '{"url": ' }))).to.include(
        'config.json of the kit is not JSON',
      );
      for (const [change, name] of [
        [{ url: 5 }, '"url"'],
        [{ headers: 'Accept' }, '"headers"'],
        [{ headers: { Accept: 5 } }, '"headers"'],
        [{ payloads: [] }, '"payloads"'],
      ] as const)
        expect(await refusal(kitWith({ 'config.json': configWith(change) }))).to.include(name);
    });

    it('with fixed URLs in the collection', async () => {
      const collection = original(COLLECTION).replaceAll('{{url}}', 'http://localhost/');
      const message = await refusal(kitWith({ [COLLECTION]: collection }));
      expect(message).to.include('found "http://localhost/appointment"');
    });

    it('with a malformed URL', async () => {
      for (const url of ['localhost:8080', 'file:///etc', 'somewhere'])
        expect(await refusal(KIT, { url })).to.include(`"${url}" is not an http(s) URL`);
    });

    it('as a missing path, an empty folder, or another file', async () => {
      writeFileSync(join(scratch, 'note.txt'), 'Not a zip');
      mkdirSync(join(scratch, 'empty'));
      expect(await refusal(join(scratch, 'missing'))).to.include('no such folder or file');
      expect(await refusal(join(scratch, 'note.txt'))).to.include('neither a folder nor a zip file');
      expect(await refusal(join(scratch, 'empty'))).to.include('found no file at all');
    });

    it('as a truncated zip', async () => {
      const file = zipped(contents(KIT));
      writeFileSync(file, readFileSync(file).subarray(0, 500));
      expect(await refusal(file)).to.include('cannot be unpacked');
    });

    for (const name of [
      '../outside.json',
      'ctk/../../outside.json',
      '/tmp/outside.json',
      'C:\\outside.json',
      '..\\outside.json',
    ])
      it(`as a zip with an entry outside its folder: ${name}`, async () => {
        const message = await refusal(zipped({ ...contents(KIT), [name]: '{}' }));
        expect(message).to.include('is outside the folder').and.include(name);
      });
  });

  it('with links to files outside their folder are refused', async () => {
    const kit = kitWith({ [COLLECTION]: undefined });
    symlinkSync(join(KIT, COLLECTION), join(kit, COLLECTION));
    expect(await refusal(kit)).to.include('Looked for a Postman collection');
  });

  it('leave no temporary copy', async () => {
    const usual = process.env.TMPDIR;
    const temporary = join(scratch, 'temporary');
    mkdirSync(temporary);
    process.env.TMPDIR = temporary;
    try {
      await runKit(KIT, options({ url: NOWHERE }));
      await refusal(kitWith({ [COLLECTION]: undefined }));
    } finally {
      if (usual === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = usual;
    }
    expect(readdirSync(temporary)).to.deep.equal([]);
  });
});
