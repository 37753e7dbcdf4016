import { type JsonPath, parseJsonPath, requestBudget, select, selects } from '../../rest/jsonpath/index.js';
import { type ItemRequest, type ListContext, parseItemRequest } from '../../rest/parse-query.js';
import type { ResourceSchema } from '../../store/collection.js';
import type { ShapeOf } from '../../values/attribute-type.js';
import type { ServiceOptions } from '../options.js';

/** The types that the contract declares at paths. */
interface Types extends Pick<ResourceSchema, 'typeOf'> {
  readonly shapeOf: ShapeOf;
}

/** The limits and attribute types that parsing the query string of one request needs. */
export function queryContext({ typeOf, shapeOf }: Types, options: ServiceOptions): ListContext {
  const { page, query, jsonPath } = options;
  const charge = requestBudget(jsonPath.maxVisits);
  const paths = new Map<string, JsonPath>();
  const pathOf = (expression: string) => {
    const path = paths.get(expression) ?? parseJsonPath(expression, jsonPath);
    paths.set(expression, path);
    return path;
  };
  return {
    ...page,
    limits: query,
    typeOf,
    shapeOf,
    jsonPathFilter(text) {
      const path = parseJsonPath(text, jsonPath);
      return {
        kind: 'predicate',
        source: `filter=${text}`,
        matches: (resource) => selects(path, resource, charge),
      };
    },
    jsonPathSelect: (resource, expression) => select(pathOf(expression), resource, charge),
  };
}

/** A request without a query string. */
const WHOLE_RESOURCE: ItemRequest = { fields: undefined, expand: undefined, depth: undefined };

/** Parses the query string of a request for one resource. */
export const itemRequest = (query: string, types: Types, options: ServiceOptions): ItemRequest =>
  query === '' ? WHOLE_RESOURCE : parseItemRequest(query, queryContext(types, options));
