import type { JsonObject, JsonValue } from '../../values/json.js';
import { invalidPatch, payloadTooLarge } from './problems.js';

interface Measure {
  readonly bytes: number;
  readonly depth: number;
}

/** Maximum nesting, as for request bodies; it makes later recursion safe. */
const MAX_DEPTH = 100;

/**
 * Limit of the size and nesting of a document while it is patched. Copies share their parts in memory, so the size is
 * that of the JSON text. Large parts are measured once.
 */
export class SizeLimit {
  private readonly measures = new WeakMap<object, Measure>();

  /** An original that exceeds the limit may keep its size, but not grow. */
  constructor(
    private readonly original: JsonValue,
    private readonly maxBytes: number,
  ) {}

  /** Checks the number of values before they are inserted: each takes at least one byte and a comma. */
  checkCount(count: number, label: string): void {
    if (this.isTooLarge(count * 2)) throw this.tooLarge(label);
  }

  /** Throws a 413 if the document is too large, a 400 if it is nested too deeply. */
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

  /** Measures the bytes of the JSON text and the levels of objects and arrays. */
  measure(value: JsonValue): Measure {
    if (typeof value !== 'object' || value === null) return { bytes: scalarBytes(value), depth: 0 };
    const cached = this.measures.get(value);
    if (cached) return cached;
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

/** Minimum size for which caching a measure is cheaper than measuring again, in bytes. */
const MIN_CACHED_BYTES = 256;

/** Texts without characters to escape: their size needs no serialization. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

function scalarBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length;
  return UNESCAPED.test(value) ? value.length + 2 : Buffer.byteLength(JSON.stringify(value));
}
