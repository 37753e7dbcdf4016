import { type JsonPath, parseJsonPath, select, selects } from '../../rest/jsonpath/index.js';
import type { ListContext } from '../../rest/parse-query.js';
import type { ResourceSchema } from '../../store/collection.js';
import type { ServiceOptions } from '../options.js';

/** Everything that reading the query string of one request needs to know. */
export function queryContext(
  { typeOf }: Pick<ResourceSchema, 'typeOf'>,
  options: ServiceOptions,
): ListContext {
  const { page, query, jsonPath } = options;
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
    jsonPathFilter(text) {
      const path = parseJsonPath(text, jsonPath);
      return { kind: 'predicate', source: `filter=${text}`, matches: (resource) => selects(path, resource) };
    },
    jsonPathSelect: (resource, expression) => select(pathOf(expression), resource),
  };
}
