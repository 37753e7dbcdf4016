import { expect } from 'chai';
import { ConfigError, readConfig } from '../src/config.js';
import { errorFields } from '../src/platform/logging/error-fields.js';
import { redactedDatabaseUrl } from '../src/redacted-database-url.js';
import { SETTINGS } from '../src/settings.js';
import type { NewSubscription } from '../src/store/outbox.js';
import { forEachDatabase } from './support/databases.js';
import { send } from './support/http.js';
import { ServerProcess } from './support/process.js';

const SECRET = 'Jessamine4711';

/** Database URLs that contain the secret, and what may be shown of them. */
const URLS: Record<string, string> = {
  [`postgres://user:${SECRET}@db:5432/tmf`]: 'postgres://db:5432/tmf',
  [`postgresql://user:${SECRET}@db/tmf?sslmode=require`]: 'postgresql://db/tmf',
  [`postgres://${SECRET}@db/tmf`]: 'postgres://db/tmf',
  [`postgres://user:a@${SECRET}@db/tmf`]: 'postgres://db/tmf',
  [`postgres://user:a%40${SECRET}@db/tmf`]: 'postgres://db/tmf',
  [`postgres://user:${SECRET}@db1:5432,db2/tmf?target_session_attrs=read-write`]:
    'postgres://db1:5432,db2/tmf',
  [`postgres://user:a@${SECRET},b@db/tmf`]: 'postgres://db/tmf',
  [`postgres://user:1/${SECRET}@db/tmf`]: '(hidden)',
  [`postgres://user:1?${SECRET}@db/tmf`]: '(hidden)',
  [`postgres://user:1#${SECRET}@db/tmf`]: '(hidden)',
  [`postgres://user:${SECRET}/x@db/tmf`]: '(hidden)',
  [`postgres://db/tmf?user=me&password=${SECRET}`]: 'postgres://db/tmf',
  [`postgres:///tmf?host=/run/postgresql&password=${SECRET}`]: 'postgres:///tmf',
  [`postgres://db/tmf#${SECRET}`]: 'postgres://db/tmf',
  [`postgress://user:${SECRET}@db/tmf`]: '(hidden)',
  [`postgres:/user:${SECRET}@db/tmf`]: '(hidden)',
  [`user:${SECRET}@db/tmf`]: '(hidden)',
  [`sqlite:postgres://user:${SECRET}@db/tmf`]: '(hidden)',
  [`sqlite://user:${SECRET}@db/tmf`]: '(hidden)',
};

describe('redactedDatabaseUrl', () => {
  for (const [url, shown] of Object.entries(URLS))
    it(`shows ${shown} for ${url}`, () => expect(redactedDatabaseUrl(url)).to.equal(shown));

  it('shows the files of SQLite', () => {
    for (const url of ['sqlite::memory:', 'sqlite:data/tmf.sqlite', 'sqlite:/var/lib/tmf.sqlite'])
      expect(redactedDatabaseUrl(url)).to.equal(url);
  });
});

describe('Secrets', () => {
  it('are marked in the settings', () => {
    const names = Object.keys(SETTINGS).filter((name) =>
      /(SECRET|PASSWORD|TOKEN|CREDENTIAL|PRIVATE|KEY|DATABASE_URL)S?$/.test(name),
    );
    expect(names).to.include.members(['DATABASE_URL', 'HUB_SECRET']);
    for (const name of names)
      expect(SETTINGS[name as keyof typeof SETTINGS].isSecret, `${name} uses secretSetting`).to.equal(true);
  });

  it('are not in the error of a setting: every setting marked as secret, and every URL', () => {
    const secrets = Object.entries(SETTINGS).filter(([, { isSecret }]) => isSecret);
    const texts = Object.fromEntries(secrets.map(([name]) => [name, `mysql://user:${SECRET}@db`]));
    const environment = { ...texts, PUBLIC_URL: `https://user:${SECRET}@host`, PORT: `x:${SECRET}@` };
    const read = () => readConfig(environment);
    for (const name of ['DATABASE_URL', 'HUB_SECRET', 'PUBLIC_URL', 'PORT'])
      expect(read).to.throw(ConfigError, new RegExp(`^  ${name} `, 'm'));
    expect(read).to.throw(ConfigError).with.property('message').that.does.not.include(SECRET);
  });

  it('are not in anything that a process prints when it cannot start', async function () {
    this.timeout(120_000);
    const unusable = [
      `postgress://user:${SECRET}@db.invalid/tmf`,
      `postgres://user:a@${SECRET}@db.invalid/tmf`,
      `postgres://user:${SECRET}/x@db.invalid/tmf`,
      `postgres://user:${SECRET}@127.0.0.1:1/none`,
      `postgres://user:${SECRET}@127.0.0.1:x/none`,
      `postgres://127.0.0.1:1/none?password=${SECRET}`,
    ];
    for (const url of unusable) {
      const server = new ServerProcess({ DATABASE_URL: url, SEED: 'none' });
      expect(await server.exited, url).to.be.oneOf([1, 2]);
      expect(server.output, url).to.not.equal('');
      expect(server.output, url).to.not.include(SECRET);
    }
  });

  it('are not in the log of an error', () => {
    const error = Object.assign(new TypeError('Invalid URL'), { input: SECRET, detail: SECRET, code: 'X' });
    const fields = errorFields(error);
    expect(JSON.stringify(fields)).to.include('Invalid URL').and.not.include(SECRET);
    expect(fields).to.include({ code: 'X' });
  });

  forEachDatabase((database) => {
    it('are not in the message of a failed statement', async () => {
      const store = await database.open();
      await store.migrate([]);
      const subscription = { api: 'a', callback: 'https://x', query: '', secret: SECRET, createdAt: 0 };
      // Violates the column's "not null".
      const invalid = { ...subscription, id: null } as unknown as NewSubscription;
      const failed = await store.outbox
        .subscribe(invalid, { perApi: 10, perHost: 10 })
        .then(String, (error: unknown) => error);
      expect(failed).to.be.instanceOf(Error);
      expect(JSON.stringify(errorFields(failed)))
        .to.match(/null/i)
        .and.not.include(SECRET);
    });

    it('are in no answer and no start-up line', async () => {
      const secret = `whsec_${Buffer.from(`${SECRET}${'x'.repeat(20)}`).toString('base64')}`;
      const url = database.url();
      const withQuery = url.startsWith('postgres')
        ? `${url}${url.includes('?') ? '&' : '?'}x=${SECRET}`
        : url;
      const server = new ServerProcess({ DATABASE_URL: withQuery, HUB_SECRET: secret, SEED: 'none' });
      const address = await server.url();
      const answers = await Promise.all(
        ['/health', '/ready', '/', '/counts', '/metrics'].map((path) => send(address + path)),
      );
      server.signal('SIGTERM');
      expect(await server.exited, server.output).to.equal(0);
      for (const text of [server.output, ...answers.map((each) => each.text)])
        expect(text).to.not.include(SECRET).and.not.include(secret);
      expect(answers[0]?.status).to.equal(200);
    });
  });
});
