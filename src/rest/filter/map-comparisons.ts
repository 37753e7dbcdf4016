import type { Comparison, Filter } from '../../values/query.js';

/** Returns the filter with each comparison replaced by the result of a function. */
export function mapComparisons(filter: Filter, mapper: (comparison: Comparison) => Filter): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, parts: filter.parts.map((part) => mapComparisons(part, mapper)) };
    case 'not':
      return { ...filter, part: mapComparisons(filter.part, mapper) };
    case 'comparison':
      return mapper(filter);
    case 'predicate':
      return filter;
  }
}
