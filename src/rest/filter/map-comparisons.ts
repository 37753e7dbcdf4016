import type { Comparison, Filter } from '../../values/query.js';

/** The filter with each of its comparisons put through a function. */
export function mapComparisons(filter: Filter, change: (comparison: Comparison) => Comparison): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, parts: filter.parts.map((part) => mapComparisons(part, change)) };
    case 'not':
      return { ...filter, part: mapComparisons(filter.part, change) };
    case 'comparison':
      return change(filter);
    case 'predicate':
      return filter;
  }
}
