import type { ResourceUnderTest } from '../../harness/resource-under-test.js';

export interface WrongValue {
  /** A first-level attribute. */
  readonly name: string;
  /** `a number` */
  readonly what: string;
  readonly value: unknown;
}

/** Returns a wrong value for one attribute of each declared type. */
export function wrongValues(target: ResourceUnderTest): WrongValue[] {
  const { contract } = target.session;
  const { properties = {} } = contract.resolve(target.resource.createSchema);
  const found = new Map<string, WrongValue>();
  for (const [name, given] of Object.entries(properties)) {
    if (/^@|^(id|href)$/.test(name)) continue;
    const { type, format, enum: values } = contract.resolve(given);
    const kind = values ? 'enum' : (format ?? type ?? 'any');
    const wrong = WRONG[kind];
    if (wrong && !found.has(kind)) found.set(kind, { name, ...wrong });
  }
  return [...found.values()];
}

const WRONG: Readonly<Record<string, { readonly what: string; readonly value: unknown }>> = {
  string: { what: 'a number', value: 5 },
  'date-time': { what: 'a text that is not a date', value: 'the day before yesterday' },
  enum: { what: 'a text outside the enumeration', value: 'no such value' },
  object: { what: 'a text', value: 'text' },
  array: { what: 'a text', value: 'text' },
  integer: { what: 'a text', value: 'many' },
  number: { what: 'a text', value: 'many' },
  float: { what: 'a text', value: 'many' },
  boolean: { what: 'a number', value: 5 },
};
