import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Random } from '../../../scripts/fuzz/random.js';
import { cases } from '../../support/cases.js';
import { forEachServerDatabase, type TestDatabase } from '../../support/databases.js';
import { Kafka, missingForKafka, type TopicRecord } from '../../support/kafka.js';
import { describeUnless } from '../../support/missing.js';
import { RestartableServer } from '../parts/restartable-server.js';
import { eventSummary, Writer } from '../parts/writer.js';

const SEED = Number(process.env.TEST_SEED ?? 1);

/** Kills of the broker, and as many of the server. */
const KILLS = cases(1, 8);
const CLIENTS = 6;

/** Acknowledged changes between two kills, and while the broker is away. */
const CHANGES = 50;

const TOPIC_PARTITIONS = 3;

/** Milliseconds; Kafka is started several times, also on a busy machine. */
const PATIENCE_MS = 400_000;

/** Milliseconds in which a reader gets all that the broker has. */
const READING_MS = 60_000;

describeUnless(missingForKafka(), `No event is lost on the way to a broker (TEST_SEED=${SEED})`, function () {
  this.timeout(PATIENCE_MS);
  let kafka: Kafka;
  before('start Apache Kafka', async () => {
    kafka = await Kafka.start();
  });
  after(async () => {
    await kafka.stop();
  });

  forEachServerDatabase((database) => {
    let server: RestartableServer;
    let writer: Writer;
    const topic = database.name.toLowerCase();
    before(async () => {
      await kafka.createTopic(topic, TOPIC_PARTITIONS);
      server = new RestartableServer({
        DATABASE_URL: database.url(),
        KAFKA_BROKERS: kafka.address,
        KAFKA_TOPIC: topic,
        HUB_LEASE: '1 s',
      });
      await server.start();
      writer = new Writer(server);
    });
    after(async () => {
      await server.kill();
    });

    it('gets each change at least once and in order, while broker and server are killed in turn', async function () {
      this.timeout(PATIENCE_MS + KILLS * 200_000);
      writer.start(Array.from({ length: CLIENTS }, (_, index) => new Random(SEED, index)));
      await Promise.race([killInTurn(), writer.failure()]);
      await writer.stop();
      while (await waiting(database)) await pause(100);
      const expected = writer.written.flatMap(({ events }) => events).length;
      const records = await read(expected);

      const repeated = records.length - new Set(records.map(sequenceOf)).size;
      console.log(
        `      ${KILLS} kills of the broker, ${server.kills} of the server; ${writer.acknowledged} changes ` +
          `acknowledged, ${expected} events, of which ${repeated} came again`,
      );
      const received = byResource(records);
      const written = new Map(writer.written.map(({ id, events }) => [id, events]));
      expect([...received.keys()].filter((id) => !written.has(id))).to.deep.equal([]);
      for (const [id, events] of written) expect(received.get(id), id).to.deep.equal(events);
      expect(outOfOrder(records)).to.deep.equal([]);
      expect(await writer.differences(), 'acknowledged changes are stored').to.deep.equal([]);
      expect(await server.stop()).to.equal(0);
    });

    const killInTurn = async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await changes();
        await kafka.kill();
        await changes();
        await kafka.startAgain();
        await changes();
        await server.restart();
      }
      await changes();
    };

    const changes = async () => {
      const target = writer.acknowledged + CHANGES;
      while (writer.acknowledged < target) await pause(10);
    };

    /** Reads until this many events have come, or too long. */
    const read = async (count: number): Promise<readonly TopicRecord[]> => {
      const reader = await kafka.read(topic);
      const all = reader.until((records) => new Set(records.map(sequenceOf)).size >= count);
      await Promise.race([all, pause(READING_MS)]);
      await reader.close();
      return reader.records;
    };
  });
});

const sequenceOf = ({ headers }: TopicRecord) => Number(headers.ce_sequence);

/** Whether the broker has not got all events yet. */
async function waiting(database: TestDatabase): Promise<boolean> {
  const sql = `select 1 from event_log where position is null
    or position > (select position from event_sink where name = 'kafka')`;
  return (await database.query(sql)).length > 0;
}

/** The events of each resource, by the first record of each. */
function byResource(records: readonly TopicRecord[]): Map<string, string[]> {
  const seen = new Set<number>();
  const found = new Map<string, string[]>();
  for (const record of records) {
    if (seen.has(sequenceOf(record))) continue;
    seen.add(sequenceOf(record));
    const { eventType, event } = JSON.parse(record.value);
    const { id } = event.appointment;
    found.set(id, [...(found.get(id) ?? []), eventSummary(eventType, event.appointment)]);
  }
  return found;
}

/** The records that leave out an earlier one of their partition: only steps back, which repeat a batch, are allowed. */
function outOfOrder(records: readonly TopicRecord[]): TopicRecord[] {
  const partitions = [...new Set(records.map(({ partition }) => partition))];
  return partitions.flatMap((partition) => {
    const own = records.filter((record) => record.partition === partition);
    const log = own.sort((one, other) => one.offset - other.offset);
    const order = [...new Set(log.map(sequenceOf))].sort((one, other) => one - other);
    const successor = new Map(order.map((sequence, index) => [sequence, order[index + 1]]));
    return log.slice(1).filter((record, index) => {
      const before = sequenceOf(log[index] as TopicRecord);
      return sequenceOf(record) > before && sequenceOf(record) !== successor.get(before);
    });
  });
}
