import type { JsonObject, JsonValue } from '../../values/json.js';

/** The size of a value as JSON text, and its levels of objects and arrays. */
export interface Measure {
  readonly bytes: number;
  /** Exact, or an upper bound after parts have been removed. */
  readonly depth: number;
}

export type Container = JsonObject | JsonValue[];

/** Minimum size for which caching a measure is cheaper than measuring again, in bytes. */
const MIN_CACHED_BYTES = 256;

/** Measures of values. Those of large objects and arrays are kept, and follow the changes that are reported. */
export class Measures {
  private cache = new WeakMap<object, Measure>();

  of(value: JsonValue): Measure {
    if (typeof value !== 'object' || value === null) return { bytes: scalarBytes(value), depth: 0 };
    const cached = this.cache.get(value);
    if (cached) return cached;
    const measured = this.measureContainer(value);
    if (measured.bytes >= MIN_CACHED_BYTES) this.cache.set(value, measured);
    return measured;
  }

  /** Reports that a container is a copy of another one. */
  copied(from: Container, to: Container): void {
    const measure = this.cache.get(from);
    if (measure) this.cache.set(to, measure);
  }

  /** Reports a change in the last of these containers, each of which contains the next; `depth`: of an added value. */
  changed(path: readonly Container[], bytes: number, depth: number): void {
    for (const [index, container] of path.entries()) {
      const before = this.cache.get(container);
      if (!before) continue;
      const levels = path.length - index + depth;
      this.cache.set(container, { bytes: before.bytes + bytes, depth: Math.max(before.depth, levels) });
    }
  }

  /** Measures again, so that the depth is exact. */
  exactly(value: JsonValue): Measure {
    this.cache = new WeakMap();
    return this.of(value);
  }

  private measureContainer(container: Container): Measure {
    const names = Array.isArray(container) ? [] : Object.keys(container);
    const values = Array.isArray(container) ? container : Object.values(container);
    let bytes = 2 + Math.max(0, values.length - 1);
    let depth = 0;
    for (const name of names) bytes += memberNameBytes(name);
    for (const value of values) {
      if (typeof value !== 'object' || value === null) bytes += scalarBytes(value);
      else {
        const inner = this.of(value);
        bytes += inner.bytes;
        depth = Math.max(depth, inner.depth);
      }
    }
    return { bytes, depth: depth + 1 };
  }
}

/** Returns the bytes of a name and its colon. */
export const memberNameBytes = (name: string) => scalarBytes(name) + 1;

/** Texts without characters to escape: their size needs no serialization. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

function scalarBytes(value: string | number | boolean | null): number {
  if (typeof value !== 'string') return String(value).length;
  return UNESCAPED.test(value) ? value.length + 2 : Buffer.byteLength(JSON.stringify(value));
}
