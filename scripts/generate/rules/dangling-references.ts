import { isNode } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { referenceOf, walk } from './walk.js';

const REASON = 'The published file refers to this schema and does not have it: any object is allowed.';

export const danglingReferences: ContractRule = {
  name: 'dangling-reference',
  reason: 'A reference to a schema that the file does not have is a reference to an object of any form.',
  apply(document) {
    document.components ??= {};
    document.components.schemas ??= {};
    const { schemas } = document.components;
    const added: string[] = [];
    walk(document, (node) => {
      const name = /^#\/components\/schemas\/([^/]+)$/.exec(referenceOf(node) ?? '')?.[1];
      if (name === undefined || isNode(schemas[name])) return;
      schemas[name] = { type: 'object', description: REASON, additionalProperties: true };
      added.push(`${name} is a free object`);
    });
    return added;
  },
};
