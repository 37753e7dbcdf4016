import type { AttributeType } from '../../values/attribute-type.js';
import { instantOf } from '../../values/instant.js';
import type { JsonObject, JsonValue } from '../../values/json.js';
import { indexedText, isStorable } from '../../values/text-keys.js';
import { valuesAt } from '../../values/values-at.js';
import { type IndexedColumn, isNested, type ResourceLayout } from '../schema/layout.js';
import { NON_CONFORMING } from '../schema/non-conforming.js';

export type ColumnValue = string | number | boolean | null;

/** A row of the reference table, without the id of its resource. */
export interface ReferenceRow {
  readonly path: number;
  readonly value: string;
}

/**
 * Returns the values of the head columns by column. A value is null when the document has none of the declared
 * type, or a text with NUL or an unpaired surrogate, which the server refuses from clients.
 */
export function columnValues(
  layout: Pick<ResourceLayout, 'columns'>,
  document: JsonObject,
): Record<string, ColumnValue> {
  return Object.fromEntries(layout.columns.map((each) => [each.column, headValue(each, document)]));
}

/** Returns the value of one head column. */
export function headValue(column: IndexedColumn, document: JsonObject): ColumnValue {
  if (column.derive) return column.derive(document);
  return isNested(column)
    ? deepValue(column, document)
    : columnValue(column.type, document[column.attribute]);
}

/** Returns the values of the columns whose attributes have changed. */
export function changedValues(
  { columns }: Pick<ResourceLayout, 'columns'>,
  before: JsonObject,
  after: JsonObject,
): Record<string, ColumnValue> {
  const isOther = ({ path: [name = ''], derive }: IndexedColumn) =>
    derive ? derive(before) !== derive(after) : before[name] !== after[name];
  return columnValues({ columns: columns.filter(isOther) }, after);
}

/** Returns the rows of the reference table, each once. */
export function referenceRows(
  layout: Pick<ResourceLayout, 'references'>,
  document: JsonObject,
): ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  for (const { path, number } of layout.references) {
    const values = new Set<string>();
    for (const text of valuesAt(document, path)) if (isIndexable(text)) values.add(indexedText(text));
    for (const value of values) rows.push({ path: number, value });
  }
  return rows;
}

/** Returns the rows of several documents, with the ids of their resources. */
export function referenceRowsOf(
  layout: Pick<ResourceLayout, 'references'>,
  resources: readonly { readonly id: string; readonly document: JsonObject }[],
): (ReferenceRow & { readonly id: string })[] {
  const rows = [];
  for (const { id, document } of resources)
    for (const { path, value } of referenceRows(layout, document)) rows.push({ path, value, id });
  return rows;
}

/**
 * Returns the value of a nested attribute; null when it is missing, `NON_CONFORMING` when it is not a single
 * value of the declared type.
 */
function deepValue({ path, type }: IndexedColumn, document: JsonObject): ColumnValue {
  const [value, ...others] = valuesAt(document, path);
  if (value === undefined) return null;
  return (others.length === 0 ? columnValue(type, value) : null) ?? NON_CONFORMING;
}

function columnValue(type: AttributeType, value: JsonValue | undefined): ColumnValue {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null;
  if (type === 'boolean') return typeof value === 'boolean' ? value : null;
  if (!isIndexable(value)) return null;
  // As text, which both databases convert to the same integer.
  return type === 'string' ? indexedText(value) : (instantOf(value)?.toString() ?? null);
}

function isIndexable(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && isStorable(value);
}
