import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { apis } from '../generated/index.js';
import { settingsHelp } from '../src/config.js';
import { fromRoot } from '../src/root.js';
import { resourcesOf } from '../src/services/contract/resources.js';
import { forEachServerDatabase } from './support/databases.js';
import { send, sendJson } from './support/http.js';
import { ServerProcess } from './support/process.js';

const CORE = ['TMF646', 'TMF666', 'TMF677', 'TMF680', 'TMF683'];
const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const settingNames = () =>
  [...settingsHelp().matchAll(/^ {2}([A-Z_]+)/gm)].map((match) => match[1] as string);

describe('The server as a process', () => {
  describe('its settings', () => {
    it('are all in --help and in docs/settings.md', async () => {
      const help = new ServerProcess({}, { args: ['--help'] });
      expect(await help.exited).to.equal(0);
      const page = readFileSync(fromRoot('docs', 'settings.md'), 'utf8');
      expect(settingNames()).to.include.members([
        'HOST',
        'PORT',
        'DATABASE_URL',
        'SEED',
        'PUBLIC_URL',
        'BODY_LIMIT',
      ]);
      for (const name of settingNames()) {
        expect(help.output).to.include(name);
        expect(page, `docs/settings.md does not list ${name}`).to.include(`| \`${name}\` |`);
      }
    });

    it('are all refused by name before the server starts', async () => {
      const bad = {
        PORT: '99999',
        DATABASE_URL: 'mysql://x',
        SEED: 'all',
        BODY_LIMIT: '1 parsec',
        PUBLIC_URL: 'example.com',
      };
      const server = new ServerProcess(bad);
      expect(await server.exited).to.equal(2);
      for (const name of Object.keys(bad)) expect(server.output).to.match(new RegExp(`${name}(=.*)? is n`));
      expect(server.output).to.not.include('    at ');
    });

    it('allow an in-memory database for one process only', async () => {
      const server = new ServerProcess({ WORKERS: '2', DATABASE_URL: 'sqlite::memory:' });
      expect(await server.exited).to.equal(2);
      expect(server.output).to.match(/WORKERS: /);
    });

    it('must say who may do what, unless HOST is a loopback address', async () => {
      for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'tmf.example']) {
        const server = new ServerProcess({ HOST, DATABASE_URL: 'sqlite::memory:' });
        expect(await server.exited, HOST).to.equal(2);
        expect(server.output).to.match(/^AUTH is not set, and HOST=\S+ is not a loopback address.*AUTH=oidc/);
        expect(server.output).to.not.include('    at ');
      }
    });

    it('with AUTH=oidc need an issuer and an audience', async () => {
      const OIDC_ISSUER = 'https://id.example';
      const wrong: [NodeJS.ProcessEnv, RegExp][] = [
        [{}, /AUTH=oidc needs OIDC_ISSUER/],
        [{ OIDC_ISSUER }, /OIDC_AUDIENCE/],
        [{ OIDC_ISSUER: 'http://id.example', OIDC_AUDIENCE: 'a' }, /OIDC_ISSUER=\S+ is not an https URL/],
        [{ OIDC_ISSUER: 'https://u:pw@id.example', OIDC_AUDIENCE: 'a' }, /OIDC_ISSUER is not a URL/],
      ];
      for (const [settings, message] of wrong) {
        const server = new ServerProcess({ AUTH: 'oidc', ...settings });
        expect(await server.exited).to.equal(2);
        expect(server.output).to.match(message);
      }
    });

    it('are not command-line options: an unknown option ends with 2', async () => {
      expect(await new ServerProcess({}, { args: ['--port', '1'] }).exited).to.equal(2);
    });
  });

  it('reports that the database cannot be opened, and ends with 1', async () => {
    const server = new ServerProcess({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      LOG_LEVEL: 'silent',
    });
    expect(await server.exited).to.equal(1);
    expect(server.output).to.match(/ECONNREFUSED/);
  });

  forEachServerDatabase((database) => {
    let server: ServerProcess;
    let url = '';
    // A failed test must not leave its server running.
    afterEach(() => server.signal('SIGKILL'));
    const start = async (settings: NodeJS.ProcessEnv = {}) => {
      server = new ServerProcess({ DATABASE_URL: database.url(), VALIDATE_RESPONSES: 'true', ...settings });
      url = await server.url();
    };
    const stop = async () => {
      server.signal('SIGTERM');
      expect(await server.exited, server.output).to.equal(0);
    };

    it('loads demo data into an empty database: at least three of every resource of the core APIs', async () => {
      await start();
      for (const { metadata } of apis.filter((api) => CORE.includes(api.metadata.number))) {
        for (const { path } of resourcesOf(metadata)) {
          const answer = await send(`${url}${metadata.basePaths[0]}${path}`);
          expect(answer.status, answer.text).to.equal(200);
          expect(answer.body, path).to.have.length.of.at.least(3);
        }
      }
      await stop();
    });

    it('runs as several processes, and replaces one that is killed', async () => {
      await start({ WORKERS: '3', SEED: 'none' });
      await becomes(() => server.output.includes('3 processes listen.'));
      const all = server.children;
      const created = await sendJson('POST', url + APPOINTMENTS, { validFor: {} });
      process.kill(all[0] as number, 'SIGKILL');
      await becomes(() => server.children.length === 3 && !server.children.includes(all[0] as number));
      const read = await Promise.all(
        Array.from({ length: 12 }, () => send(created.headers.get('location') as string)),
      );
      expect(read.map(({ status }) => status)).to.deep.equal(Array.from({ length: 12 }, () => 200));
      await stop();
      expect(server.output).to.include('a worker process has ended; starting another one');
      expect(server.output.match(/start page/g)).to.have.length(1);
    });

    it('ends with the exit code of its first process when that cannot start', async () => {
      server = new ServerProcess({
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        WORKERS: '2',
        LOG_LEVEL: 'silent',
      });
      expect(await server.exited).to.equal(1);
      expect(server.output).to.match(/ECONNREFUSED/);
    });

    it('keeps its data: a restart neither adds demo data nor loses anything', async () => {
      await start();
      const created = await sendJson('POST', url + APPOINTMENTS, { validFor: {} });
      const counts = (await send(`${url}/counts`)).text;
      await stop();
      await start();
      expect((await send(`${url}/counts`)).text).to.equal(counts);
      const again = await send(url + new URL(created.body.href).pathname);
      expect({ ...again.body, href: '' }).to.deep.equal({ ...created.body, href: '' });
      await stop();
    });

    it('finishes the running request when it stops, and accepts no new one', async () => {
      await start();
      const body = JSON.stringify({ validFor: {}, category: 'slow' });
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      const head = `POST ${APPOINTMENTS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(head + body.slice(0, 10));
      await send(`${url}/health`);
      server.signal('SIGTERM');
      await refused(url);
      socket.write(body.slice(10));
      expect(await text(socket)).to.match(/^HTTP\/1\.1 201 Created/);
      expect(await server.exited).to.equal(0);
    });

    it('logs each request with its id, but none of its content', async () => {
      await start();
      const secret = 'Jessamine-4711';
      const answer = await send(`${url}${APPOINTMENTS}?description=${secret}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${secret}`,
          'X-Request-Id': 'trace-1',
        },
        body: JSON.stringify({ validFor: {}, description: secret }),
      });
      expect(answer.status).to.equal(201);
      await stop();
      const line = server.log().find(({ req }) => (req as { id?: string } | undefined)?.id === 'trace-1');
      expect(line?.req).to.deep.equal({ id: 'trace-1', method: 'POST', path: APPOINTMENTS });
      expect(line?.res).to.deep.equal({ statusCode: 201 });
      expect(server.output).to.not.include(secret);
    });
  });

  it('responds to /health and /ready', async () => {
    const server = new ServerProcess({ DATABASE_URL: 'sqlite::memory:', SEED: 'none' });
    const url = await server.url();
    expect((await send(`${url}/health`)).status).to.equal(200);
    expect((await send(`${url}/ready`)).status).to.equal(200);
    server.signal('SIGINT');
    expect(await server.exited).to.equal(0);
  });

  it('creates the folder of its database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'process-'));
    const server = new ServerProcess({
      DATABASE_URL: `sqlite:${join(folder, 'a', 'b.sqlite')}`,
      SEED: 'none',
    });
    await server.url();
    server.signal('SIGTERM');
    expect(await server.exited).to.equal(0);
    rmSync(folder, { recursive: true });
  });
});

/** Resolves when the address accepts no more connections. */
async function refused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(() => resolve(true)));
      socket.on('error', () => resolve(false));
    });
    if (!open) return;
  }
}

/** Waits until a condition holds that other processes change. */
async function becomes(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(50);
}
