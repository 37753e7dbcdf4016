import type { PendingDelivery } from '../../store/outbox.js';

/** Deliveries of one ordering key that are kept in memory; later ones stay in the database until it is their turn. */
const MAX_QUEUED = 50;

/** The deliveries with one ordering key, which are made one after the other. */
export interface DeliveryQueue {
  readonly orderingKey: string;
  readonly deliveries: PendingDelivery[];
  /** The key of the last delivery that was ever in the queue. */
  lastKey: number;
  /** Whether the database may have deliveries after those in memory. */
  hasMore: boolean;
  /** The number of deliveries that were left in the database because the queue was full. */
  skippedCount: number;
}

/** The delivery queues of one subscription, by ordering key. A queue without pending deliveries is removed. */
export class DeliveryQueues {
  private readonly queues = new Map<string, DeliveryQueue>();
  private count = 0;

  /** The number of deliveries in memory. */
  get queuedCount(): number {
    return this.count;
  }

  get size(): number {
    return this.queues.size;
  }

  /** Appends deliveries to their queues; returns the queues that are new. */
  add(deliveries: readonly PendingDelivery[]): DeliveryQueue[] {
    return deliveries.flatMap((delivery) => {
      const queue = this.queues.get(delivery.orderingKey);
      if (queue) {
        this.append(queue, delivery);
        return [];
      }
      const created: DeliveryQueue = {
        orderingKey: delivery.orderingKey,
        deliveries: [],
        lastKey: 0,
        hasMore: false,
        skippedCount: 0,
      };
      this.queues.set(created.orderingKey, created);
      this.append(created, delivery);
      return [created];
    });
  }

  /** Fills an empty queue with at most `limit` deliveries that `read` returns. Those added meanwhile are read next time. */
  async refill(queue: DeliveryQueue, read: (limit: number) => Promise<PendingDelivery[]>): Promise<void> {
    queue.hasMore = true;
    const { skippedCount } = queue;
    const deliveries = await read(MAX_QUEUED);
    if (!this.queues.has(queue.orderingKey)) return;
    for (const delivery of deliveries) this.push(queue, delivery);
    queue.hasMore = deliveries.length >= MAX_QUEUED || queue.skippedCount !== skippedCount;
  }

  /** Removes the first delivery of a queue. */
  shift(queue: DeliveryQueue): void {
    if (queue.deliveries.shift()) this.count -= 1;
  }

  /** Drops the deliveries in memory; they stay pending in the database. */
  unload(queue: DeliveryQueue): void {
    this.count -= queue.deliveries.length;
    queue.deliveries.length = 0;
    queue.hasMore = true;
  }

  remove({ orderingKey }: DeliveryQueue): void {
    this.queues.delete(orderingKey);
  }

  private append(queue: DeliveryQueue, delivery: PendingDelivery): void {
    if (queue.hasMore || queue.deliveries.length >= MAX_QUEUED) {
      queue.hasMore = true;
      queue.skippedCount += 1;
    } else if (delivery.key > queue.lastKey) {
      this.push(queue, delivery);
    }
  }

  private push(queue: DeliveryQueue, delivery: PendingDelivery): void {
    queue.deliveries.push(delivery);
    queue.lastKey = delivery.key;
    this.count += 1;
  }
}
