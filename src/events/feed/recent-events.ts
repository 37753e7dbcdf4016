import type { FeedEvent } from './feed-event.js';

/** Maximum events in memory. */
const MAX_EVENTS = 200;

/** Maximum characters of all events in memory. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/** The end of the event log in memory: all events after one position up to another. */
export class RecentEvents {
  private readonly events: FeedEvent[] = [];
  private characters = 0;
  private startPosition: number;
  private lastPosition: number;

  constructor(position: number) {
    this.startPosition = position;
    this.lastPosition = position;
  }

  /** The position of the last event that was added. */
  get endPosition(): number {
    return this.lastPosition;
  }

  /** Adds the next events; drops the oldest ones when there are too many. */
  add(events: readonly FeedEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.characters += event.text.length;
      this.lastPosition = event.position;
    }
    while (this.events.length > MAX_EVENTS || this.characters > MAX_CHARACTERS) this.dropOldest();
  }

  /** Returns the events after a position, or undefined when some of them are no longer in memory. */
  after(position: number): FeedEvent[] | undefined {
    if (position < this.startPosition) return undefined;
    return this.events.filter((event) => event.position > position);
  }

  private dropOldest(): void {
    const oldest = this.events.shift();
    if (!oldest) return;
    this.characters -= oldest.text.length;
    this.startPosition = oldest.position;
  }
}
