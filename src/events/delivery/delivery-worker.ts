import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { LeasedSubscription, Outbox } from '../../store/outbox.js';
import { WorkSlices } from '../../values/concurrency/work-slices.js';
import type { EventRules } from '../event-rules.js';
import { Loop } from '../loop.js';
import type { Sender } from '../outgoing/sender.js';
import { AttemptRecorder } from './attempt-recorder.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { Decider } from './decisions.js';
import { type AttemptOptions, DeliveryAttempts } from './delivery-attempts.js';
import { EventTextCache } from './event-text-cache.js';
import { type DispatcherContext, SubscriptionDispatcher } from './subscription-dispatcher.js';

export interface DeliveryOptions extends Omit<AttemptOptions, 'breaker'> {
  /** Maximum concurrent attempts of one subscription. */
  readonly concurrency: number;
  /** Milliseconds without a renewal after which another process takes over a subscription. */
  readonly leaseMs: number;
  /** Milliseconds that events and completed deliveries are kept. */
  readonly retentionMs: number;
  /** The sink for which events are kept until it has got them. */
  readonly sink?: string | undefined;
  /** Called with the state of a delivery after each attempt. */
  readonly onAttempt?: DispatcherContext['onAttempt'];
}

/** Maximum events that get their positions in one transaction. */
const SEQUENCING_BATCH_SIZE = 200;

/** Maximum leases acquired at a time, so that other processes can acquire the next. */
const LEASE_BATCH_SIZE = 20;

/** Shares of `lease`: the duration of a lease, and the interval between renewals. Their sum is less than one. */
const LEASE_SHARE = 0.75;
const RENEWAL_SHARE = 0.2;

/** Delay between two sequencing runs, so that the events of several changes get their positions together. */
const SEQUENCING_PAUSE_MS = 50;

/** Interval between checks for the work of other processes. */
const POLL_INTERVAL_MS = 500;

const EXPIRY_INTERVAL_MS = 60_000;

/**
 * Delivers events to subscribers: assigns positions to new events, holds leases on subscriptions, dispatches deliveries
 * and removes old events. Any number of processes can do this on one database.
 */
export class DeliveryWorker {
  private readonly holder = randomUUID();
  private readonly dispatchers = new Map<string, SubscriptionDispatcher>();
  private readonly releasing = new Map<string, Promise<void>>();
  private readonly context: DispatcherContext;
  readonly loops: readonly Loop[];
  private readonly sequencedListeners = new Set<() => void>();
  private readonly decider: Decider;
  private readonly sequencing: Loop;
  private readonly newDeliveries: Loop;
  private readonly leasing: Loop;
  private stopListening: () => void = () => {};
  /** The end of this process's leases, by its monotonic clock. */
  private leasedUntil = 0;
  private lastDelivery = 0;
  private isStopping = false;

  constructor(
    private readonly outbox: Outbox,
    rules: EventRules,
    sender: Sender,
    private readonly options: DeliveryOptions,
    private readonly logger: Logger,
    slices = new WorkSlices(),
  ) {
    this.decider = new Decider(rules, slices);
    const breaker = new CircuitBreaker(options.retry);
    this.context = {
      outbox,
      logger,
      texts: new EventTextCache(outbox),
      recorder: new AttemptRecorder(outbox),
      attempts: new DeliveryAttempts(sender, rules, { ...options, breaker }),
      breaker,
      concurrency: options.concurrency,
      onAttempt: options.onAttempt,
      longestWaitMs: Math.max(options.retry.longest, options.retry.first),
      hasLease: () => performance.now() < this.leasedUntil,
      onSuspended: () => this.wake(),
    };
    const loop = (
      failure: string,
      intervalMs: number,
      work: (beat: () => void) => Promise<void>,
      pauseMs = 0,
    ) => new Loop(failure, intervalMs, work, logger, { pauseMs });
    this.sequencing = loop(
      'events could not be sequenced',
      POLL_INTERVAL_MS,
      (beat) => this.sequence(beat),
      SEQUENCING_PAUSE_MS,
    );
    this.newDeliveries = loop('new deliveries could not be read', POLL_INTERVAL_MS, () =>
      this.wakeDispatchers(),
    );
    this.leasing = loop('leases could not be renewed', options.leaseMs * RENEWAL_SHARE, () =>
      this.updateLeases(),
    );
    const expiry = loop('old events could not be removed', EXPIRY_INTERVAL_MS, (beat) => this.expire(beat));
    this.loops = [this.sequencing, this.newDeliveries, this.leasing, expiry];
  }

  async start(): Promise<void> {
    this.lastDelivery = await this.outbox.lastDelivery();
    this.stopListening = this.outbox.onAppended(() => this.sequencing.wake());
    for (const loop of this.loops) loop.wake();
  }

  /** Checks the leases at once, after this process has changed subscriptions or their deliveries. */
  wake(): void {
    this.leasing.wake();
  }

  /** Calls the listener whenever this process has sequenced events; returns a function that removes the listener. */
  onSequenced(listener: () => void): () => void {
    this.sequencedListeners.add(listener);
    return () => this.sequencedListeners.delete(listener);
  }

  /** Finishes the running attempts and releases the leases, so that other processes continue. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopListening();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.all([...this.releasing.values()]);
    await Promise.all([...this.dispatchers.values()].map((dispatcher) => dispatcher.stop()));
    await this.outbox
      .releaseLeases(this.holder)
      .catch((error: unknown) =>
        this.logger.warn({ err: error }, 'leases could not be released; they expire by themselves'),
      );
  }

  private async sequence(beat: () => void): Promise<void> {
    let sequencedCount: number;
    do {
      sequencedCount = await this.outbox.sequence(SEQUENCING_BATCH_SIZE, (events, subscribers) =>
        this.decider.decide(events, subscribers, beat),
      );
      beat();
      if (sequencedCount > 0) {
        for (const listener of this.sequencedListeners) listener();
        this.newDeliveries.wake();
      }
    } while (sequencedCount === SEQUENCING_BATCH_SIZE);
    // A batch of large events is cut short, and other changes may have been made meanwhile: check again.
    if (sequencedCount > 0) this.sequencing.wake();
  }

  private async wakeDispatchers(): Promise<void> {
    const { subscriptions, last } = await this.outbox.deliveriesAfter(this.lastDelivery);
    this.lastDelivery = last;
    for (const id of subscriptions) this.dispatchers.get(id)?.wake();
  }

  /** Renews the leases of this process, releases those of changed or removed subscriptions, and acquires free ones. */
  private async updateLeases(): Promise<void> {
    const leaseMs = Math.round(this.options.leaseMs * LEASE_SHARE);
    const startedAt = performance.now();
    const hadLease = this.context.hasLease();
    const renewed = this.dispatchers.size > 0 ? await this.outbox.renewLeases(this.holder, leaseMs) : [];
    const revisions = new Map(renewed.map(({ id, revision }) => [id, revision]));
    for (const [id, dispatcher] of this.dispatchers) {
      if (revisions.get(id) !== dispatcher.revision) this.release(id, dispatcher);
    }
    const acquired = await this.outbox.acquireLeases(this.holder, LEASE_BATCH_SIZE, leaseMs);
    this.leasedUntil = startedAt + leaseMs;
    for (const subscription of acquired) this.startDispatcher(subscription);
    // Dispatchers start no attempts without a valid lease: wake those that have waited for it.
    if (!hadLease) for (const dispatcher of this.dispatchers.values()) dispatcher.wake();
    if (acquired.length === LEASE_BATCH_SIZE) this.leasing.wake();
  }

  private startDispatcher(subscription: LeasedSubscription): void {
    const dispatcher = new SubscriptionDispatcher(subscription, this.context);
    this.dispatchers.set(subscription.id, dispatcher);
    dispatcher.wake();
  }

  /** Releases a lease once its running attempts have ended, without waiting for them here. */
  private release(id: string, dispatcher: SubscriptionDispatcher): void {
    if (this.releasing.has(id)) return;
    const stopAndRelease = async () => {
      await dispatcher.stop();
      await this.outbox.releaseLeases(this.holder, id);
      this.dispatchers.delete(id);
      this.leasing.wake();
    };
    const released = stopAndRelease()
      .catch((error: unknown) =>
        this.logger.error({ err: error }, `the lease on subscription ${id} could not be released`),
      )
      .finally(() => this.releasing.delete(id));
    this.releasing.set(id, released);
  }

  private async expire(beat: () => void): Promise<void> {
    const before = Date.now() - this.options.retentionMs;
    while (!this.isStopping && !(await this.outbox.expire(before, before, this.options.sink))) beat();
  }
}
