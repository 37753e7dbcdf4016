import { LRUCache } from 'lru-cache';
import type { EventText, Outbox } from '../../store/outbox.js';
import { SingleFlight } from '../../values/concurrency/single-flight.js';
import { LARGE, Slices } from '../../values/concurrency/slices.js';

/** Maximum characters of all texts in the cache. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** The texts of recent events, which several subscriptions need. */
export class EventTextCache {
  private readonly cache = new LRUCache<number, EventText>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ text }) => text.length,
  });
  private readonly reading = new SingleFlight<number, EventText | undefined>();

  constructor(private readonly outbox: Outbox) {}

  /** Loads the missing texts in one read, but for large ones: those are read when it is their turn. */
  async load(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((number) => !this.cache.has(number));
    if (missing.length === 0) return;
    for (const text of await this.outbox.eventTexts(missing, LARGE)) this.cache.set(text.number, text);
  }

  /** Returns the text of an event, a large one when it is its turn; undefined when the event has been removed. */
  async get(number: number): Promise<EventText | undefined> {
    const text = this.cache.get(number) ?? (await this.reading.run(number, () => this.read(number)));
    if (text) await new Slices().sliceFor(text.text.length);
    return text;
  }

  /** Reads a text that is not in the cache, when it is its turn. */
  private async read(number: number): Promise<EventText | undefined> {
    await new Slices().resume();
    const [text] = await this.outbox.eventTexts([number]);
    if (text) this.cache.set(number, text);
    return text;
  }
}
