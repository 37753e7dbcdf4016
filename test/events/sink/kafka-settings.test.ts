import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { startServer } from '../../../src/server.js';
import { forEachDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

/** Nobody listens there. */
const NOBODY = '127.0.0.1:1';

describe('The settings of a broker', () => {
  it('are refused when they do not fit together', () => {
    for (const [settings, message] of [
      [{ KAFKA_BROKERS: 'kafka' }, /KAFKA_BROKERS=kafka contains "kafka", which has no port/],
      [{ KAFKA_BROKERS: NOBODY, KAFKA_SASL: 'plain', KAFKA_USERNAME: 'tmf' }, /needs .*KAFKA_PASSWORD/],
      [{ KAFKA_BROKERS: NOBODY, KAFKA_TLS: 'true', KAFKA_TLS_CERT_FILE: 'a.pem' }, /belong together/],
    ] as const)
      expect(() => readConfig(settings)).to.throw(message);
  });

  it('say how to connect; without brokers, not at all', () => {
    const settings = { KAFKA_SASL: 'scram-sha-512', KAFKA_USERNAME: 'tmf', KAFKA_PASSWORD: 'secret' };
    expect(readConfig(settings).kafka).to.equal(undefined);
    expect(
      readConfig({ ...settings, KAFKA_BROKERS: 'a:9092, b:9092', KAFKA_TLS: 'true' }).kafka,
    ).to.deep.equal({
      brokers: ['a:9092', 'b:9092'],
      topic: 'tmf-events',
      tls: { ca: '', cert: '', key: '' },
      sasl: { mechanism: 'SCRAM-SHA-512', username: 'tmf', password: 'secret' },
    });
  });

  it('name a file that cannot be read', async () => {
    const files = { KAFKA_BROKERS: NOBODY, KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: '/no/ca.pem' };
    const config = readConfig({ ...files, PORT: '0', SEED: 'none', DATABASE_URL: 'sqlite::memory:' });
    const failure = await startServer(config, pino({ level: 'silent' })).then(
      () => expect.fail('it started'),
      ({ message }: Error) => message,
    );
    expect(failure).to.match(/^KAFKA_TLS_CA_FILE: .*\/no\/ca\.pem/);
  });

  forEachDatabase((database) => {
    it('do not keep the server from serving while the broker is away', async () => {
      const server = await startTestServer(database, { KAFKA_BROKERS: NOBODY });
      const path = `${server.url}/tmf-api/appointment/v4/appointment`;
      expect((await sendJson('POST', path, { validFor: {} })).status).to.equal(201);
      while (!(await problems(server.url)).includes('events could not be sent to the broker'))
        await pause(50);
      expect((await send(`${server.url}/ready`)).status).to.equal(200);
      await server.stop();
    });
  });
});

const problems = async (url: string) => JSON.stringify((await send(`${url}/ready`)).body.problems ?? []);
