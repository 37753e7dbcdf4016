import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { resultOf } from './creations.js';
import { collectionOf, isEventPath, isItem, isList, servedMethods } from './paths.js';
import type { ContractRule } from './rule.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** Collections of which no response has a named schema: it is not known what they hold. */
function withoutSchema(document: OpenApiDocument): Set<string> {
  const paths = Object.keys(document.paths).filter((path) => !isEventPath(path));
  const described = paths.filter((path) =>
    ['get', 'post', 'put', 'patch'].some((method) =>
      ['200', '201', '202'].some(
        (status) => resultOf(document, document.paths[path]?.[method], status) !== undefined,
      ),
    ),
  );
  const known = new Set(described.map(collectionOf));
  return new Set(paths.map(collectionOf).filter((path) => !known.has(path)));
}

export const unsupportedOperations: ContractRule = {
  name: 'not-implemented',
  reason: 'An operation that no resource has is declared as not implemented: the response is 501.',
  apply(document) {
    const unknown = withoutSchema(document);
    return Object.entries(document.paths).flatMap(([path, item]) => {
      if (isEventPath(path)) return [];
      const served = unknown.has(collectionOf(path)) ? [] : servedMethods(path);
      const isServed = (method: string) =>
        served.includes(method) && (method !== 'get' || isItem(path) || isList(item.get as Node));
      const others = METHODS.filter((method) => isNode(item[method]) && !isServed(method));
      for (const method of others) (item[method] as Node)['x-tmf-not-implemented'] = true;
      return others.map((method) => `${method.toUpperCase()} ${path}`);
    });
  },
};
