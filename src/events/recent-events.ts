import type { FeedEvent } from './feed-event.js';

/** Events that are kept. */
const MOST_EVENTS = 200;

/** Characters of their texts. */
const MOST_TEXT = 4 * 1024 * 1024;

/** The end of the log in memory: everything behind one position, up to another. */
export class RecentEvents {
  private readonly events: FeedEvent[] = [];
  private text = 0;
  private from: number;
  private lastPosition: number;

  constructor(position: number) {
    this.from = position;
    this.lastPosition = position;
  }

  /** The position of the last event that was added. */
  get upTo(): number {
    return this.lastPosition;
  }

  /** Adds what follows; forgets the oldest where it becomes too much. */
  add(events: readonly FeedEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.text += event.text.length;
      this.lastPosition = event.position;
    }
    while (this.events.length > MOST_EVENTS || this.text > MOST_TEXT) this.forgetOldest();
  }

  /** The events behind a position; undefined when some of them are not here. */
  after(position: number): FeedEvent[] | undefined {
    if (position < this.from) return undefined;
    return this.events.filter((event) => event.position > position);
  }

  private forgetOldest(): void {
    const oldest = this.events.shift();
    if (!oldest) return;
    this.text -= oldest.text.length;
    this.from = oldest.position;
  }
}
