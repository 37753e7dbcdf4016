import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { TmfError } from '../../errors.js';
import type { EventQuery } from '../../events/event-rules.js';
import type { FeedBatch, FeedEvent } from '../../events/feed/feed-event.js';

/** A client that has not read what was sent in time. It reconnects and continues after the last event it has received. */
export class StalledClient extends Error {}

/** The query of a stream; `covers` tells whether it has the events of an API, by its key. */
export interface StreamQuery extends EventQuery {
  readonly covers?: (api: string) => boolean;
}

/** Delay before a client that has lost its connection reconnects. */
const RETRY_DELAY_MS = 2_000;

/**
 * Writes events as Server-Sent Events, at the speed of the client. The `id` of an event is its position. The position after
 * events that do not match is sent with the keep-alive, so that the client can continue from there.
 */
export class EventStreamWriter {
  /** The last position that was sent as `id`. */
  private sentPosition: number;

  constructor(
    private readonly response: Writable,
    private readonly query: StreamQuery,
    private position: number,
    /** Aborted when the stream is closed. */
    private readonly closed: AbortSignal,
    /** Milliseconds that the client may take to read what was sent. */
    private readonly stallMs = 30_000,
  ) {
    this.sentPosition = position;
  }

  /** Writes the position at which the stream starts. */
  begin(requested: number | undefined): void {
    this.response.write(`retry: ${RETRY_DELAY_MS}\nid: ${this.position}\n\n`);
    if (requested !== undefined && requested > this.position)
      this.response.write(`: there is no event ${requested} yet; the last one is ${this.position}\n\n`);
  }

  /**
   * Writes a batch. Resolves when the client can receive more; rejects when the stream is closed, and with a
   * `StalledClient` when the client does not read.
   */
  async write({ events, endPosition: upTo }: FeedBatch): Promise<void> {
    for (const event of events) {
      await this.writeGap(event.position - 1);
      this.position = event.position;
      const text = await this.textOf(event);
      if (text !== undefined) await this.send(`id: ${event.position}\ndata: ${text}\n\n`, event.position);
    }
    await this.writeGap(upTo);
  }

  /** Writes a comment, so that proxies and clients do not close an idle connection. */
  keepAlive(): void {
    if (this.response.writableNeedDrain || this.closed.aborted) return;
    const id = this.position > this.sentPosition ? `id: ${this.position}\n` : '';
    this.sentPosition = this.position;
    this.response.write(`: keep-alive\n${id}\n`);
  }

  /** Reports removed events: positions have no gaps, so those that are missing have been removed. */
  private async writeGap(endPosition: number): Promise<void> {
    if (endPosition <= this.position) return;
    const first = this.position + 1;
    this.position = endPosition;
    await this.send(
      `: the events from ${first} to ${endPosition} are no longer kept\nid: ${endPosition}\n\n`,
      endPosition,
    );
  }

  /** The text to send; undefined for an event that does not match. One that cannot be filtered becomes a comment. */
  private async textOf(event: FeedEvent): Promise<string | undefined> {
    if (this.query.covers?.(event.api) === false) return undefined;
    const { isEverything, project } = this.query;
    try {
      if (isEverything) return await event.textInTurn();
      return await event.evaluate(async (notification) => {
        if (!(await this.query.matches(notification, event.api))) return undefined;
        return project ? JSON.stringify(project(notification, event.api)) : event.text;
      });
    } catch (error) {
      const { reason, details = '' } = error as Partial<TmfError>;
      if (reason === undefined) throw error;
      await this.send(`: event ${event.position} is left out: ${reason}. ${details}\n\n`, event.position);
      return undefined;
    }
  }

  private async send(message: string, position: number): Promise<void> {
    this.closed.throwIfAborted();
    this.sentPosition = position;
    if (!this.response.write(message)) await this.drained();
  }

  private async drained(): Promise<void> {
    const stall = new AbortController();
    const timer = setTimeout(() => stall.abort(), this.stallMs);
    try {
      await once(this.response, 'drain', { signal: AbortSignal.any([this.closed, stall.signal]) });
    } catch (error) {
      if (stall.signal.aborted && !this.closed.aborted) throw new StalledClient();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
