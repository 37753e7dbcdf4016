import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { LeasedSubscription, Outbox } from '../store/outbox.js';
import { assignments } from './assignments.js';
import { type AttemptOptions, Attempts } from './attempt.js';
import type { EventRules } from './event-rules.js';
import { EventTexts } from './event-texts.js';
import { Loop } from './loop.js';
import type { Sender } from './outgoing/sender.js';
import { Recorder } from './recorder.js';
import { type DispatcherContext, SubscriptionDispatcher } from './subscription-dispatcher.js';

export interface DeliveryOptions extends AttemptOptions {
  /** Attempts of one subscription at a time. */
  readonly concurrency: number;
  /** Milliseconds after which another process has taken over from one that says nothing. */
  readonly lease: number;
  /** Milliseconds that deliveries which were made, and events, are kept. */
  readonly retention: number;
}

/** Events that get their places in one transaction. */
const EVENTS_AT_ONCE = 200;

/** Subscriptions that are taken at once; other processes may take the next. */
const LEASES_AT_ONCE = 20;

/** The parts of the lease for which subscriptions are held, and after which that is prolonged: together less than one. */
const LEASE_SHARE = 0.75;
const RENEWAL_SHARE = 0.2;

/** Milliseconds in which changes gather whose events get their places together. */
const SEQUENCING_PAUSE_MS = 50;

/** Milliseconds between looks at what other processes have done. */
const POLL_INTERVAL_MS = 500;

const EXPIRY_INTERVAL_MS = 60_000;

/** Gives events to those who have subscribed. Any number of processes do that on one database. */
export class DeliveryWorker {
  private readonly holder = randomUUID();
  private readonly dispatchers = new Map<string, SubscriptionDispatcher>();
  private readonly leaving = new Map<string, Promise<void>>();
  private readonly context: DispatcherContext;
  private readonly loops: readonly Loop[];
  private readonly sequencedListeners = new Set<() => void>();
  private readonly sequencing: Loop;
  private readonly newDeliveries: Loop;
  private readonly leasing: Loop;
  private stopListening: () => void = () => {};
  /** Until then nobody else takes what is held here; by this process's monotonic clock. */
  private leasedUntil = 0;
  private lastNews = 0;
  private isStopping = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly rules: EventRules,
    sender: Sender,
    private readonly options: DeliveryOptions,
    private readonly logger: Logger,
  ) {
    this.context = {
      ...{ outbox, logger, texts: new EventTexts(outbox), recorder: new Recorder(outbox) },
      ...{ attempts: new Attempts(sender, rules, options), concurrency: options.concurrency },
      hasLease: () => performance.now() < this.leasedUntil,
    };
    const loop = (name: string, interval: number, work: () => Promise<void>, rest = 0) =>
      new Loop(name, interval, work, logger, rest);
    this.sequencing = loop(
      'events could not be placed',
      POLL_INTERVAL_MS,
      () => this.sequence(),
      SEQUENCING_PAUSE_MS,
    );
    this.newDeliveries = loop('deliveries could not be read', POLL_INTERVAL_MS, () => this.readNews());
    this.leasing = loop('subscriptions could not be held', options.lease * RENEWAL_SHARE, () => this.lease());
    const expiry = loop('old events could not be removed', EXPIRY_INTERVAL_MS, () => this.expire());
    this.loops = [this.sequencing, this.newDeliveries, this.leasing, expiry];
  }

  async start(): Promise<void> {
    this.lastNews = await this.outbox.lastDelivery();
    this.stopListening = this.outbox.onAppended(() => this.sequencing.wake());
    for (const loop of this.loops) loop.wake();
  }

  /** Subscriptions or their deliveries have been changed by this process. */
  wake(): void {
    this.leasing.wake();
  }

  /** Calls the listener whenever this process has given events their places; answers how to stop that. */
  onSequenced(listener: () => void): () => void {
    this.sequencedListeners.add(listener);
    return () => this.sequencedListeners.delete(listener);
  }

  /** Finishes what is under way and lets other processes go on with the rest. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopListening();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await Promise.all([...this.leaving.values()]);
    await Promise.all([...this.dispatchers.values()].map((courier) => courier.stop()));
    await this.outbox
      .releaseLeases(this.holder)
      .catch((error: unknown) =>
        this.logger.warn({ err: error }, 'subscriptions are held until their lease ends'),
      );
  }

  private async sequence(): Promise<void> {
    let placed: number;
    do {
      placed = await this.outbox.sequence(EVENTS_AT_ONCE, (events, subscribers) =>
        assignments(this.rules, events, subscribers),
      );
      if (placed > 0) for (const listener of this.sequencedListeners) listener();
      if (placed > 0) this.newDeliveries.wake();
    } while (placed === EVENTS_AT_ONCE);
    // There may be more: those of a few large events, or of changes that were made meanwhile.
    if (placed > 0) this.sequencing.wake();
  }

  private async readNews(): Promise<void> {
    const { subscriptions, last } = await this.outbox.deliveriesAfter(this.lastNews);
    this.lastNews = last;
    for (const id of subscriptions) this.dispatchers.get(id)?.wake();
  }

  /** Keeps what this process holds, takes what nobody does, lets go of what has been removed or changed. */
  private async lease(): Promise<void> {
    const time = Math.round(this.options.lease * LEASE_SHARE);
    const before = performance.now();
    const wasHolding = this.context.hasLease();
    const kept = this.dispatchers.size > 0 ? await this.outbox.renewLeases(this.holder, time) : [];
    const revisions = new Map(kept.map(({ id, revision }) => [id, revision]));
    for (const [id, courier] of this.dispatchers) {
      if (revisions.get(id) !== courier.revision) this.letGo(id, courier);
    }
    const held = await this.outbox.acquireLeases(this.holder, LEASES_AT_ONCE, time);
    this.leasedUntil = before + time;
    for (const subscription of held) this.begin(subscription);
    // They have begun nothing while it was not certain that they may.
    if (!wasHolding) for (const courier of this.dispatchers.values()) courier.wake();
    if (held.length === LEASES_AT_ONCE) this.leasing.wake();
  }

  private begin(subscription: LeasedSubscription): void {
    const courier = new SubscriptionDispatcher(subscription, this.context);
    this.dispatchers.set(subscription.id, courier);
    courier.wake();
  }

  /** Without waiting for what is under way; until that has ended nobody begins anew. */
  private letGo(id: string, courier: SubscriptionDispatcher): void {
    if (this.leaving.has(id)) return;
    const leave = async () => {
      await courier.stop();
      await this.outbox.releaseLeases(this.holder, id);
      this.dispatchers.delete(id);
      this.leasing.wake();
    };
    const left = leave()
      .catch((error: unknown) => this.context.logger.error({ err: error }, 'a subscription is still held'))
      .finally(() => this.leaving.delete(id));
    this.leaving.set(id, left);
  }

  private async expire(): Promise<void> {
    const before = Date.now() - this.options.retention;
    while (!this.isStopping && !(await this.outbox.expire(before, before)));
  }
}
