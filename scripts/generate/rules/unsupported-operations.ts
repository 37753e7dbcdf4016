import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { resultOf } from './creations.js';
import { collectionOf, isEventPath, isItem } from './paths.js';
import type { ContractRule } from './rule.js';

/** Methods of a collection and of an item that every resource can have. */
const COLLECTION = ['get', 'post', 'patch'];
const ITEM = ['get', 'put', 'patch', 'delete'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** The methods that a path of a resource can have: `/a`, `/a/{id}`, `/a/{aId}/b`; none for other paths. */
function servedMethods(path: string): string[] {
  if (!/^(\/[^/{}]+(\/\{\w+\})?)+$/.test(path)) return [];
  return isItem(path) ? ITEM : COLLECTION;
}

/** Whether a GET of a collection returns a list. */
function isList(get: Node): boolean {
  const ok = isNode(get.responses) ? get.responses['200'] : undefined;
  const media = isNode(ok) && isNode(ok.content) ? Object.values(ok.content) : [];
  return media.some((each) => isNode(each) && isNode(each.schema) && each.schema.type === 'array');
}

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
