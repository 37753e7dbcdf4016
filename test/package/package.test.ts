import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fromRoot } from '../../src/root.js';
import { send, sendJson } from '../support/http.js';
import { installPacked, packedProgram } from '../support/packed.js';
import { ServerProcess } from '../support/process.js';
import { remove, runNode } from '../support/scratch.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

/** A program that embeds the server with a behaviour of its own, and prints what it sees. */
const EMBEDDING = `
import { badRequest, startServer } from 'tmf-open-api-server';

const server = await startServer({
  settings: { PORT: '0', SEED: 'none', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' },
  behaviours: {
    appointment: {
      appointment: {
        beforeSave: (document) => {
          if (document.category === 'never') throw badRequest('noSuchCategory', 'Nobody does that');
          return { ...document, description: 'seen' };
        },
      },
    },
  },
});
const create = async (body) => {
  const response = await fetch(server.url + '${APPOINTMENTS}', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};
const created = await create({ validFor: {} });
const refused = await create({ validFor: {}, category: 'never' });
await server.stop();
console.log(JSON.stringify({ created, refused }));
`;

/** The same in TypeScript, as far as its types are concerned. */
const TYPED = `
import { type Behaviour, type JsonObject, startServer } from 'tmf-open-api-server';

const behaviour: Behaviour = {
  lifecycle: { attribute: 'status', transitions: { initialized: ['confirmed'] } },
  beforeSave: async (document: JsonObject, change) => ({ ...document, changed: change.at.toISOString() }),
};
const server = await startServer({ settings: { PORT: '0' }, behaviours: { appointment: { appointment: behaviour } } });
const url: string = server.url;
console.log(url, server.apis.length);
// @ts-expect-error: no setting
await startServer({ settings: { PROT: '0' } });
`;

describe('the package', function () {
  this.timeout(120_000);
  let folder = '';
  before('pack it, and install it into an empty folder', () => {
    folder = installPacked();
  });
  after(() => remove(folder));

  const tmf = (...args: string[]) => runNode(packedProgram(folder), args, folder);

  it('serves the demo in an empty folder', async () => {
    const server = new ServerProcess(
      { LOG_LEVEL: 'silent' },
      { program: packedProgram(folder), cwd: folder },
    );
    const url = await server.url();
    const list = await send(url + APPOINTMENTS);
    const pages = await Promise.all(
      ['/', '/docs/appointment/', '/docs/assets/base.css'].map((path) => send(url + path)),
    );
    const created = await sendJson('POST', url + APPOINTMENTS, { validFor: {} });
    server.signal('SIGTERM');
    expect(await server.exited, server.output).to.equal(0);
    expect(list.body).to.have.length.greaterThan(2);
    expect(pages.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect(created.status).to.equal(201);
    expect(existsSync(join(folder, 'data', 'tmf.sqlite'))).to.equal(true);
  });

  it('serves with several processes', async () => {
    const settings = { LOG_LEVEL: 'silent', WORKERS: '2' };
    const server = new ServerProcess(settings, {
      program: packedProgram(folder),
      args: ['serve'],
      cwd: folder,
    });
    expect((await send((await server.url()) + APPOINTMENTS)).status).to.equal(200);
    server.signal('SIGTERM');
    expect(await server.exited, server.output).to.equal(0);
  });

  it('serves with a policy', async () => {
    writeFileSync(join(folder, 'policy.yaml'), 'roles:\n  administrator:\n    - {}\n');
    const identity = { AUTH: 'oidc', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'tmf' };
    const server = new ServerProcess(
      { ...identity, POLICY: 'policy.yaml', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' },
      { program: packedProgram(folder), cwd: folder },
    );
    expect((await send((await server.url()) + APPOINTMENTS)).status).to.equal(401);
    server.signal('SIGTERM');
    expect(await server.exited, server.output).to.equal(0);
  });

  it('has commands, each with help, and exit codes that tell what is wrong', async () => {
    const help = await tmf('--help');
    expect(help.code).to.equal(0);
    const names = [...help.stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name = '']) => name);
    expect(names).to.include.members(['serve', 'load', 'migrate']);
    for (const name of names) {
      const { code, stdout, stderr } = await tmf(name, '--help');
      expect(code, stderr).to.equal(0);
      expect(stdout).to.match(new RegExp(`^Usage: .*tmf ${name}`));
      expect((await tmf(name, '--no-such-option')).code, name).to.equal(2);
    }
    const unknown = await tmf('sevre');
    expect(unknown.code).to.equal(2);
    expect(unknown.stderr).to.include('There is no command sevre');
    expect((await tmf('load', 'appointment', 'none.ndjson')).code).to.equal(2);
    expect((await tmf('migrate', '--database', 'postgres://nobody@127.0.0.1:1/none')).code).to.equal(1);
    expect((await tmf('migrate', '--database', 'mysql:x')).code).to.equal(2);
  });

  it('migrates a database before a server is started', async () => {
    const { code, stdout, stderr } = await tmf('migrate', '--database', 'sqlite:migrated.sqlite');
    expect(code, stderr).to.equal(0);
    expect(stdout).to.include('sqlite:migrated.sqlite is up to date');
    expect(existsSync(join(folder, 'migrated.sqlite'))).to.equal(true);
  });

  it('can be embedded, with behaviours of its user', async () => {
    writeFileSync(join(folder, 'embedding.mjs'), EMBEDDING);
    const { code, stdout, stderr } = await runNode(join(folder, 'embedding.mjs'), [], folder);
    expect(code, stderr).to.equal(0);
    const { created, refused } = JSON.parse(stdout);
    expect(created.status).to.equal(201);
    // The API's own behaviour runs first.
    expect(created.body).to.include({ description: 'seen', status: 'initialized' });
    expect(refused).to.deep.include({ status: 400 });
    expect(refused.body.code).to.equal('noSuchCategory');
  });

  it('has types that compile strictly', () => {
    writeFileSync(join(folder, 'typed.mts'), TYPED);
    const options = ['--strict', '--noEmit', '--target', 'es2023', '--module', 'nodenext', '--types', ''];
    const compiler = fromRoot('node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [compiler, ...options, '--skipLibCheck', 'typed.mts'], {
      cwd: folder,
      stdio: 'inherit',
    });
  });

  it('has a changelog with its version', () => {
    const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
    expect(readFileSync(fromRoot('CHANGELOG.md'), 'utf8')).to.match(new RegExp(`^## ${version}\\b`, 'm'));
  });
});
