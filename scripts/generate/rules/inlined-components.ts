import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import type { ContractRule } from './rule.js';
import { referenceOf } from './walk.js';

/** Components that stand in operations, in the order of OpenAPI. */
const KINDS = ['parameters', 'requestBodies', 'responses', 'headers'];

/** Replaces references to these components by copies, in place. Returns the references. */
function inline(document: OpenApiDocument, holder: Record<string, unknown> | unknown[]): string[] {
  const done: string[] = [];
  for (const [key, value] of Object.entries(holder)) {
    const reference = isNode(value) ? referenceOf(value) : undefined;
    const [, , kind = '', name = ''] = reference?.split('/') ?? [];
    const target = KINDS.includes(kind) ? document.components[kind]?.[name] : undefined;
    if (isNode(target)) {
      (holder as Node)[key] = structuredClone(target);
      done.push(`${kind}/${name}`);
    }
    const inner = (holder as Node)[key];
    if (isNode(inner) || Array.isArray(inner)) done.push(...inline(document, inner as Node));
  }
  return done;
}

export const inlinedComponents: ContractRule = {
  name: 'shared-component',
  reason:
    'Parameters, bodies and responses stand in their operations, where overlays and the other rules find them.',
  apply(document) {
    const inlined = new Set(inline(document, document.paths));
    if (inlined.size > 0) for (const kind of KINDS) delete document.components[kind];
    return [...inlined].sort().map((each) => `${each} copied into its operations`);
  },
};
