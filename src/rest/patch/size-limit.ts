import type { JsonObject, JsonValue } from '../../values/json.js';
import { malformed, tooLarge } from './problems.js';

interface Measure {
  readonly bytes: number;
  readonly depth: number;
}

/** As for request bodies: recursion further on is safe. */
const MAX_DEPTH = 100;

/**
 * Keeps a document within bounds while it is patched. Copies share their substance, so a patch costs little
 * memory itself; what would be written out is what counts. Large parts are measured once.
 */
export class Growth {
  private readonly known = new WeakMap<object, Measure>();

  /** A document that is too large already may stay as large as it is. */
  constructor(
    private readonly document: JsonValue,
    private readonly limit: number,
  ) {}

  /** Before so many values are put into arrays: each is a byte and a comma at least. */
  checkCount(count: number, place: string): void {
    if (this.isTooMuch(count * 2)) throw this.tooLarge(place);
  }

  check(document: JsonValue, place: string): void {
    const { bytes, depth } = this.measure(document);
    if (this.isTooMuch(bytes)) throw this.tooLarge(place);
    if (depth > MAX_DEPTH)
      throw malformed(place, `The resource would be nested deeper than ${MAX_DEPTH} levels`);
  }

  private isTooMuch(bytes: number): boolean {
    return bytes > this.limit && bytes > this.measure(this.document).bytes;
  }

  private tooLarge(place: string) {
    return tooLarge('The resource would become too large', `${this.limit} bytes`, 'BODY_LIMIT', place);
  }

  /** Bytes of the JSON text, and levels of objects and arrays. */
  measure(value: JsonValue): Measure {
    if (typeof value !== 'object' || value === null) return { bytes: scalarBytes(value), depth: 0 };
    const known = this.known.get(value);
    if (known) return known;
    const measured = this.container(value);
    if (measured.bytes >= WORTH_KNOWING) this.known.set(value, measured);
    return measured;
  }

  private container(container: JsonObject | JsonValue[]): Measure {
    const names = Array.isArray(container) ? [] : Object.keys(container);
    const values = Array.isArray(container) ? container : Object.values(container);
    let bytes = 2 + Math.max(0, values.length - 1);
    let depth = 0;
    for (const name of names) bytes += scalarBytes(name) + 1;
    for (const value of values) {
      if (typeof value !== 'object' || value === null) bytes += scalarBytes(value);
      else {
        const inner = this.measure(value);
        bytes += inner.bytes;
        depth = Math.max(depth, inner.depth);
      }
    }
    return { bytes, depth: depth + 1 };
  }
}

/** Bytes from which remembering is cheaper than measuring again. */
const WORTH_KNOWING = 256;

/** Texts without anything to escape, measured without writing them out. */
const PLAIN = /^[ !#-[\]-~]*$/;

function scalarBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length;
  return PLAIN.test(value) ? value.length + 2 : Buffer.byteLength(JSON.stringify(value));
}
