import { indexedText, isStorable } from '../../values/indexed-text.js';
import type { Comparison } from '../../values/query.js';
import type { ReferencePath, ResourceLayout } from '../schema/layout.js';
import { NEVER, placeholders, type Sql, sql } from '../sql/sql.js';

/**
 * At once: the resources are found by their references. Row by row: each resource is asked for its own; the offset
 * keeps planners from doing the other thing.
 */
export type ReferenceLookup = 'atOnce' | 'rowByRow';

/** SQL that holds for exactly the head rows whose documents match, or do not; undefined when there is none. */
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

/** The values, one of which the side table holds for what matches; undefined when it cannot tell. */
export function referenceTexts({ operator, operands }: Comparison): string[] | undefined {
  const texts = operands.flatMap((operand) =>
    operand.type === 'string' && isStorable(operand.value) ? operand.value : [],
  );
  if (operator !== 'equal' || texts.length < operands.length) return undefined;
  return [...new Set(texts.map(indexedText))];
}
