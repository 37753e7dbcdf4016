import type { Comparison, Filter, Predicate } from './query.js';

/** The conditions that a filter is made of. */
export function leavesOf(filter: Filter | undefined): (Comparison | Predicate)[] {
  if (filter === undefined) return [];
  if (filter.kind === 'comparison' || filter.kind === 'predicate') return [filter];
  return (filter.kind === 'not' ? [filter.part] : filter.parts).flatMap(leavesOf);
}
