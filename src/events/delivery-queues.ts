import type { PendingDelivery } from '../store/outbox.js';

/** Deliveries of one stream that are kept in memory; what follows them is read again when its turn has come. */
const MOST_QUEUED = 50;

/** The deliveries of one stream: one after the other. */
export interface DeliveryQueue {
  readonly orderingKey: string;
  readonly queue: PendingDelivery[];
  /** The last delivery that was ever in the queue. */
  upTo: number;
  /** There may be deliveries behind the queue that only the database has. */
  hasMore: boolean;
  /** How many deliveries were left to the database. */
  skipped: number;
}

/** The streams of one subscription that have something under way, waiting or to be done. */
export class DeliveryQueues {
  private readonly streams = new Map<string, DeliveryQueue>();
  private queuedCount = 0;

  /** Deliveries in memory. */
  get queued(): number {
    return this.queuedCount;
  }

  get size(): number {
    return this.streams.size;
  }

  /** Puts deliveries at the end of their streams; answers the streams that are new. */
  add(deliveries: readonly PendingDelivery[]): DeliveryQueue[] {
    return deliveries.flatMap((delivery) => {
      const stream = this.streams.get(delivery.orderingKey);
      if (stream) {
        this.append(stream, delivery);
        return [];
      }
      const fresh: DeliveryQueue = {
        orderingKey: delivery.orderingKey,
        queue: [],
        upTo: 0,
        hasMore: false,
        skipped: 0,
      };
      this.streams.set(fresh.orderingKey, fresh);
      this.append(fresh, delivery);
      return [fresh];
    });
  }

  /** Fills the empty queue with what `read` finds. What is added meanwhile is left to the next reading. */
  async refill(stream: DeliveryQueue, read: (most: number) => Promise<PendingDelivery[]>): Promise<void> {
    stream.hasMore = true;
    const { skipped } = stream;
    const deliveries = await read(MOST_QUEUED);
    if (!this.streams.has(stream.orderingKey)) return;
    for (const delivery of deliveries) this.push(stream, delivery);
    stream.hasMore = deliveries.length >= MOST_QUEUED || stream.skipped !== skipped;
  }

  /** Takes the first delivery out. */
  shift(stream: DeliveryQueue): void {
    if (stream.queue.shift()) this.queuedCount -= 1;
  }

  /** Forgets the queue, not that there is something in it. */
  empty(stream: DeliveryQueue): void {
    this.queuedCount -= stream.queue.length;
    stream.queue.length = 0;
    stream.hasMore = true;
  }

  remove({ orderingKey: name }: DeliveryQueue): void {
    this.streams.delete(name);
  }

  clear(): void {
    this.streams.clear();
    this.queuedCount = 0;
  }

  private append(stream: DeliveryQueue, delivery: PendingDelivery): void {
    if (stream.hasMore || stream.queue.length >= MOST_QUEUED) {
      stream.hasMore = true;
      stream.skipped += 1;
    } else if (delivery.key > stream.upTo) {
      this.push(stream, delivery);
    }
  }

  private push(stream: DeliveryQueue, delivery: PendingDelivery): void {
    stream.queue.push(delivery);
    stream.upTo = delivery.key;
    this.queuedCount += 1;
  }
}
