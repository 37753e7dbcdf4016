import type { JsonObject, JsonValue } from '../rest/json.js';
import { indexedText, isStorable } from './indexed-text.js';
import { instantOf } from './instant.js';
import type { ResourceLayout } from './layout.js';
import type { AttributeType } from './store.js';

/** Arrays directly inside arrays are looked into down to this depth, here and in the SQL of the dialects. */
export const DEEPEST_ARRAY = 3;

export type ColumnValue = string | number | boolean | null;

/** A row of the side table, without the key. */
export interface ReferenceRow {
  readonly path: number;
  readonly value: string;
}

/** The values of the head columns, by column; null where the document has no value of the declared type. */
export function columnValues(layout: ResourceLayout, document: JsonObject): Record<string, ColumnValue> {
  return Object.fromEntries(
    layout.columns.map(({ column, attribute, type }) => [column, columnValue(type, document[attribute])]),
  );
}

/** The rows of the side table, each once. */
export function referenceRows(layout: ResourceLayout, document: JsonObject): ReferenceRow[] {
  return layout.references.flatMap(({ path, number }) => {
    const texts = valuesAt(document, path).filter((value) => typeof value === 'string' && isStorable(value));
    const values = new Set(texts.map((text) => indexedText(String(text))));
    return [...values].map((value) => ({ path: number, value }));
  });
}

function columnValue(type: AttributeType, value: JsonValue | undefined): ColumnValue {
  if (type === 'number') return typeof value === 'number' ? value : null;
  if (type === 'boolean') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string' || !isStorable(value)) return null;
  // As text, because a JavaScript number does not hold the microseconds of the year 9999.
  return type === 'string' ? indexedText(value) : (instantOf(value)?.toString() ?? null);
}

function valuesAt(document: JsonObject, path: readonly string[]): JsonValue[] {
  let values: JsonValue[] = [document];
  for (const name of path) {
    values = values.flatMap((value) => memberOf(value, name)).flat(DEEPEST_ARRAY) as JsonValue[];
  }
  return values;
}

/** Nothing, or the one value. */
function memberOf(value: JsonValue, name: string): JsonValue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const member = Object.hasOwn(value, name) ? value[name] : undefined;
  return member === undefined ? [] : [member];
}
