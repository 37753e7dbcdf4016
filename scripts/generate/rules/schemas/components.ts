import { isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { walk } from '../walk.js';

const PREFIX = '#/components/schemas/';

export const schemaReference = (name: string) => `${PREFIX}${name}`;

/** The name of the component schema that a text refers to; undefined for anything else. */
export const schemaNameOf = (reference: unknown): string | undefined =>
  typeof reference === 'string' && reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : undefined;

export function schemasOf(document: OpenApiDocument): Record<string, Node> {
  document.components ??= {};
  document.components.schemas ??= {};
  return document.components.schemas as Record<string, Node>;
}

/** The named schemas that a node refers to, by `$ref` and by the mapping of a discriminator. */
export function referredFrom(root: unknown): string[] {
  const names: (string | undefined)[] = [];
  walk(root, (node) => {
    names.push(schemaNameOf(node.$ref));
    if (isNode(node.mapping)) names.push(...Object.values(node.mapping).map(schemaNameOf));
  });
  return names.filter((name) => name !== undefined);
}

/** Renames a schema and all references to it. The caller makes sure that the new name is free. */
export function renameSchema(document: OpenApiDocument, from: string, to: string): void {
  const schemas = Object.entries(schemasOf(document)).map(([name, schema]) => [
    name === from ? to : name,
    schema,
  ]);
  document.components.schemas = Object.fromEntries(schemas);
  const renamed = (value: unknown) => (value === schemaReference(from) ? schemaReference(to) : value);
  walk(document, (node) => {
    if (typeof node.$ref === 'string') node.$ref = renamed(node.$ref);
    const { mapping } = node;
    if (isNode(mapping)) for (const name of Object.keys(mapping)) mapping[name] = renamed(mapping[name]);
  });
}

/** Removes the schemas that no path needs, directly or through other schemas. Returns their names. */
export function removeUnusedSchemas(document: OpenApiDocument): string[] {
  const schemas = schemasOf(document);
  const used = new Set<string>();
  const waiting = referredFrom(document.paths);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...referredFrom(schemas[name]));
  }
  const unused = Object.keys(schemas).filter((name) => !used.has(name));
  for (const name of unused) delete schemas[name];
  return unused;
}
