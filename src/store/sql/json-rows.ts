import { boundRows, type RowsQuery } from './insert-rows.js';
import type { Value } from './raw-connection.js';

/** Values from which they are passed as one JSON text: to bind one takes a microsecond, in which the event loop does nothing else. */
const MANY_VALUES = 1_000;

/** What SQLite reads from JSON in another way than from a bound text: NUL and unpaired surrogates. */
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/** Whether SQLite reads the same from JSON: its fractions may differ in the last digit. */
const isExact = (value: Value) => typeof value !== 'number' || Number.isSafeInteger(value);

/** Returns rows as a query for SQLite. */
export function jsonRows(rows: readonly (readonly Value[])[]): RowsQuery {
  const width = rows[0]?.length ?? 0;
  if (rows.length * width < MANY_VALUES || !rows.every((row) => row.every(isExact))) return boundRows(rows);
  const json = JSON.stringify(rows);
  if (ESCAPED.test(json)) return boundRows(rows);
  const columns = Array.from({ length: width }, (_, index) => `value ->> ${index} as column${index + 1}`);
  // Without the condition, an `on` that follows would be a join's.
  return { text: `select ${columns.join(', ')} from json_each(jsonb(?)) where true`, values: [json] };
}
