import { isNode } from '../../../lib/openapi.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';

export const alternatives: ContractRule = {
  name: 'alternative',
  reason:
    'Of alternatives that nothing tells apart several can fit, since objects may have further attributes.',
  apply(document) {
    const done: string[] = [];
    walk(document, (node, path) => {
      if (!Array.isArray(node.oneOf) || node.anyOf !== undefined || isNode(node.discriminator)) return;
      node.anyOf = node.oneOf;
      delete node.oneOf;
      done.push(`${path.replace(/^#\//, '')}: any of ${(node.anyOf as unknown[]).length}`);
    });
    return done;
  },
};
