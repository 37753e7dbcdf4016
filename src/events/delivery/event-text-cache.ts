import { LRUCache } from 'lru-cache';
import type { EventText, Outbox } from '../../store/outbox.js';

/** Maximum characters of all texts in the cache. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** The texts of recent events, which several subscriptions need. */
export class EventTextCache {
  private readonly cache = new LRUCache<number, EventText>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ text }) => text.length,
  });

  constructor(private readonly outbox: Outbox) {}

  /** Loads the missing texts in one read. */
  async load(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((number) => !this.cache.has(number));
    if (missing.length === 0) return;
    for (const text of await this.outbox.eventTexts(missing)) this.cache.set(text.number, text);
  }

  /** Returns the text of an event, or undefined when the event has been removed. */
  async get(number: number): Promise<EventText | undefined> {
    const cached = this.cache.get(number);
    if (cached) return cached;
    const [text] = await this.outbox.eventTexts([number]);
    if (text) this.cache.set(number, text);
    return text;
  }
}
