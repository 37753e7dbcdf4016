import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../../values/json.js';

const MAX_DOCUMENTS = 1_000;
const MAX_CHARACTERS = 4_000_000;
const MAX_CHARACTERS_OF_ONE = 16_384;

/** A resource as the store has it. */
export interface Row {
  readonly id: string;
  readonly document: JsonObject;
  /** The document as JSON text, if the store returned it as such. */
  readonly text?: string;
}

/**
 * The documents of resources that were checked last, by their text: clients read the same resources again and again, and
 * parsing is most of the cost of a check. Documents are shared, so that nobody may change them.
 */
export class ParsedDocuments {
  private readonly byText = new LRUCache<string, JsonObject>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_document, text) => text.length,
  });

  documentOf(row: Row): JsonObject {
    const { text } = row;
    if (text === undefined || text.length > MAX_CHARACTERS_OF_ONE) return row.document;
    const known = this.byText.get(text);
    if (known) return known;
    const { document } = row;
    this.byText.set(text, document);
    return document;
  }
}
