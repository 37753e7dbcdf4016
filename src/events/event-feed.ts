import type { Logger } from 'pino';
import type { Outbox } from '../store/outbox.js';
import { type FeedBatch, feedEvent } from './feed-event.js';
import { FeedReader } from './feed-reader.js';
import { Loop } from './loop.js';
import { RecentEvents } from './recent-events.js';

/** Milliseconds between looks at what other processes have placed. */
const POLL = 500;

/** Events that are read at once. */
const EVENTS_AT_ONCE = 100;

/** Tells when this process has given events their places; answers how to stop that. */
export type OnSequenced = (listener: () => void) => () => void;

/** Where a stream begins. */
export interface FeedStart {
  /** Behind this position; 0 for everything that is kept. */
  readonly after?: number;
  /** With at most so many of the events that there are. */
  readonly last?: number;
}

/**
 * The log of events for any number of readers. Those that have caught up share what is read of its end; the log is
 * read only while there are readers.
 */
export class EventFeed {
  private readonly readers = new Set<FeedReader>();
  private recent = new RecentEvents(0);
  private stopFollowing: (() => Promise<void>) | undefined;
  private stopped: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly outbox: Pick<Outbox, 'eventsAfter' | 'lastPosition'>,
    private readonly onPlaced: OnSequenced,
    private readonly logger: Logger,
  ) {}

  /** A reader that begins there, or with what comes next; the caller closes it. */
  async open({ after, last }: FeedStart = {}): Promise<FeedReader> {
    const end = await this.outbox.lastPosition();
    const earliest = last === undefined ? 0 : Math.max(end - last, 0);
    const wanted = after ?? (last === undefined ? end : earliest);
    // A position that was never given, as of a database that has been replaced, would be waited for in vain.
    const begin = Math.max(Math.min(wanted, end), earliest);
    const reader = new FeedReader(this, begin, () => this.remove(reader));
    if (this.isClosed) reader.close();
    else this.add(reader, end);
    return reader;
  }

  /** True when there are events behind the position, or there were. */
  isBehind(position: number): boolean {
    return position < this.recent.upTo;
  }

  /** Some of the events behind a position that `isBehind`. */
  async after(position: number): Promise<FeedBatch> {
    const { upTo } = this.recent;
    const shared = this.recent.after(position);
    if (shared) return { events: shared, upTo };
    const events = (await this.outbox.eventsAfter(position, EVENTS_AT_ONCE)).map(feedEvent);
    return { events, upTo: events.at(-1)?.position ?? upTo };
  }

  /** Ends all readers, for good. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const reader of this.readers) reader.close();
    await this.stopped;
  }

  private add(reader: FeedReader, end: number): void {
    this.readers.add(reader);
    if (this.stopFollowing) return;
    this.recent = new RecentEvents(end);
    const loop = new Loop('events could not be read', POLL, () => this.follow(), this.logger);
    const stopListening = this.onPlaced(() => loop.wake());
    this.stopFollowing = () => {
      stopListening();
      return loop.stop();
    };
    loop.wake();
  }

  private remove(reader: FeedReader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0) return;
    this.stopped = Promise.all([this.stopped, this.stopFollowing?.()]);
    this.stopFollowing = undefined;
    this.recent = new RecentEvents(0);
  }

  private async follow(): Promise<void> {
    const recent = this.recent;
    for (let more = true; more; ) {
      const events = await this.outbox.eventsAfter(recent.upTo, EVENTS_AT_ONCE);
      // Meanwhile the last reader may have gone, and another one come.
      if (recent !== this.recent) return;
      recent.add(events.map(feedEvent));
      if (events.length > 0) for (const reader of this.readers) reader.wake();
      more = events.length > 0;
    }
  }
}
