import type { Comparison, Operand } from '../../values/query.js';
import { indexedText, isStorable } from '../../values/text-keys.js';
import { columnAt, type IndexedColumn, type ResourceLayout } from '../schema/layout.js';
import { any, NEVER, not, placeholders, type Sql, sql } from '../sql/sql.js';

/**
 * Maximum length of a text in a range comparison. It is shorter than the prefix of truncated texts, so that a
 * truncated text compares like the whole one.
 */
const MAX_COMPARABLE_LENGTH = 198;

type Range = Exclude<Comparison['operator'], 'equal' | 'exists'>;

const OPERATORS: Record<Range, string> = {
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
};

/**
 * Returns SQL that is true for exactly the rows whose documents match, or do not match; undefined when the
 * column cannot tell.
 */
export function columnCondition(
  column: IndexedColumn,
  { operator, operands }: Comparison,
  isNegated: boolean,
): Sql | undefined {
  const name = `h.${column.column}`;
  if (operator === 'exists') return sql(isNegated ? '?? is null' : '?? is not null', name);
  const condition =
    operator === 'equal' ? equal(column, name, operands) : range(column, name, operator, operands[0]);
  return condition && isNegated ? not(condition) : condition;
}

function equal(column: IndexedColumn, name: string, operands: readonly Operand[]): Sql | undefined {
  if (column.type === 'dateTime') return inTimeRanges(name, operands);
  const values = operands.map((operand) => columnOperand(column, operand));
  const storable = values.filter((value) => value !== undefined);
  if (storable.length < values.length) return undefined;
  return storable.length > 0 ? sql(`?? in ${placeholders(storable)}`, name, ...storable) : NEVER;
}

function range(column: IndexedColumn, name: string, operator: Range, operand?: Operand): Sql | undefined {
  if (operand?.type === 'instant' && column.type === 'dateTime')
    return relativeToRange(name, operator, operand);
  if (operand?.type === 'boolean') return undefined;
  if (operand?.type === 'string' && operand.value.length > MAX_COMPARABLE_LENGTH) return undefined;
  const value = operand && columnOperand(column, operand);
  return value === undefined ? undefined : sql(`?? ${OPERATORS[operator]} ?`, name, value);
}

/** Returns the value of the column when the attribute equals the operand; undefined when there is no such value. */
function columnOperand(
  { attribute, type }: IndexedColumn,
  operand: Operand,
): string | number | boolean | undefined {
  if (operand.type !== type) return undefined;
  if (operand.type === 'number') return Number.isFinite(operand.value) ? operand.value : undefined;
  if (operand.type !== 'string') return operand.value;
  if (!isStorable(operand.value)) return undefined;
  return attribute === 'id' ? operand.value : indexedText(operand.value);
}

function inTimeRanges(name: string, operands: readonly Operand[]): Sql | undefined {
  const ranges = operands.filter((operand) => operand.type === 'instant');
  if (ranges.length < operands.length) return undefined;
  return any(ranges.map(({ from, to }) => sql('?? >= ? and ?? < ?', name, String(from), name, String(to))));
}

/** Compares with a time range: `less` means before it, `greater` means after it, and "or equal" includes it. */
function relativeToRange(name: string, operator: Range, { from, to }: { from: number; to: number }): Sql {
  const isBefore = operator === 'less' || operator === 'lessOrEqual';
  const bound = operator === 'less' || operator === 'greaterOrEqual' ? from : to;
  return sql(`?? ${isBefore ? '<' : '>='} ?`, name, String(bound));
}

/**
 * Whether the comparison selects a single value, whose rows the index of a column has in order of ids. A
 * date-time is a range of values.
 */
export function isOneValue(layout: ResourceLayout, { path, operator, operands }: Comparison): boolean {
  return operator === 'equal' && operands.length === 1 && columnAt(layout, path)?.type !== 'dateTime';
}
