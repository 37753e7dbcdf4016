import type { SequencedEvent } from '../../store/outbox.js';
import { isObject, type JsonObject } from '../../values/json.js';

/** An event of the feed. Its text is parsed at most once, for all readers. */
export class FeedEvent {
  private parsedNotification: JsonObject | undefined;

  constructor(
    readonly position: number,
    /** The notification as one line of JSON. */
    readonly text: string,
  ) {}

  get notification(): JsonObject {
    this.parsedNotification ??= parseNotification(this.text);
    return this.parsedNotification;
  }
}

/** Consecutive events. */
export interface FeedBatch {
  readonly events: readonly FeedEvent[];
  /** The batch covers the log up to this position; events before it that are missing have been removed. */
  readonly endPosition: number;
}

export const feedEvent = ({ position, text }: SequencedEvent) => new FeedEvent(position, text);

function parseNotification(text: string): JsonObject {
  const value = JSON.parse(text);
  return isObject(value) ? value : {};
}
