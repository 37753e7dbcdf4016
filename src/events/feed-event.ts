import type { SequencedEvent } from '../store/outbox.js';
import { isObject, type JsonObject } from '../values/json.js';

/** An event as streams see it; parsed once, however many streams ask. */
export class FeedEvent {
  private parsedNotification: JsonObject | undefined;

  constructor(
    readonly position: number,
    /** The notification, as JSON in one line. */
    readonly text: string,
  ) {}

  get notification(): JsonObject {
    this.parsedNotification ??= parsed(this.text);
    return this.parsedNotification;
  }
}

/** Events that follow each other. */
export interface FeedBatch {
  readonly events: readonly FeedEvent[];
  /** Up to this position nothing else is kept. */
  readonly upTo: number;
}

export const feedEvent = ({ position, text }: SequencedEvent) => new FeedEvent(position, text);

function parsed(text: string): JsonObject {
  const value = JSON.parse(text);
  return isObject(value) ? value : {};
}
