import { mapComparisons } from '../../rest/filter/comparison.js';
import type { Comparison, Filter, Query } from '../../values/query.js';
import type { ComputedAttributes } from '../types.js';

/**
 * Returns the query with each condition on a computed attribute replaced: by a filter that an index serves, otherwise by
 * a predicate on the computed resource. Sort keys on computed attributes are marked.
 */
export function computedQuery(
  query: Query,
  { paths, indexed }: ComputedAttributes,
  compute: Query['compute'],
): Query {
  const computed = paths.map((path) => path.split('.'));
  const isComputed = (path: readonly string[]) => computed.some((each) => overlaps(path, each));
  const condition = (part: Comparison): Filter =>
    isComputed(part.path) ? (indexed?.(part) ?? predicate(part)) : part;
  return {
    ...query,
    compute,
    where: query.where && mapComparisons(query.where, condition),
    sort: query.sort.map((key) => ({ ...key, isComputed: isComputed(key.path) })),
  };
}

const predicate = ({ path, matches }: Comparison): Filter => ({
  kind: 'predicate',
  source: path.join('.'),
  matches,
});

/** Whether one path is a prefix of the other. */
const overlaps = (a: readonly string[], b: readonly string[]): boolean =>
  a.slice(0, b.length).every((name, index) => name === b[index]);
