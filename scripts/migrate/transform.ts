import { isObject, type JsonObject, type JsonValue } from '../../src/values/json.js';
import type { Conversion, Step } from './mapping.js';

/** A copy of a document after these steps. A second run changes nothing more. */
export function transformed(document: JsonObject, steps: readonly Step[]): JsonObject {
  const copy = structuredClone(document);
  for (const step of steps) {
    const names = step.path.split('.');
    const name = names.pop() as string;
    for (const parent of objectsAt(copy, names)) apply(step, parent, name);
  }
  return copy;
}

/** The objects at a path through objects and arrays. */
function objectsAt(value: JsonValue | undefined, [name, ...rest]: readonly string[]): JsonObject[] {
  if (Array.isArray(value))
    return value.flatMap((each) => objectsAt(each, name === undefined ? [] : [name, ...rest]));
  if (!isObject(value)) return [];
  if (name === undefined) return [value];
  return Object.hasOwn(value, name) ? objectsAt(value[name], rest) : [];
}

function apply(step: Step, parent: JsonObject, name: string): void {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  if (step.kind === 'default') {
    if (value === undefined) parent[name] = structuredClone(step.value);
  } else if (value === undefined) return;
  else if (step.kind === 'remove') delete parent[name];
  else if (step.kind === 'convert') parent[name] = converted(mapped(value, step.values), step.to);
  else if (!Object.hasOwn(parent, step.to)) {
    parent[step.to] = value;
    delete parent[name];
  }
}

function mapped(value: JsonValue, values: Readonly<Record<string, JsonValue>>): JsonValue {
  if (Array.isArray(value)) return value.map((each) => mapped(each, values));
  const replaced = typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : undefined;
  return replaced === undefined ? value : structuredClone(replaced);
}

/** The value in another type; the value itself if it has none in that type. */
function converted(value: JsonValue, to: Conversion | undefined): JsonValue {
  if (to === 'array') return Array.isArray(value) ? value : [value];
  if (to === 'single') return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
  if (to === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof value !== 'string') return value;
  if (to === 'number') return /^-?\d+(\.\d+)?$/.test(value) && isExact(value) ? Number(value) : value;
  if (to === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : value;
  if (to === 'date-time') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value;
  return value;
}

/** Whether a number keeps its digits: `12.50` and large integers do not. */
const isExact = (text: string) => String(Number(text)) === text;
