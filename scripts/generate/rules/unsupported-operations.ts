import { isNode } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';

/** Methods of a collection and of an item that every resource can have. */
const COLLECTION = ['get', 'post', 'patch'];
const ITEM = ['get', 'put', 'patch', 'delete'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

const isOther = (path: string) => /^\/(listener|hub)(\/|$)/.test(path);

/** Whether operations at a path are those of a resource: `/a`, `/a/{id}`, `/a/{aId}/b`. */
function servedMethods(path: string): string[] {
  if (!/^(\/[^/{}]+(\/\{\w+\})?)+$/.test(path)) return [];
  return path.endsWith('}') ? ITEM : COLLECTION;
}

export const unsupportedOperations: ContractRule = {
  name: 'not-implemented',
  reason: 'An operation that no resource has is declared as not implemented: the response is 501.',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, item]) => {
      if (isOther(path)) return [];
      const served = servedMethods(path);
      const others = METHODS.filter((method) => isNode(item[method]) && !served.includes(method));
      for (const method of others) (item[method] as Record<string, unknown>)['x-tmf-not-implemented'] = true;
      return others.map((method) => `${method.toUpperCase()} ${path}`);
    });
  },
};
