import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Outbox, SequencedEvent } from '../../store/outbox.js';
import { Loop } from '../loop.js';
import { retryDelay } from '../outgoing/backoff.js';
import { type BrokerRecord, cloudEventOf } from './cloud-event.js';

/** A connection to a broker. After a failure it is closed and replaced by another one. */
export interface Broker {
  /** Resolves when the broker keeps all records. Rejects with a `RecordTooLargeError` when it refuses one for its size. */
  send(records: readonly BrokerRecord[]): Promise<void>;
  close(): Promise<void>;
}

export class RecordTooLargeError extends Error {}

export type SinkListener = (state: 'sent' | 'refused', count: number) => void;

export interface SinkOptions {
  readonly connect: () => Broker;
  /** Milliseconds after which another process takes over from one that has stopped renewing its lease. */
  readonly leaseMs: number;
  /** Returns the URI reference of an API, by its key. */
  readonly sourceOf: (api: string) => string;
  /** Called with the number of events that the broker has taken, or has refused for good. */
  readonly onEvents?: SinkListener | undefined;
}

/** The name of the sink in the database. */
export const SINK = 'kafka';

/** Maximum events of one request to the broker. */
const BATCH_SIZE = 500;

/** Maximum characters of one request, unless one event has more: brokers take 1 MB by default. */
const BATCH_CHARACTERS = 256 * 1024;

const POLL_INTERVAL_MS = 500;

/** Shares of `lease`: the duration of a lease, and the interval between renewals. Their sum is less than one. */
const LEASE_SHARE = 0.75;
const RENEWAL_SHARE = 0.2;

const RETRY = { first: 500, longest: 30_000 };

/**
 * Sends all events of the log to a broker, in their order and at least once. Of any number of processes on one database,
 * the one with the lease sends; the position after the last event that the broker keeps is in the database.
 */
export class EventSink {
  readonly loops: readonly Loop[];
  private readonly holder = randomUUID();
  private readonly leasing: Loop;
  private readonly sending: Loop;
  private readonly stopping = new AbortController();
  private broker: Broker | undefined;
  private failures = 0;
  /** The end of the lease, by this process's monotonic clock. */
  private leasedUntil = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly options: SinkOptions,
    private readonly logger: Logger,
  ) {
    this.leasing = new Loop(
      'the lease on the event broker could not be renewed',
      options.leaseMs * RENEWAL_SHARE,
      () => this.updateLease(),
      logger,
    );
    this.sending = new Loop(
      'events could not be sent to the broker',
      POLL_INTERVAL_MS,
      (beat) => this.sendAll(beat),
      logger,
    );
    this.loops = [this.leasing, this.sending];
  }

  /** Events that are written from now on are sent. */
  open(): Promise<void> {
    return this.outbox.openSink(SINK);
  }

  start(): void {
    this.leasing.wake();
  }

  /** Sends new events without waiting for the next poll. */
  wake(): void {
    if (this.hasLease) this.sending.wake();
  }

  /** Ends the running request and releases the lease, so that another process continues. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.disconnect();
    await this.outbox
      .releaseSink(SINK, this.holder)
      .catch((error: unknown) =>
        this.logger.warn({ err: error }, 'the lease on the event broker expires by itself'),
      );
  }

  private get hasLease(): boolean {
    return performance.now() < this.leasedUntil;
  }

  private async updateLease(): Promise<void> {
    const leaseMs = Math.round(this.options.leaseMs * LEASE_SHARE);
    const startedAt = performance.now();
    const isLeased = await this.outbox.leaseSink(SINK, this.holder, leaseMs);
    this.leasedUntil = isLeased ? startedAt + leaseMs : 0;
    if (isLeased) this.sending.wake();
    else await this.disconnect();
  }

  private async sendAll(beat: () => void): Promise<void> {
    await this.waitAfterFailure(beat);
    try {
      let position = await this.outbox.sinkPosition(SINK);
      while (this.hasLease && !this.stopping.signal.aborted) {
        const events = await this.outbox.eventsAfter(position, BATCH_SIZE, BATCH_CHARACTERS);
        const last = events.at(-1);
        if (!last || !this.hasLease) break;
        this.reportGap(position, events);
        await this.send(events);
        if (!(await this.outbox.advanceSink(SINK, this.holder, last.position))) break;
        position = last.position;
        this.failures = 0;
        beat();
      }
    } catch (error) {
      this.failures += 1;
      await this.disconnect();
      throw error;
    }
  }

  private async waitAfterFailure(beat: () => void): Promise<void> {
    if (this.failures === 0) return;
    const { signal } = this.stopping;
    await pause(retryDelay(this.failures, RETRY), undefined, { signal }).catch(() => {});
    beat();
  }

  /** Positions have no gaps: what is missing was removed while no process had this sink. */
  private reportGap(position: number, [first]: readonly SequencedEvent[]): void {
    const missing = (first?.position ?? 0) - position - 1;
    if (missing > 0) this.logger.error({ missing }, 'events that the broker has not got are no longer kept');
  }

  /** Sends events, one after the other if the broker refuses one of them for its size, and leaves that one out. */
  private async send(events: readonly SequencedEvent[]): Promise<void> {
    const records = events.map((event) => cloudEventOf(event, this.options.sourceOf(event.api)));
    try {
      this.broker ??= this.options.connect();
      await this.broker.send(records);
      this.options.onEvents?.('sent', events.length);
    } catch (error) {
      if (!(error instanceof RecordTooLargeError)) throw error;
      // A producer does not know which of the records of a failed request the broker keeps.
      await this.disconnect();
      if (events.length === 1) this.refuse(events[0] as SequencedEvent, error);
      else for (const event of events) await this.send([event]);
    }
  }

  private refuse({ id, type, position }: SequencedEvent, error: Error): void {
    this.options.onEvents?.('refused', 1);
    this.logger.error(
      { err: error, event: { id, type, position } },
      'the broker refuses an event for its size, which is left out; raise max.message.bytes of the topic',
    );
  }

  private async disconnect(): Promise<void> {
    const { broker } = this;
    this.broker = undefined;
    await broker?.close().catch(() => {});
  }
}
