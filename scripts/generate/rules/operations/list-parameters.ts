import { isNode, type Node } from '../../../lib/openapi.js';
import { isEventPath, isItem, isList, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';

const query = (name: string, type: string) => ({ name, in: 'query', required: false, schema: { type } });
const FIELDS = query('fields', 'string');
const PAGE = [query('offset', 'integer'), query('limit', 'integer')];

export const listParameters: ContractRule = {
  name: 'read-parameter',
  reason:
    'Every read can select attributes, every list can be read in pages, and none demands a filter (TMF630).',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, { get }]) => {
      if (!isNode(get) || isEventPath(path) || servedMethods(path).length === 0) return [];
      if (!isItem(path) && !isList(get)) return [];
      const declared = Array.isArray(get.parameters) ? (get.parameters as Node[]) : [];
      const wanted = isItem(path) ? [FIELDS] : [FIELDS, ...PAGE];
      const missing = wanted.filter(
        ({ name }) => !declared.some((each) => each.in === 'query' && each.name === name),
      );
      const demanded = declared.filter((each) => each.in === 'query' && each.required === true);
      if (missing.length + demanded.length === 0) return [];
      for (const each of demanded) each.required = false;
      get.parameters = [...declared, ...structuredClone(missing)];
      return [`GET ${path}: ${[...missing, ...demanded].map(({ name }) => name).join(', ')}`];
    });
  },
};
