import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { EventQuery } from '../events/event-rules.js';
import type { FeedBatch, FeedEvent } from '../events/feed-event.js';

/** Milliseconds after which a client that has lost its connection tries again. */
const RETRY = 2_000;

/**
 * Writes events as Server-Sent Events, in the speed of the client. Each has its position as `id`; positions that the
 * client does not want anything of are told now and then, so that it can go on from there.
 */
export class EventStreamWriter {
  /** The client has been told that it has everything up to here. */
  private told: number;

  constructor(
    private readonly response: Writable,
    private readonly query: EventQuery,
    private reached: number,
    /** Aborted when nothing more is to be written. */
    private readonly closed: AbortSignal,
  ) {
    this.told = reached;
  }

  /** Tells where the stream begins. */
  begin(wanted: number | undefined): void {
    this.response.write(`retry: ${RETRY}\nid: ${this.reached}\n\n`);
    if (wanted !== undefined && wanted > this.reached)
      this.response.write(`: there is no event ${wanted} yet; the last one is ${this.reached}\n\n`);
  }

  /** Resolves when the client has taken so much that more can be written. Rejects when the stream is closed. */
  async write({ events, upTo }: FeedBatch): Promise<void> {
    for (const event of events) {
      await this.writeGap(event.position - 1);
      this.reached = event.position;
      const text = this.textOf(event);
      if (text !== undefined) await this.send(`id: ${event.position}\ndata: ${text}\n\n`, event.position);
    }
    await this.writeGap(upTo);
  }

  /** Shows proxies and clients that the connection is alive. */
  keepAlive(): void {
    if (this.response.writableNeedDrain || this.closed.aborted) return;
    const id = this.reached > this.told ? `id: ${this.reached}\n` : '';
    this.told = this.reached;
    this.response.write(`: keep-alive\n${id}\n`);
  }

  /** Positions have no gaps: what is missing up to this one has been removed. */
  private async writeGap(upTo: number): Promise<void> {
    if (upTo <= this.reached) return;
    const first = this.reached + 1;
    this.reached = upTo;
    await this.send(`: the events from ${first} to ${upTo} are no longer kept\nid: ${upTo}\n\n`, upTo);
  }

  private textOf(event: FeedEvent): string | undefined {
    if (!this.query.wants(event.notification)) return undefined;
    return this.query.shape ? JSON.stringify(this.query.shape(event.notification)) : event.text;
  }

  private async send(message: string, position: number): Promise<void> {
    this.closed.throwIfAborted();
    this.told = position;
    if (!this.response.write(message)) await once(this.response, 'drain', { signal: this.closed });
  }
}
