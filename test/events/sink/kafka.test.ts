import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { Kafka, missingForKafka, type TopicReader, USER } from '../../support/kafka.js';
import { describeUnless } from '../../support/missing.js';
import { startTestServer } from '../../support/server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const PARTITIONS = 3;

/** Milliseconds; Kafka is started several times, also on a busy machine. */
const PATIENCE_MS = 400_000;

describeUnless(missingForKafka(), 'Events get to a broker', function () {
  this.timeout(PATIENCE_MS);
  let kafka: Kafka;
  const readers: TopicReader[] = [];
  before('start Apache Kafka', async () => {
    kafka = await Kafka.start();
  });
  after(async () => {
    await kafka.stop();
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });

  const read = async (topic: string) => {
    const reader = await kafka.read(topic);
    readers.push(reader);
    return reader;
  };

  forEachDatabase((database) => {
    let topics = 0;
    const newTopic = async () => {
      topics += 1;
      const topic = `${database.name.toLowerCase()}-${topics}`;
      await kafka.createTopic(topic, PARTITIONS);
      return topic;
    };
    const settings = (topic: string) => ({
      DATABASE_URL: database.url(),
      KAFKA_BROKERS: kafka.address,
      KAFKA_TOPIC: topic,
      HUB_LEASE: '1 s',
      METRICS_PORT: '0',
    });
    beforeEach('the broker is there, and no server has sent to it', async () => {
      await kafka.ensureRunning();
      // Creates the tables.
      await (await startTestServer(database, {})).stop();
      await database.query('delete from event_sink');
    });

    it('as CloudEvents, from the first start with it on, those of a resource in one partition', async function () {
      this.timeout(PATIENCE_MS);
      const before = await startTestServer(database, {});
      await create(before.url);
      await before.stop();
      const topic = await newTopic();
      const server = await startTestServer(database, settings(topic));
      const ids = await Promise.all(Array.from({ length: 12 }, () => create(server.url)));
      for (const id of ids) await change(server.url, id, { description: 'changed' });
      const reader = await read(topic);
      await reader.until((records) => records.length >= 24);
      await server.stop();

      const subjects = new Set(reader.records.map(({ headers }) => headers.ce_subject));
      expect([...subjects].sort()).to.deep.equal([...ids].sort());
      expect(new Set(reader.records.map(({ partition }) => partition)).size).to.equal(PARTITIONS);
      for (const id of ids) {
        const own = reader.records.filter(({ headers }) => headers.ce_subject === id);
        expect(own.map(({ headers }) => headers.ce_type)).to.deep.equal([
          'AppointmentCreateEvent',
          'AppointmentAttributeValueChangeEvent',
        ]);
        expect(new Set(own.map(({ partition }) => partition)).size).to.equal(1);
        for (const { key, value, headers } of own) {
          const notification = JSON.parse(value);
          expect(key).to.equal(`${APPOINTMENTS}/${id}`);
          expect(headers).to.include({
            ce_specversion: '1.0',
            ce_id: notification.eventId,
            ce_type: notification.eventType,
            ce_source: '/tmf-api/appointment/v4',
            ce_partitionkey: key,
            'content-type': 'application/json',
          });
          expect(Date.parse(headers.ce_time ?? '')).to.equal(Date.parse(notification.eventTime));
          expect(notification.event.appointment.id).to.equal(id);
        }
      }
      const sequence = reader.records.map(({ headers }) => headers.ce_sequence);
      expect(new Set(sequence).size).to.equal(24);
    });

    const user = { KAFKA_USERNAME: USER.name, KAFKA_PASSWORD: USER.password };
    const tls = () => ({ KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: kafka.files.ca });
    const sasl = (mechanism: string) => ({
      ...tls(),
      ...user,
      KAFKA_BROKERS: kafka.saslAddress,
      KAFKA_SASL: mechanism,
    });
    const mutual = () => ({
      ...tls(),
      KAFKA_BROKERS: kafka.mutualAddress,
      KAFKA_TLS_CERT_FILE: kafka.files.cert,
      KAFKA_TLS_KEY_FILE: kafka.files.key,
    });

    const accepted = {
      'PLAIN over TLS': () => sasl('plain'),
      'SCRAM-SHA-256 over TLS': () => sasl('scram-sha-256'),
      'SCRAM-SHA-512 over TLS': () => sasl('scram-sha-512'),
      'a certificate of its own': mutual,
    };
    for (const [name, connection] of Object.entries(accepted))
      it(`that knows this client by ${name}`, async function () {
        this.timeout(PATIENCE_MS);
        const topic = await newTopic();
        const server = await startTestServer(database, { ...settings(topic), ...connection() });
        const id = await create(server.url);
        const reader = await read(topic);
        await reader.until((records) => records.length >= 1);
        await server.stop();
        expect(reader.records.map(({ headers }) => headers.ce_subject)).to.deep.equal([id]);
      });

    const refused = {
      'a wrong password, PLAIN': () => ({ ...sasl('plain'), KAFKA_PASSWORD: 'wrong' }),
      'a wrong password, SCRAM': () => ({ ...sasl('scram-sha-512'), KAFKA_PASSWORD: 'wrong' }),
      'no certificate': () => ({ ...mutual(), KAFKA_TLS_CERT_FILE: '', KAFKA_TLS_KEY_FILE: '' }),
      'an authority that has not signed the broker': () => ({
        ...sasl('plain'),
        KAFKA_TLS_CA_FILE: kafka.files.cert,
      }),
      'no TLS': () => ({ ...sasl('plain'), KAFKA_TLS: 'false' }),
    };
    for (const [name, connection] of Object.entries(refused))
      it(`but not with ${name}: /ready says so, and nothing is lost`, async function () {
        this.timeout(PATIENCE_MS);
        const topic = await newTopic();
        const server = await startTestServer(database, { ...settings(topic), ...connection() });
        const id = await create(server.url);
        while (!(await problemsOf(server.url)).includes('events could not be sent to the broker'))
          await pause(50);
        await server.stop();
        const again = await startTestServer(database, { ...settings(topic), ...sasl('plain') });
        const reader = await read(topic);
        await reader.until((records) => records.length >= 1);
        await again.stop();
        expect(reader.records.map(({ headers }) => headers.ce_subject)).to.deep.equal([id]);
      });
  });
});

const problemsOf = async (url: string) => JSON.stringify((await send(`${url}/ready`)).body.problems ?? []);

async function create(url: string, description = 'new'): Promise<string> {
  const { status, body } = await sendJson('POST', url + APPOINTMENTS, { validFor: {}, description });
  expect(status).to.equal(201);
  return body.id;
}

async function change(url: string, id: string, patch: object): Promise<void> {
  const answer = await sendJson(
    'PATCH',
    `${url}${APPOINTMENTS}/${id}`,
    patch,
    'application/merge-patch+json',
  );
  expect(answer.status).to.equal(200);
}
