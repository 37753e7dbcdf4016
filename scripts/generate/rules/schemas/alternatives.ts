import { isNode } from '../../../lib/openapi.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';

/** Null and nothing else, in the words of OpenAPI 3.0. */
const NULL = { type: 'object', nullable: true, enum: [null] };

export const alternatives: ContractRule = {
  name: 'alternative',
  reason:
    'Of alternatives that nothing tells apart several can fit, since objects may have further attributes.',
  apply(document) {
    const done: string[] = [];
    walk(document, (node, path) => {
      const { oneOf, anyOf = oneOf, discriminator } = node;
      if (!Array.isArray(anyOf) || isNode(discriminator)) return;
      const isNullable = node.nullable === true && node.type === undefined;
      if (anyOf !== oneOf && !isNullable) return;
      delete node.oneOf;
      node.anyOf = isNullable ? [...anyOf, structuredClone(NULL)] : anyOf;
      if (isNullable) delete node.nullable;
      done.push(`${path.replace(/^#\//, '')}: any of ${anyOf.length}${isNullable ? ', or null' : ''}`);
    });
    return done;
  },
};
