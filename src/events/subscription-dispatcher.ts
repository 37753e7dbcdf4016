import type { Logger } from 'pino';
import type { LeasedSubscription, Outbox } from '../store/outbox.js';
import type { Attempts } from './attempt.js';
import { type DeliveryQueue, DeliveryQueues } from './delivery-queues.js';
import type { EventTexts } from './event-texts.js';
import type { Recorder } from './recorder.js';

/** Deliveries that are read at once. */
const BATCH = 100;

/** Streams that wait for another attempt: with more of them, the listener is down, and nothing new is begun. */
const MOST_WAITING = 1_000;

/** Milliseconds until the database is asked again after it has failed. */
const PAUSE = 1_000;

/** What couriers share. */
export interface DispatcherContext {
  readonly outbox: Outbox;
  readonly texts: EventTexts;
  readonly attempts: Attempts;
  readonly recorder: Recorder;
  readonly logger: Logger;
  /** Attempts of one subscription at a time. */
  readonly concurrency: number;
  /** Whether this process may still deliver what it holds. */
  readonly hasLease: () => boolean;
}

/** Makes the deliveries of one subscription: many at a time, those of one stream in order. */
export class SubscriptionDispatcher {
  private readonly streams = new DeliveryQueues();
  private readonly ready: DeliveryQueue[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private waiting = 0;
  private running = 0;
  /** Everything up to this key has been read. */
  private behind = 0;
  private hasUnread = true;
  private isReading = false;
  private isStopped = false;
  private whenIdle: (() => void) | undefined;

  constructor(
    private readonly subscription: LeasedSubscription,
    private readonly context: DispatcherContext,
  ) {}

  get revision(): number {
    return this.subscription.revision;
  }

  /** There are new deliveries. */
  wake(): void {
    this.hasUnread = true;
    this.go();
  }

  /** Begins nothing more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    if (!this.isBusy) return;
    await new Promise<void>((resolve) => {
      this.whenIdle = resolve;
    });
  }

  private get isBusy(): boolean {
    return this.running > 0 || this.isReading;
  }

  private go(): void {
    if (this.isStopped) {
      if (!this.isBusy) this.whenIdle?.();
      return;
    }
    while (this.running < this.context.concurrency && this.ready.length > 0 && this.context.hasLease()) {
      const stream = this.ready.shift() as DeliveryQueue;
      void this.busyWith(stream, () => this.attempt(stream));
    }
    const hasRoom = this.streams.queued < BATCH && this.waiting < MOST_WAITING;
    if (this.hasUnread && hasRoom && !this.isReading) void this.read();
  }

  private async read(): Promise<void> {
    this.isReading = true;
    this.hasUnread = false;
    try {
      const found = await this.context.outbox.pending(this.subscription.id, this.behind, BATCH);
      await this.context.texts.prepare(found.map(({ event }) => event));
      this.behind = found.at(-1)?.key ?? this.behind;
      this.hasUnread ||= found.length === BATCH;
      for (const stream of this.streams.add(found)) this.schedule(stream);
    } catch (error) {
      this.failed(error, () => this.wake());
    }
    this.isReading = false;
    this.go();
  }

  /** The stream has a first delivery: now is its turn, or later. */
  private schedule(stream: DeliveryQueue): void {
    const dueAt = stream.queue[0]?.dueAt ?? 0;
    if (dueAt <= Date.now()) this.ready.push(stream);
    else this.wait(stream, dueAt);
  }

  private wait(stream: DeliveryQueue, dueAt: number): void {
    this.streams.empty(stream);
    this.waiting += 1;
    this.after(dueAt - Date.now(), () => {
      this.waiting -= 1;
      void this.busyWith(stream, () => this.goOn(stream));
    });
  }

  private async busyWith(stream: DeliveryQueue, work: () => Promise<void>): Promise<void> {
    this.running += 1;
    try {
      await work();
    } catch (error) {
      this.failed(error, () => {});
      this.wait(stream, Date.now() + PAUSE);
    }
    this.running -= 1;
    this.go();
  }

  private async attempt(stream: DeliveryQueue): Promise<void> {
    const [delivery] = stream.queue;
    if (!delivery) return this.goOn(stream);
    const { texts, attempts, recorder } = this.context;
    const result = await attempts.make(this.subscription, delivery, await texts.get(delivery.event));
    await recorder.record(result);
    if (result.state === 'pending') return this.wait(stream, result.dueAt ?? 0);
    this.streams.shift(stream);
    return this.goOn(stream);
  }

  /** With the next delivery of the stream, if there is one. */
  private async goOn(stream: DeliveryQueue): Promise<void> {
    while (stream.queue.length === 0 && stream.hasMore) {
      const { id } = this.subscription;
      await this.streams.refill(stream, (most) =>
        this.context.outbox.pendingWithOrderingKey(id, stream.orderingKey, most),
      );
    }
    if (stream.queue.length > 0) this.schedule(stream);
    else this.streams.remove(stream);
  }

  private failed(error: unknown, again: () => void): void {
    this.context.logger.error({ err: error }, `deliveries to ${this.subscription.id}: trying again`);
    this.after(PAUSE, again);
  }

  /** Timers take at most 24 days; what is due later is asked about then. */
  private after(milliseconds: number, work: () => void): void {
    if (this.isStopped) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        work();
      },
      Math.min(Math.max(0, milliseconds), 2 ** 31 - 1),
    );
    this.timers.add(timer);
  }
}
