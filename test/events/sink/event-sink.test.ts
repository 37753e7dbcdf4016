import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import type { BrokerRecord } from '../../../src/events/sink/cloud-event.js';
import { type Broker, EventSink, RecordTooLargeError, SINK } from '../../../src/events/sink/event-sink.js';
import type { NewEvent } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';

const LEASE_MS = 400;

const silent = pino({ level: 'silent' });

/** A broker whose connections do what the test says, with each request. */
class ScriptedBroker {
  connections = 0;
  readonly kept: string[] = [];

  constructor(public react: (ids: readonly string[]) => void = () => {}) {}

  readonly connect = (): Broker => {
    this.connections += 1;
    return { send: async (records) => this.keep(records), close: async () => {} };
  };

  async until(count: number): Promise<void> {
    while (this.kept.length < count) await pause(10);
  }

  private keep(records: readonly BrokerRecord[]): void {
    const ids = records.map(({ headers }) => headers.ce_id ?? '');
    this.react(ids);
    this.kept.push(...ids);
  }
}

const event = (id: string): NewEvent => ({
  id,
  api: 'TMF000',
  type: 'ThingCreateEvent',
  orderingKey: `/thing/${id}`,
  resourceId: id,
  time: 1_000,
  text: `{"eventId":"${id}"}`,
});

describe('The event sink', () => {
  forEachDatabase((database) => {
    let store: Store;
    const sinks: EventSink[] = [];
    before(async () => {
      store = await database.open();
      await store.migrate([]);
    });
    beforeEach(() => database.query('delete from event_sink'));
    afterEach(async () => {
      for (const sink of sinks.splice(0)) await sink.stop();
    });

    const start = async (broker: ScriptedBroker, onEvents?: (state: string, count: number) => void) => {
      const options = {
        connect: broker.connect,
        leaseMs: LEASE_MS,
        sourceOf: (api: string) => `/${api}`,
        onEvents,
      };
      const sink = new EventSink(store.outbox, options, silent);
      sinks.push(sink);
      await sink.open();
      sink.start();
      return sink;
    };
    const write = async (...ids: string[]) => {
      await store.outbox.append(ids.map(event));
      await store.outbox.sequence(200, async () => ({ assignments: [], suspensions: [] }));
    };

    it('begins with the next event, and goes on where it was', async () => {
      await write('before');
      const broker = new ScriptedBroker();
      const first = await start(broker);
      await write('a', 'b');
      await broker.until(2);
      await first.stop();
      await write('c');
      await start(broker);
      await broker.until(3);
      expect(broker.kept).to.deep.equal(['a', 'b', 'c']);
    });

    it('repeats what failed, in order, over another connection', async () => {
      let failures = 2;
      const broker = new ScriptedBroker(() => {
        failures -= 1;
        if (failures >= 0) throw new Error('the connection was lost');
      });
      const sink = await start(broker);
      await write('d', 'e');
      while (sink.loops.every(({ problem }) => problem === undefined)) await pause(5);
      await broker.until(2);
      await write('f');
      await broker.until(3);
      expect(broker.kept).to.deep.equal(['d', 'e', 'f']);
      expect(broker.connections).to.equal(3);
      while (sink.loops.some(({ problem }) => problem !== undefined)) await pause(5);
    });

    it('leaves out what is too large, and nothing else', async () => {
      const broker = new ScriptedBroker((ids) => {
        if (ids.includes('large')) throw new RecordTooLargeError('too large');
      });
      const counted: Record<string, number> = {};
      await start(broker, (state, count) => {
        counted[state] = (counted[state] ?? 0) + count;
      });
      await write('g', 'large', 'h');
      await broker.until(2);
      await write('i');
      await broker.until(3);
      expect(broker.kept).to.deep.equal(['g', 'h', 'i']);
      expect(counted).to.deep.equal({ sent: 3, refused: 1 });
    });

    it('of one process sends; that of another takes over when it stops', async () => {
      const [one, two] = [new ScriptedBroker(), new ScriptedBroker()];
      const first = await start(one);
      await write('j');
      await one.until(1);
      await start(two);
      await write('k');
      await one.until(2);
      await first.stop();
      await write('l');
      await two.until(1);
      expect([one.kept, two.kept]).to.deep.equal([['j', 'k'], ['l']]);
      expect((await store.outbox.sinkBacklog(SINK)).events).to.be.at.most(1);
    });
  });
});
