import { isNode, type Node } from '../../../lib/openapi.js';
import { isEventPath, isItem, isList, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';

const query = (name: string, type: string) => ({ name, in: 'query', required: false, schema: { type } });
const FIELDS = query('fields', 'string');
const PAGE = [query('offset', 'integer'), query('limit', 'integer')];

export const listParameters: ContractRule = {
  name: 'read-parameter',
  reason: 'Every read can select attributes, and every list can be read in pages (TMF630).',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, { get }]) => {
      if (!isNode(get) || isEventPath(path) || servedMethods(path).length === 0) return [];
      if (!isItem(path) && !isList(get)) return [];
      const declared = Array.isArray(get.parameters) ? (get.parameters as Node[]) : [];
      const wanted = isItem(path) ? [FIELDS] : [FIELDS, ...PAGE];
      const missing = wanted.filter(
        ({ name }) => !declared.some((each) => each.in === 'query' && each.name === name),
      );
      if (missing.length === 0) return [];
      get.parameters = [...declared, ...structuredClone(missing)];
      return [`GET ${path}: ${missing.map(({ name }) => name).join(', ')}`];
    });
  },
};
