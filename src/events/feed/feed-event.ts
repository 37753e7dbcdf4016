import { LRUCache } from 'lru-cache';
import type { SequencedEvent } from '../../store/outbox.js';
import type { WorkSlices } from '../../values/concurrency/work-slices.js';
import type { JsonObject } from '../../values/json.js';
import { parseNotification } from '../notification.js';

/** Maximum characters of the texts whose notifications are kept parsed. */
const MAX_PARSED_CHARACTERS = 4 * 1024 * 1024;

/** The parsed notifications of recent events, for all readers, and their turns to evaluate them. */
export class ParsedNotifications {
  private readonly cache = new LRUCache<number, JsonObject>({
    maxSize: MAX_PARSED_CHARACTERS,
    sizeCalculation: () => 1,
  });

  constructor(private readonly slices: WorkSlices) {}

  /** Calls the function when it is this reader's turn. */
  inTurn<T>(work: () => T): Promise<T> {
    return this.slices.run(work);
  }

  /** Calls the function with the notification when it is this reader's turn. */
  evaluate<T>(
    position: number,
    text: string,
    work: (notification: JsonObject) => T | Promise<T>,
  ): Promise<T> {
    return this.slices.run(() => {
      const notification = this.cache.get(position) ?? parseNotification(text);
      this.cache.set(position, notification, { size: Math.max(1, text.length) });
      return work(notification);
    });
  }
}

/** An event of the feed. */
export class FeedEvent {
  constructor(
    readonly position: number,
    /** The key of its API. */
    readonly api: string,
    /** The notification as one line of JSON. */
    readonly text: string,
    private readonly parsed: ParsedNotifications,
  ) {}

  /** Returns the text when it is this reader's turn: writing a large one takes time, too. */
  textInTurn(): Promise<string> {
    return this.parsed.inTurn(() => this.text);
  }

  /** Calls the function with the notification, in slices of computation that all readers share. */
  evaluate<T>(work: (notification: JsonObject) => T | Promise<T>): Promise<T> {
    return this.parsed.evaluate(this.position, this.text, work);
  }
}

/** Consecutive events. */
export interface FeedBatch {
  readonly events: readonly FeedEvent[];
  /** The batch covers the log up to this position; events before it that are missing have been removed. */
  readonly endPosition: number;
}

/** Returns a function that makes events of the feed. */
export const feedEvents =
  (parsed: ParsedNotifications) =>
  ({ position, api, text }: Omit<SequencedEvent, 'id' | 'orderingKey' | 'resourceId'>) =>
    new FeedEvent(position, api, text, parsed);
