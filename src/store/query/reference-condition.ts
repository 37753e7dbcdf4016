import type { Comparison } from '../../values/query.js';
import { indexedText, isStorable } from '../../values/text-keys.js';
import type { ReferencePath, ResourceLayout } from '../schema/layout.js';
import { NEVER, placeholders, type Sql, sql } from '../sql/sql.js';

/**
 * The form of a reference condition. `atOnce`: a subquery finds all resources with the reference. `rowByRow`: a
 * subquery checks each resource; its offset keeps planners from converting it to a join.
 */
export type ReferenceLookup = 'atOnce' | 'rowByRow';

/**
 * Returns SQL that is true for exactly the head rows whose documents match, or do not match; undefined when
 * there is none.
 */
export function referenceCondition(
  { tables }: ResourceLayout,
  { number }: ReferencePath,
  comparison: Comparison,
  isNegated: boolean,
  lookup: ReferenceLookup,
): Sql | undefined {
  const texts = referenceTexts(comparison);
  if (texts === undefined) return undefined;
  if (texts.length === 0) return isNegated ? sql('1 = 1') : NEVER;
  const rows = `?? where path = ? and value in ${placeholders(texts)}`;
  const bindings = [tables.references, number, ...texts];
  if (isNegated) return sql(`not exists (select 1 from ${rows} and id = h.id)`, ...bindings);
  if (lookup === 'rowByRow')
    return sql(`exists (select 1 from ${rows} and id = h.id limit 1 offset 0)`, ...bindings);
  return sql(`h.id in (select id from ${rows})`, ...bindings);
}

/** Returns the values in the reference table, one of which a match must have; undefined when the table cannot tell. */
export function referenceTexts({ operator, operands }: Comparison): string[] | undefined {
  const texts = operands.flatMap((operand) =>
    operand.type === 'string' && isStorable(operand.value) ? operand.value : [],
  );
  if (operator !== 'equal' || texts.length < operands.length) return undefined;
  return [...new Set(texts.map(indexedText))];
}
