import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { creationsOf, named, propertiesOf } from './creations.js';
import type { ContractRule } from './rule.js';

/** Follows references to a schema that describes a value. */
function resolved(document: OpenApiDocument, schema: unknown): Node {
  const target = named(document, schema);
  return target ? resolved(document, target.schema) : isNode(schema) ? schema : {};
}

/** Returns the kind of value that a schema describes; undefined for any value. */
function kindOf(schema: Node): string | undefined {
  if (typeof schema.type === 'string') return schema.type === 'integer' ? 'number' : schema.type;
  return schema.properties || schema.allOf ? 'object' : undefined;
}

/** Whether a value that the first schema allows may be one that the second does not allow, by kind or enumeration. */
function differs(document: OpenApiDocument, sent: unknown, kept: unknown, depth = 0): boolean {
  const [from, to] = [resolved(document, sent), resolved(document, kept)];
  if (from === to || depth > MAX_DEPTH) return false;
  const [fromKind, toKind] = [kindOf(from), kindOf(to)];
  if (toKind === undefined) return false;
  if (fromKind !== toKind || from.format !== to.format) return true;
  if (Array.isArray(to.enum)) return !isSubset(from.enum, to.enum);
  if (toKind === 'array') return differs(document, from.items, to.items, depth + 1);
  const properties = propertiesOf(to);
  return Object.entries(propertiesOf(from)).some(
    ([name, schema]) =>
      properties[name] !== undefined && differs(document, schema, properties[name], depth + 1),
  );
}

const MAX_DEPTH = 6;

const isSubset = (values: unknown, of: unknown[]) =>
  Array.isArray(values) && values.every((value) => of.includes(value));

export const creationTypes: ContractRule = {
  name: 'creation-type',
  reason: 'A creation becomes the resource, so that an attribute of both has the type of the resource.',
  apply(document) {
    return creationsOf(document).flatMap(({ path, body, resource }) => {
      if (!resource || resource.name === body.name) return [];
      const [sent, kept] = [propertiesOf(body.schema), propertiesOf(resource.schema)];
      const names = Object.keys(sent).filter(
        (name) => kept[name] !== undefined && differs(document, sent[name], kept[name]),
      );
      for (const name of names) sent[name] = structuredClone(kept[name]);
      return names.map((name) => `POST ${path}: ${name} as in ${resource.name}`);
    });
  },
};
