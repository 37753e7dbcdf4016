import type { Logger } from 'pino';
import type { AttemptResult, LeasedSubscription, Outbox } from '../../store/outbox.js';
import type { AttemptRecorder } from './attempt-recorder.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { type DeliveryAttempts, GONE, GONE_REASON } from './delivery-attempts.js';
import { type DeliveryQueue, DeliveryQueues } from './delivery-queues.js';
import type { EventTextCache } from './event-text-cache.js';

/** Maximum deliveries in one read. */
const BATCH_SIZE = 100;

/** Maximum queues that wait for a retry. With more, the listener is considered down and no new queue is started. */
const MAX_WAITING = 1_000;

/** Delay before work is repeated after a database error. */
const ERROR_DELAY_MS = 1_000;

/** Maximum wait of a delivery that was never attempted: for its host's rate, or for another start of the server. */
const MAX_FIRST_WAIT_MS = 60_000;

/** The longest delay that a timer takes, about 24 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The dependencies that all dispatchers of a process share. */
export interface DispatcherContext {
  readonly outbox: Outbox;
  readonly texts: EventTextCache;
  readonly attempts: DeliveryAttempts;
  readonly recorder: AttemptRecorder;
  readonly breaker: CircuitBreaker;
  /** Called with the state of a delivery after each attempt. */
  readonly onAttempt?: ((state: AttemptResult['state']) => void) | undefined;
  readonly logger: Logger;
  /** Maximum concurrent attempts of one subscription. */
  readonly concurrency: number;
  /** Maximum milliseconds between two attempts. A delivery that is due later is due because the clock was set back. */
  readonly longestWaitMs: number;
  /** Whether the leases of this process are still valid. */
  readonly hasLease: () => boolean;
  /** Called when a subscription was suspended here, so that its lease is released. */
  readonly onSuspended: () => void;
}

/** Makes the deliveries of one subscription: several at a time, those with the same ordering key in order. */
export class SubscriptionDispatcher {
  private readonly queues = new DeliveryQueues();
  private readonly ready: DeliveryQueue[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private waitingCount = 0;
  private runningCount = 0;
  /** All deliveries up to this key have been read. */
  private lastReadKey = 0;
  private hasUnread = true;
  private isReading = false;
  private isStopped = false;
  private isEnding = false;
  private onIdle: (() => void) | undefined;

  constructor(
    private readonly subscription: LeasedSubscription,
    private readonly context: DispatcherContext,
  ) {}

  get revision(): number {
    return this.subscription.revision;
  }

  /** Reads new deliveries and starts attempts. */
  wake(): void {
    this.hasUnread = true;
    this.startWork();
  }

  /** Starts no new attempt; resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.stopTimers();
    if (!this.isBusy) return;
    await new Promise<void>((resolve) => {
      this.onIdle = resolve;
    });
  }

  private get isBusy(): boolean {
    return this.runningCount > 0 || this.isReading;
  }

  private startWork(): void {
    if (this.isStopped) {
      if (!this.isBusy) this.onIdle?.();
      return;
    }
    const { concurrency, hasLease } = this.context;
    while (!this.isEnding && this.runningCount < concurrency && this.ready.length > 0 && hasLease()) {
      const queue = this.ready.shift() as DeliveryQueue;
      void this.run(queue, () => this.attempt(queue));
    }
    const hasRoom = this.queues.queuedCount < BATCH_SIZE && this.waitingCount < MAX_WAITING;
    if (this.hasUnread && hasRoom && !this.isReading) void this.read();
  }

  private async read(): Promise<void> {
    this.isReading = true;
    this.hasUnread = false;
    try {
      const { outbox, texts } = this.context;
      const deliveries = await outbox.pending(this.subscription.id, this.lastReadKey, BATCH_SIZE);
      await texts.load(deliveries.map(({ event }) => event));
      this.lastReadKey = deliveries.at(-1)?.key ?? this.lastReadKey;
      this.hasUnread ||= deliveries.length === BATCH_SIZE;
      for (const queue of this.queues.add(deliveries)) this.schedule(queue);
    } catch (error) {
      this.retryAfterError(error, () => this.wake());
    }
    this.isReading = false;
    this.startWork();
  }

  /** Makes the queue ready now, or when its first delivery is due. */
  private schedule(queue: DeliveryQueue): void {
    const dueAt = queue.deliveries[0]?.dueAt ?? 0;
    const waitMs = dueAt - Date.now();
    if (waitMs <= 0 || waitMs > this.longestWaitMs(queue)) this.ready.push(queue);
    else this.wait(queue, dueAt);
  }

  private longestWaitMs({ deliveries: [first] }: DeliveryQueue): number {
    const { longestWaitMs } = this.context;
    return (first?.attempts ?? 0) > 0 ? longestWaitMs : Math.min(longestWaitMs, MAX_FIRST_WAIT_MS);
  }

  private wait(queue: DeliveryQueue, dueAt: number): void {
    this.queues.unload(queue);
    this.waitingCount += 1;
    this.setTimer(dueAt - Date.now(), () => {
      this.waitingCount -= 1;
      void this.run(queue, () => this.continueQueue(queue));
    });
  }

  private async run(queue: DeliveryQueue, work: () => Promise<void>): Promise<void> {
    this.runningCount += 1;
    try {
      await work();
    } catch (error) {
      this.retryAfterError(error, () => {});
      this.wait(queue, Date.now() + ERROR_DELAY_MS);
    }
    this.runningCount -= 1;
    this.startWork();
  }

  private async attempt(queue: DeliveryQueue): Promise<void> {
    const [delivery] = queue.deliveries;
    if (!delivery) return this.continueQueue(queue);
    const { texts, attempts, recorder, breaker, onAttempt } = this.context;
    const waitMs = breaker.waitMs(this.subscription.callback);
    if (waitMs > 0) return this.wait(queue, Date.now() + waitMs);
    const result = await attempts.make(this.subscription, delivery, await texts.get(delivery.event));
    await recorder.record(result);
    onAttempt?.(result.state);
    if (result.status === GONE) return this.end();
    if (result.state === 'pending') return this.wait(queue, result.dueAt ?? 0);
    this.queues.shift(queue);
    return this.continueQueue(queue);
  }

  /** Suspends the subscription, whose deliveries end. The running attempts are the last. */
  private async end(): Promise<void> {
    const { outbox, onSuspended } = this.context;
    this.isEnding = true;
    try {
      const { id, revision } = this.subscription;
      await outbox.endDeliveries({ subscription: id, reason: GONE_REASON }, revision);
      this.stopTimers();
      onSuspended();
    } finally {
      this.isEnding = false;
    }
  }

  private stopTimers(): void {
    this.isStopped = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Schedules the next delivery of the queue, or removes the queue when there is none. */
  private async continueQueue(queue: DeliveryQueue): Promise<void> {
    while (queue.deliveries.length === 0 && queue.hasMore) {
      const { id } = this.subscription;
      await this.queues.refill(queue, (limit) =>
        this.context.outbox.pendingWithOrderingKey(id, queue.orderingKey, limit),
      );
    }
    if (queue.deliveries.length > 0) this.schedule(queue);
    else this.queues.remove(queue);
  }

  private retryAfterError(error: unknown, retry: () => void): void {
    this.context.logger.error(
      { err: error },
      `deliveries to subscription ${this.subscription.id} failed; trying again in ${ERROR_DELAY_MS} ms`,
    );
    this.setTimer(ERROR_DELAY_MS, retry);
  }

  /** Runs the work after a delay. A delay of more than `MAX_TIMER_MS` ends early; the due time is checked then. */
  private setTimer(delayMs: number, work: () => void): void {
    if (this.isStopped) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        work();
      },
      Math.min(Math.max(0, delayMs), MAX_TIMER_MS),
    );
    this.timers.add(timer);
  }
}
