import type { JsonObject, JsonValue } from '../../values/json.js';
import { invalidPatch, payloadTooLarge } from './problems.js';

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
export class SizeLimit {
  private readonly measures = new WeakMap<object, Measure>();

  /** A document that is too large already may stay as large as it is. */
  constructor(
    private readonly original: JsonValue,
    private readonly maxBytes: number,
  ) {}

  /** Before so many values are put into arrays: each is a byte and a comma at least. */
  checkCount(count: number, label: string): void {
    if (this.isTooLarge(count * 2)) throw this.tooLarge(label);
  }

  check(document: JsonValue, label: string): void {
    const { bytes, depth } = this.measure(document);
    if (this.isTooLarge(bytes)) throw this.tooLarge(label);
    if (depth > MAX_DEPTH)
      throw invalidPatch(label, `The resource would be nested deeper than ${MAX_DEPTH} levels`);
  }

  private isTooLarge(bytes: number): boolean {
    return bytes > this.maxBytes && bytes > this.measure(this.original).bytes;
  }

  private tooLarge(label: string) {
    return payloadTooLarge(
      'The resource would become too large',
      `${this.maxBytes} bytes`,
      'BODY_LIMIT',
      label,
    );
  }

  /** Bytes of the JSON text, and levels of objects and arrays. */
  measure(value: JsonValue): Measure {
    if (typeof value !== 'object' || value === null) return { bytes: scalarBytes(value), depth: 0 };
    const known = this.measures.get(value);
    if (known) return known;
    const measured = this.measureContainer(value);
    if (measured.bytes >= MIN_CACHED_BYTES) this.measures.set(value, measured);
    return measured;
  }

  private measureContainer(container: JsonObject | JsonValue[]): Measure {
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
const MIN_CACHED_BYTES = 256;

/** Texts without anything to escape, measured without writing them out. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

function scalarBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length;
  return UNESCAPED.test(value) ? value.length + 2 : Buffer.byteLength(JSON.stringify(value));
}
