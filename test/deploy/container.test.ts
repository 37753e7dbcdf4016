import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.js';
import { fromRoot } from '../../src/root.js';
import { type Image, instructionsIn, runDockerfile } from '../support/dockerfile.js';
import { freePort } from '../support/free-port.js';
import { send, sendJson } from '../support/http.js';
import { describeUnless } from '../support/missing.js';
import { remove } from '../support/scratch.js';

const DOCKERFILE = readFileSync(fromRoot('Dockerfile'), 'utf8');

/** User of the container: not root, if this process can choose. */
const NOBODY = 65_534;
const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

describe('the container', function () {
  this.timeout(240_000);
  const scratch = mkdtempSync(join(tmpdir(), 'container-'));
  let image: Image;
  let server: ChildProcess | undefined;
  let port = 0;

  before('run the steps of the Dockerfile', async () => {
    port = await freePort();
    image = runDockerfile(DOCKERFILE, scratch);
    // As a container with a read-only root file system; only /data can be written.
    execFileSync('chmod', ['-R', 'a-w', image.root]);
    chmodSync(scratch, 0o755);
    chmodSync(join(image.root, 'data'), 0o777);
  });
  after(async () => {
    server?.kill('SIGKILL');
    execFileSync('chmod', ['-R', 'u+w', scratch]);
    remove(scratch);
  });

  const environment = () => ({
    PATH: process.env.PATH,
    ...image.environment,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    AUTH: 'none',
    DATABASE_URL: (image.environment.DATABASE_URL ?? '').replace('/data', join(image.root, 'data')),
  });
  const run = ([program = '', ...args]: readonly string[]) =>
    spawn(program, args, {
      cwd: join(image.root, image.folder),
      env: environment(),
      stdio: ['ignore', 'ignore', 'inherit'],
      ...asUser,
    });
  const isHealthy = async () => (await once(run(image.healthCheck), 'exit'))[0] === 0;

  it('serves, not as root, on a root file system that is not written', async () => {
    expect(image.user).to.equal('node');
    expect(await isHealthy()).to.equal(false);
    server = run(image.command);
    const ended = once(server, 'exit');
    const url = `http://127.0.0.1:${port}`;
    await untilHealthy(`${url}/health`, server);
    const path = `${url}/tmf-api/appointment/v4/appointment`;
    expect((await sendJson('POST', path, { validFor: {} })).status).to.equal(201);
    expect((await send(path)).body).to.have.length.greaterThan(3);
    expect(await isHealthy()).to.equal(true);
    server.kill('SIGTERM');
    expect((await ended)[0]).to.equal(0);
    expect(existsSync(join(image.root, 'data', 'tmf.sqlite'))).to.equal(true);
  });

  it('holds the package, what it needs and a list of it, but no development packages', () => {
    const app = join(image.root, image.folder);
    expect(existsSync(join(app, 'node_modules', 'express'))).to.equal(true);
    for (const name of ['typescript', 'mocha', '@biomejs'])
      expect(existsSync(join(app, 'node_modules', name))).to.equal(false);
    expect(existsSync(join(app, 'test'))).to.equal(false);
    const { components } = JSON.parse(readFileSync(join(app, 'sbom.cdx.json'), 'utf8'));
    const names = components.map(({ name }: { name: string }) => name);
    expect(names).to.include('express').and.not.include('mocha');
  });
});

describe('the Dockerfile', () => {
  const textsOf = (name: string) =>
    instructionsIn(DOCKERFILE)
      .filter((each) => each.name === name)
      .map(({ text }) => text);

  it('says which port and which folder its user needs, as its settings have them', () => {
    const [[volume = ''], [user = '']] = [textsOf('VOLUME'), textsOf('USER')];
    expect(textsOf('EXPOSE')).to.deep.equal([String(readConfig({}).port)]);
    expect(textsOf('ENV').join(' ')).to.include(`DATABASE_URL=sqlite:${volume}/`);
    expect(textsOf('RUN').at(-1)).to.equal(`mkdir ${volume} && chown ${user}:${user} ${volume}`);
  });

  // The test above links packages instead.
  it('installs the packages of the lock file, by the rules of .npmrc', () => {
    const stages = DOCKERFILE.split(/^FROM /m).filter((stage) => stage.includes('npm ci'));
    expect(stages).to.have.length(2);
    for (const stage of stages)
      expect(stage).to.match(/COPY package\.json package-lock\.json \.npmrc \.\/\nRUN npm ci /);
  });

  it('names images without a registry, all the same', () => {
    const names = textsOf('FROM').map((text) => text.split(' ')[0]);
    expect(new Set(names).size).to.equal(1);
    expect(names[0]).to.match(/^node:\d+-\w+-slim$/);
  });
});

/** Resolves when the server responds; rejects when it has ended. */
async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (server.exitCode !== null) throw new Error(`The server has ended with ${server.exitCode}`);
    await pause(100);
  }
}

describe('compose.yaml', () => {
  const compose = parse(readFileSync(fromRoot('compose.yaml'), 'utf8'));

  it('runs the server on a read-only root file system, without privileges, beside PostgreSQL', () => {
    const { server, database } = compose.services;
    expect(server).to.include({ build: '.', read_only: true });
    expect(server.environment.AUTH).to.be.a('string');
    expect(server.cap_drop).to.deep.equal(['ALL']);
    expect(server.environment.DATABASE_URL).to.match(/^postgres:\/\/tmf:.*@database\/tmf$/);
    expect(server.ports.every((port: string) => port.startsWith('127.0.0.1:'))).to.equal(true);
    expect(database.image).to.match(/^postgres:\d+$/);
  });

  const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
  describeUnless(hasCompose ? undefined : 'docker compose', 'docker compose', () => {
    it('accepts it, and insists on the secrets', () => {
      const config = (env: NodeJS.ProcessEnv) =>
        spawnSync('docker', ['compose', '-f', fromRoot('compose.yaml'), 'config'], {
          env: { PATH: process.env.PATH, ...env },
          encoding: 'utf8',
        });
      const valid = config({ POSTGRES_PASSWORD: 'x', SECRET_KEY: 'y' });
      expect(valid.status, valid.stderr).to.equal(0);
      expect(config({ POSTGRES_PASSWORD: 'x' }).status).to.not.equal(0);
    });
  });
});
