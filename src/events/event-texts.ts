import { LRUCache } from 'lru-cache';
import type { EventText, Outbox } from '../store/outbox.js';

/** Characters. */
const MOST_KEPT = 16 * 1024 * 1024;

/** The texts of events, kept for the other subscribers of the same events. */
export class EventTexts {
  private readonly kept = new LRUCache<number, EventText>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ text }) => text.length,
  });

  constructor(private readonly outbox: Outbox) {}

  /** Reads what is not there at once. */
  async prepare(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((number) => !this.kept.has(number));
    if (missing.length === 0) return;
    for (const text of await this.outbox.eventTexts(missing)) this.kept.set(text.number, text);
  }

  /** Undefined when the event is no longer kept. */
  async get(number: number): Promise<EventText | undefined> {
    const kept = this.kept.get(number);
    if (kept) return kept;
    const [text] = await this.outbox.eventTexts([number]);
    if (text) this.kept.set(number, text);
    return text;
  }
}
