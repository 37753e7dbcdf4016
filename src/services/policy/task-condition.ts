import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { matches } from '../../values/matches.js';
import type { Comparison, Filter } from '../../values/query.js';
import { valuesAt } from '../../values/values-at.js';
import type { Identity } from './claims.js';

type Path = readonly string[];

/** The condition of a rule, for the claims of one client; undefined when nothing can match. */
export interface RuleCondition {
  bind(identity: Identity): Filter | undefined;
}

/**
 * The condition that each value of a compared attribute satisfies it, wherever the request names one: for
 * `relatedParty.id`, each related party at any depth. In a filter, any element of an array is enough; a request that also
 * names another party would get an answer about both.
 */
export const ofEveryValue = (where: RuleCondition): RuleCondition => ({
  bind: (identity) => {
    const bound = where.bind(identity);
    return bound && ofEach(bound);
  },
});

function ofEach(filter: Filter): Filter {
  if (filter.kind === 'and' || filter.kind === 'or') return { ...filter, parts: filter.parts.map(ofEach) };
  if (filter.kind === 'comparison') return everyValue(filter);
  // A negated comparison is of every value already.
  return filter.kind === 'not' && filter.part.kind === 'comparison'
    ? everywhere(filter, filter.part.path)
    : filter;
}

function everyValue(comparison: Comparison): Filter {
  const { path, operator } = comparison;
  if (operator === 'exists') return comparison;
  const hasOthers = (place: JsonObject) =>
    valuesAt(place, path).some((value) => !comparison.matches(nested(path, value)));
  return {
    kind: 'predicate',
    source: path.join('.'),
    matches: (resource) =>
      comparison.matches(resource) && !placesOf(path, resource).some((place) => hasOthers(place)),
  };
}

const everywhere = (filter: Filter, path: Path): Filter => ({
  kind: 'predicate',
  source: path.join('.'),
  matches: (resource) =>
    matches(filter, resource) && placesOf(path, resource).every((place) => matches(filter, place)),
});

/** The resource, and for an attribute of another object, such as `relatedParty.id`, all objects in it with such an object. */
function placesOf(path: Path, resource: JsonObject): JsonObject[] {
  const [name = ''] = path;
  if (path.length < 2) return [resource];
  const places: JsonObject[] = [];
  const open: JsonValue[] = [resource];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isObject(value) && Object.hasOwn(value, name)) places.push(value);
    if (Array.isArray(value)) for (const element of value) open.push(element);
    else if (isObject(value)) for (const member of Object.values(value)) open.push(member);
  }
  return places;
}

/** A document with this value alone at the path. */
const nested = (path: Path, value: JsonValue): JsonObject =>
  path.reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value) as JsonObject;
