import { expect } from 'chai';
import { DeliveryQueues } from '../../../src/events/delivery/delivery-queues.js';
import type { PendingDelivery } from '../../../src/store/outbox.js';

const delivery = (key: number, orderingKey = 's'): PendingDelivery => ({
  key,
  orderingKey,
  event: key,
  eventId: `e${key}`,
  attempts: 0,
  dueAt: 0,
  createdAt: 0,
});
const deliveries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => delivery(from + index));
const keys = (queue: readonly PendingDelivery[]) => queue.map(({ key }) => key);

describe('Delivery queues', () => {
  it('are returned once as new, and keep the order of their deliveries', () => {
    const queues = new DeliveryQueues();
    const created = queues.add([delivery(1, 'a'), delivery(2, 'b'), delivery(3, 'a')]);
    expect(created.map(({ orderingKey, deliveries: queue }) => [orderingKey, keys(queue)])).to.deep.equal([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
    expect(queues.add([delivery(4, 'b')])).to.deep.equal([]);
    expect([queues.size, queues.queuedCount]).to.deep.equal([2, 4]);
    for (const queue of created) queues.remove(queue);
    expect(queues.add([delivery(5, 'a')])).to.have.length(1);
  });

  it('leave deliveries over the limit in the database, and read them in order later', async () => {
    const queues = new DeliveryQueues();
    const all = deliveries(1, 120);
    const [queue] = queues.add(all);
    if (!queue) throw new Error('There is no queue');
    const done: number[] = [];
    for (;;) {
      while (queue.deliveries.length > 0) {
        done.push(queue.deliveries[0]?.key ?? 0);
        queues.shift(queue);
      }
      if (!queue.hasMore) break;
      await queues.refill(queue, async (limit) =>
        all.filter(({ key }) => !done.includes(key)).slice(0, limit),
      );
    }
    expect(done).to.deep.equal(keys(all));
    expect(queues.queuedCount).to.equal(0);
  });

  it('neither lose nor repeat deliveries that are added during a read', async () => {
    const queues = new DeliveryQueues();
    const [queue] = queues.add([delivery(1)]);
    if (!queue) throw new Error('There is no queue');
    queues.shift(queue);
    // The read starts before 3 is in the database; 3 is added before the read ends.
    await queues.refill(queue, async () => {
      queues.add([delivery(3)]);
      return [delivery(2)];
    });
    expect([keys(queue.deliveries), queue.hasMore]).to.deep.equal([[2], true]);
    queues.shift(queue);
    await queues.refill(queue, async () => [delivery(3)]);
    queues.add([delivery(3), delivery(4)]);
    expect([keys(queue.deliveries), queue.hasMore]).to.deep.equal([[3, 4], false]);
  });

  it('drop their deliveries from memory while they wait, and read them again', async () => {
    const queues = new DeliveryQueues();
    const [queue] = queues.add(deliveries(1, 3));
    if (!queue) throw new Error('There is no queue');
    queues.unload(queue);
    expect([queue.deliveries.length, queue.hasMore, queues.queuedCount]).to.deep.equal([0, true, 0]);
    queues.add([delivery(4)]);
    expect(queue.deliveries).to.have.length(0);
    await queues.refill(queue, async () => deliveries(1, 4));
    expect(keys(queue.deliveries)).to.deep.equal([1, 2, 3, 4]);
  });
});
