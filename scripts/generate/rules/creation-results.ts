import { isNode, type Node } from '../../lib/openapi.js';
import { creationsOf, propertiesOf, requiredOf } from './creations.js';
import type { ContractRule } from './rule.js';

const isReadOnly = (attribute: unknown) => isNode(attribute) && attribute.readOnly === true;

/** Removes what only the server sets from a creation, in place. Returns the names. */
function withoutReadOnly(body: Node): string[] {
  const properties = propertiesOf(body);
  const names = Object.keys(properties).filter((name) => isReadOnly(properties[name]));
  for (const name of names) delete properties[name];
  if (names.length > 0) keep(body, (name) => !names.includes(name));
  return names;
}

/** Keeps some of the required attributes, in place. */
function keep(schema: Node, isKept: (name: string) => boolean): void {
  const kept = requiredOf(schema).filter(isKept);
  delete schema.required;
  if (kept.length > 0) schema.required = kept;
}

export const creationResults: ContractRule = {
  name: 'creation-result',
  reason:
    'A creation becomes the resource: what it may leave out, or cannot set, is not required in the resource.',
  apply(document) {
    return creationsOf(document).flatMap(({ path, body, resource }) => {
      if (!resource || resource.name === body.name) return [];
      const readOnly = withoutReadOnly(body.schema);
      const isGiven = (name: string) =>
        name === 'id' || name === 'href' || requiredOf(body.schema).includes(name);
      const missing = requiredOf(resource.schema).filter((name) => !isGiven(name));
      if (missing.length > 0) keep(resource.schema, isGiven);
      return [
        ...readOnly.map((name) => `POST ${path}: ${name} is only read`),
        ...missing.map((name) => `POST ${path}: ${name} not required in ${resource.name}`),
      ];
    });
  },
};
