import { isNode, type Node } from '../../lib/openapi.js';

type Schemas = Readonly<Record<string, Node>>;

/**
 * The schemas for a validator that does not know discriminators: an object has the schema of the variant that its `@type`
 * names. One of another type is an extension, of which nothing more is known. Not shared with the server, which is tested.
 */
export function withVariantConditions(schemas: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, conditional(name, schema)] as const),
  );
}

function conditional(name: string, schema: Node): Node {
  const { oneOf: _, discriminator, ...rest } = schema;
  if (!isNode(discriminator) || !isNode(discriminator.mapping)) return schema;
  const attribute = String(discriminator.propertyName);
  const others = Object.entries(discriminator.mapping).filter(([, target]) => !isItself(name, target));
  const conditions = others.map(([type, $ref]) => {
    const then = { $ref };
    return { if: { properties: { [attribute]: { enum: [type] } }, required: [attribute] }, then };
  });
  return { ...rest, type: 'object', allOf: conditions };
}

const isItself = (name: string, target: unknown) => target === `#/components/schemas/${name}`;
