import { isNode, type Node } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';

const PLACES = ['before', 'after'];

export const pageParameters: ContractRule = {
  name: 'page-parameter',
  reason:
    'The links of a list lead to the pages before and after; as parameters, these would be names of attributes.',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, { get }]) => {
      if (!isNode(get) || !Array.isArray(get.parameters)) return [];
      const isPlace = ({ name, in: where }: Node) => where === 'query' && PLACES.includes(String(name));
      const removed = (get.parameters as Node[]).filter(isPlace);
      if (removed.length > 0) get.parameters = (get.parameters as Node[]).filter((each) => !isPlace(each));
      return removed.map(({ name }) => `GET ${path}: ${name}`);
    });
  },
};
