import { expect } from 'chai';
import { DeliveryQueues } from '../../../src/events/delivery/delivery-queues.js';
import type { PendingDelivery } from '../../../src/store/outbox.js';

const delivery = (key: number, stream = 's'): PendingDelivery => ({
  ...{ key, orderingKey: stream, event: key, eventId: `e${key}` },
  ...{ attempts: 0, dueAt: 0, createdAt: 0 },
});
const deliveries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => delivery(from + index));
const keys = (queue: readonly PendingDelivery[]) => queue.map(({ key }) => key);

describe('Streams of deliveries', () => {
  it('are new once, and keep the order of each', () => {
    const streams = new DeliveryQueues();
    const fresh = streams.add([delivery(1, 'a'), delivery(2, 'b'), delivery(3, 'a')]);
    expect(fresh.map(({ orderingKey: name, deliveries: queue }) => [name, keys(queue)])).to.deep.equal([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
    expect(streams.add([delivery(4, 'b')])).to.deep.equal([]);
    expect([streams.size, streams.queuedCount]).to.deep.equal([2, 4]);
    for (const stream of fresh) streams.remove(stream);
    expect(streams.add([delivery(5, 'a')])).to.have.length(1);
  });

  it('leave to the database what does not fit, and read it when its turn has come', async () => {
    const streams = new DeliveryQueues();
    const all = deliveries(1, 120);
    const [stream] = streams.add(all);
    if (!stream) throw new Error('There is no stream');
    const done: number[] = [];
    for (;;) {
      while (stream.deliveries.length > 0) {
        done.push(stream.deliveries[0]?.key ?? 0);
        streams.shift(stream);
      }
      if (!stream.hasMore) break;
      await streams.refill(stream, async (most) =>
        all.filter(({ key }) => !done.includes(key)).slice(0, most),
      );
    }
    expect(done).to.deep.equal(keys(all));
    expect(streams.queuedCount).to.equal(0);
  });

  it('lose nothing that is added while they are being read, and have nothing twice', async () => {
    const streams = new DeliveryQueues();
    const [stream] = streams.add([delivery(1)]);
    if (!stream) throw new Error('There is no stream');
    streams.shift(stream);
    // The database is read before 3 is in it, and 3 is added before that answer is here.
    await streams.refill(stream, async () => {
      streams.add([delivery(3)]);
      return [delivery(2)];
    });
    expect([keys(stream.deliveries), stream.hasMore]).to.deep.equal([[2], true]);
    streams.shift(stream);
    await streams.refill(stream, async () => [delivery(3)]);
    streams.add([delivery(3), delivery(4)]);
    expect([keys(stream.deliveries), stream.hasMore]).to.deep.equal([[3, 4], false]);
  });

  it('forget what they have while they wait, not that there is something', async () => {
    const streams = new DeliveryQueues();
    const [stream] = streams.add(deliveries(1, 3));
    if (!stream) throw new Error('There is no stream');
    streams.unload(stream);
    expect([stream.deliveries.length, stream.hasMore, streams.queuedCount]).to.deep.equal([0, true, 0]);
    streams.add([delivery(4)]);
    expect(stream.deliveries).to.have.length(0);
    await streams.refill(stream, async () => deliveries(1, 4));
    expect(keys(stream.deliveries)).to.deep.equal([1, 2, 3, 4]);
  });
});
