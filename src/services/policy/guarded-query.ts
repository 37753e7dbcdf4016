import { forbidden } from '../../errors.js';
import type { FieldSelection, Selection } from '../../rest/fields/select-fields.js';
import { mapLeaves } from '../../rest/filter/comparison.js';
import type { ItemRequest } from '../../rest/parse-query.js';
import { withoutRoot } from '../../rest/query-string/query-text.js';
import { type Comparison, type Filter, leavesOf, type Predicate, type Query } from '../../values/query.js';
import type { Grant } from './access.js';
import type { AttributePaths } from './attribute-paths.js';

type Path = readonly string[];

/** A request for one resource, and what the client may not see of it. */
export interface View extends ItemRequest {
  readonly hidden: AttributePaths;
}

/** The request as a view. Throws a 403 for a hidden attribute in `fields` or `expand`. */
export function viewOf<Request extends ItemRequest>(
  request: Request,
  hidden: AttributePaths,
): Request & { hidden: AttributePaths } {
  if (!hidden.isEmpty) {
    const expanded = (request.expand ?? '').split(',').map((path) => withoutRoot(path.trim()).split('.'));
    for (const path of [...selectedPaths(request.fields), ...expanded]) refuseHidden(path, hidden);
  }
  return { ...request, hidden };
}

/**
 * The query for the resources that exist for the client. Throws a 403 for a filter or a sort key by a hidden attribute: it
 * would tell the value. A JSONPath filter sees only what the client sees.
 */
export function guardedQuery(query: Query, { rows, hidden }: Grant): Query {
  const where = hidden.isEmpty ? query.where : guardedFilter(query.where, hidden);
  for (const { path } of query.sort) refuseHidden(path, hidden);
  return { ...query, where: both(rows, where) };
}

function guardedFilter(filter: Filter | undefined, hidden: AttributePaths): Filter | undefined {
  for (const { path } of leavesOf(filter)) if (path) refuseHidden(path, hidden);
  const guarded = (leaf: Comparison | Predicate): Filter =>
    leaf.path ? leaf : { ...leaf, matches: (resource) => leaf.matches(hidden.removedFrom(resource)) };
  return filter && mapLeaves(filter, guarded);
}

/** Both filters, the first one first, so that nothing is evaluated on resources that do not match it. */
function both(first: Filter | undefined, second: Filter | undefined): Filter | undefined {
  if (!first || !second) return first ?? second;
  const parts = [first, second].flatMap((each) => (each.kind === 'and' ? each.parts : [each]));
  return { kind: 'and', parts };
}

function refuseHidden(path: Path, hidden: AttributePaths): void {
  if (!hidden.covers(path)) return;
  const name = path.join('.');
  throw forbidden(`You may not see "${name}"`, 'The policy hides it from you: leave it out of the request');
}

/** The paths that `fields` selects by name. */
function selectedPaths(fields: FieldSelection | undefined): Path[] {
  const within = ({ whole, members, picks }: Selection, parents: Path): Path[] => [
    ...(whole ? [parents] : []),
    ...[...members].flatMap(([name, member]) => within(member, [...parents, name])),
    ...picks.flatMap(({ selection }) => within(selection, parents)),
  ];
  return fields ? within(fields.selection, []).filter(({ length }) => length > 0) : [];
}
