import type { JsonValue } from '../../values/json.js';
import { MAX_DEPTH } from '../body/value-count.js';
import { Measures } from './measures.js';
import { invalidPatch, payloadTooLarge } from './problems.js';

/**
 * Limit of the size and nesting of a document while it is patched. Copies share their parts in memory, so the size is
 * that of the JSON text.
 */
export class SizeLimit {
  private readonly originalBytes: number;

  /** An original that exceeds the limit may keep its size, but not grow. */
  constructor(
    original: JsonValue,
    private readonly maxBytes: number,
    private readonly measures = new Measures(),
  ) {
    this.originalBytes = measures.of(original).bytes;
  }

  /** Checks the number of values before they are inserted: each takes at least one byte and a comma. */
  checkCount(count: number, label: string): void {
    if (this.isTooLarge(count * 2)) throw this.tooLarge(label);
  }

  /** Throws a 413 if the document is too large, a 400 if it is nested too deeply. */
  check(document: JsonValue, label: string): void {
    const { bytes, depth } = this.measures.of(document);
    if (this.isTooLarge(bytes)) throw this.tooLarge(label);
    if (depth > MAX_DEPTH && this.measures.exactly(document).depth > MAX_DEPTH)
      throw invalidPatch(label, `The resource would be nested deeper than ${MAX_DEPTH} levels`);
  }

  private isTooLarge(bytes: number): boolean {
    return bytes > this.maxBytes && bytes > this.originalBytes;
  }

  private tooLarge(label: string) {
    return payloadTooLarge(
      'The resource would become too large',
      `${this.maxBytes} bytes`,
      'BODY_LIMIT',
      label,
    );
  }
}
