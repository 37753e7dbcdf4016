import type { Comparison, Filter, Predicate } from './query.js';

/** Returns the leaf conditions of a filter, without its operators. */
export function leavesOf(filter: Filter | undefined): (Comparison | Predicate)[] {
  if (filter === undefined) return [];
  if (filter.kind === 'comparison' || filter.kind === 'predicate') return [filter];
  return (filter.kind === 'not' ? [filter.part] : filter.parts).flatMap(leavesOf);
}
