export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [name: string]: JsonValue;
}

/** Returns true for a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Body that is JSON text already: it is sent unchanged and parsed only on demand. */
export class JsonText {
  /** A text, or those of the items of an array. */
  constructor(private readonly content: string | readonly string[]) {}

  get text(): string {
    return typeof this.content === 'string' ? this.content : `[${this.content.join(',')}]`;
  }

  /** The length of the text. */
  get length(): number {
    const { content } = this;
    if (typeof content === 'string') return content.length;
    return content.reduce((sum, item) => sum + item.length, Math.max(content.length - 1, 0) + 2);
  }

  /** The text in parts: putting those of a large array together would take long. */
  *parts(): Iterable<string> {
    const { content } = this;
    if (typeof content === 'string') return yield content;
    yield '[';
    for (const [index, item] of content.entries()) {
      if (index > 0) yield ',';
      yield item;
    }
    yield ']';
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Returns the value of a body, parsed if it is a `JsonText`. */
export const bodyValue = (body: unknown): unknown => (body instanceof JsonText ? body.toJSON() : body);

/** Returns true for equal values by RFC 6902, 4.6: numbers by value, objects regardless of the order of members. */
export function jsonEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((element, index) => jsonEqual(element, right[index] as JsonValue));
  }
  if (isObject(left)) {
    if (!isObject(right)) return false;
    const names = Object.keys(left);
    if (names.length !== Object.keys(right).length) return false;
    return names.every(
      (name) => Object.hasOwn(right, name) && jsonEqual(left[name] as JsonValue, right[name] as JsonValue),
    );
  }
  return false;
}

/** Returns an object's own member: every object of JavaScript inherits a `constructor`. */
export const ownMember = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Returns a copy, objects and arrays in it included; for small values much faster than `structuredClone`. */
export function jsonCopy<Value extends JsonValue>(value: Value): Value {
  if (Array.isArray(value)) return value.map(jsonCopy) as Value;
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const name of Object.keys(value)) copy[name] = jsonCopy(value[name] as JsonValue);
  return copy as Value;
}
