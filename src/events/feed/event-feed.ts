import type { Logger } from 'pino';
import type { Outbox } from '../../store/outbox.js';
import { SingleFlight } from '../../values/concurrency/single-flight.js';
import { Slices } from '../../values/concurrency/slices.js';
import { WorkSlices } from '../../values/concurrency/work-slices.js';
import { Loop } from '../loop.js';
import { type FeedBatch, type FeedEvent, feedEvents, ParsedNotifications } from './feed-event.js';
import { FeedReader } from './feed-reader.js';
import { RecentEvents } from './recent-events.js';

/** Interval between checks for events that other processes have sequenced. */
const POLL_INTERVAL_MS = 500;

/** Maximum events in one read. */
const BATCH_SIZE = 100;

/** Maximum characters that a reader holds at a time, unless one event has more. */
const MAX_READER_CHARACTERS = 256 * 1024;

/** Maximum characters of one read for all readers, unless one event has more. */
const MAX_POLL_CHARACTERS = 1024 * 1024;

/** Registers a listener that is called when this process has sequenced events; returns a function that removes it. */
export type OnSequenced = (listener: () => void) => () => void;

/** The start of a stream. Without any property it starts with the next event. */
export interface FeedStart {
  /** Start after this position; 0: with the oldest event that is kept. */
  readonly after?: number;
  /** Start with at most this number of existing events. */
  readonly last?: number;
}

/**
 * The event log for any number of readers. Readers that have caught up share the events at the end of the log. The log is
 * polled only while there are readers.
 */
export class EventFeed {
  private readonly readers = new Set<FeedReader>();
  /** Reads of the log that have not ended, by the position that they begin after. */
  private readonly reading = new SingleFlight<number, FeedEvent[]>();
  private recent = new RecentEvents(0);
  private stopPolling: (() => Promise<void>) | undefined;
  private stopped: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private currentLoop: Loop | undefined;
  private readonly feedEvent: ReturnType<typeof feedEvents>;

  constructor(
    private readonly outbox: Pick<Outbox, 'eventsAfter' | 'lastPosition'>,
    private readonly onSequenced: OnSequenced,
    private readonly logger: Logger,
    slices = new WorkSlices(),
  ) {
    this.feedEvent = feedEvents(new ParsedNotifications(slices));
  }

  /** Opens a reader; the caller closes it. */
  async open({ after, last }: FeedStart = {}): Promise<FeedReader> {
    const end = await this.outbox.lastPosition();
    const earliest = last === undefined ? 0 : Math.max(end - last, 0);
    const requested = after ?? (last === undefined ? end : earliest);
    // A position after the end, such as one from a replaced database, would never be reached.
    const start = Math.max(Math.min(requested, end), earliest);
    const reader = new FeedReader(this, start, () => this.remove(reader));
    if (this.isClosed) reader.close();
    else this.add(reader, end);
    return reader;
  }

  /** Whether there are events after the position, or have been. */
  hasAfter(position: number): boolean {
    return position < this.recent.endPosition;
  }

  /** Returns some of the events after a position for which `hasAfter` is true. */
  async readAfter(position: number): Promise<FeedBatch> {
    const { endPosition } = this.recent;
    const recentEvents = this.recent.after(position);
    if (recentEvents) return firstOf(recentEvents, endPosition);
    const events = await this.logged(position);
    return { events, endPosition: events.at(-1)?.position ?? endPosition };
  }

  /** Reads events once for all readers that wait for them, when it is their turn. */
  private logged(position: number): Promise<FeedEvent[]> {
    return this.reading.run(position, async () => {
      await new Slices().resume();
      const logged = await this.outbox.eventsAfter(position, BATCH_SIZE, MAX_READER_CHARACTERS);
      return logged.map(this.feedEvent);
    });
  }

  /** Closes all readers, and every reader that is opened later. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const reader of this.readers) reader.close();
    await this.stopped;
  }

  private add(reader: FeedReader, end: number): void {
    this.readers.add(reader);
    if (this.stopPolling) return;
    this.recent = new RecentEvents(end);
    const loop = new Loop(
      'events could not be read',
      POLL_INTERVAL_MS,
      (beat) => this.poll(beat),
      this.logger,
    );
    this.currentLoop = loop;
    const stopListening = this.onSequenced(() => loop.wake());
    this.stopPolling = () => {
      stopListening();
      return loop.stop();
    };
    loop.wake();
  }

  private remove(reader: FeedReader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0) return;
    this.stopped = Promise.all([this.stopped, this.stopPolling?.()]);
    this.stopPolling = undefined;
    this.recent = new RecentEvents(0);
  }

  /** The loop that reads the log; none without readers. */
  get loops(): readonly Loop[] {
    return this.stopPolling && this.currentLoop ? [this.currentLoop] : [];
  }

  private async poll(beat: () => void): Promise<void> {
    const recent = this.recent;
    for (let hasMore = true; hasMore; ) {
      const events = await this.outbox.eventsAfter(recent.endPosition, BATCH_SIZE, MAX_POLL_CHARACTERS);
      beat();
      // Meanwhile the last reader may have been closed and another one opened.
      if (recent !== this.recent) return;
      recent.add(events.map(this.feedEvent));
      hasMore = events.length > 0;
      if (hasMore) for (const reader of this.readers) reader.wake();
    }
  }
}

/** Returns the first events, as many as a reader may hold, at least one. */
function firstOf(events: readonly FeedEvent[], endPosition: number): FeedBatch {
  let characters = 0;
  const end = events.findIndex(({ text }, index) => {
    characters += text.length;
    return index > 0 && characters > MAX_READER_CHARACTERS;
  });
  if (end < 0) return { events, endPosition };
  const first = events.slice(0, end);
  return { events: first, endPosition: first.at(-1)?.position ?? endPosition };
}
