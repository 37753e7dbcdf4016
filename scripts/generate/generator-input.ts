import { modelName } from '../../src/services/contract/shared-names.js';
import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../lib/openapi.js';
import { propertiesOf } from './rules/creations.js';
import { schemaNameOf, schemaReference } from './rules/schemas/components.js';
import { walk } from './rules/walk.js';

type Schemas = Readonly<Record<string, Node>>;

/** A variant as templates read it: the `@type`, and the name of the generated type. */
interface Variant {
  readonly type: string;
  readonly model: string;
}

/** The schemas of a schema's variants by `@type`; undefined if it has none. */
function variantsOf(schema: Node): [type: string, schema: string][] | undefined {
  const mapping = discriminatorMapping(schema);
  return mapping && Object.entries(mapping).map(([type, target]) => [type, schemaNameOf(target) ?? '']);
}

function kindOf(schema: unknown, schemas: Schemas): string {
  if (!isNode(schema)) return 'any';
  const name = schemaNameOf(schema.$ref);
  if (name !== undefined) return kindOf(schemas[name], schemas);
  if (schema.type === 'array') return `${kindOf(schema.items, schemas)}[]`;
  const isObject = schema.properties !== undefined || schema.oneOf !== undefined;
  return isObject ? 'object' : String(schema.type ?? 'any');
}

/** One attribute of several variants: of the kind that they agree in, or of any. */
function merged(one: unknown, other: unknown, schemas: Schemas): unknown {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  const kind = kindOf(one, schemas);
  if (kind !== kindOf(other, schemas)) return {};
  return ['string', 'number', 'integer', 'boolean'].includes(kind) ? { type: kind } : one;
}

/** The attributes of a schema and of all its variants, at any depth: those that clients can filter by. */
function attributesOf(name: string, schemas: Schemas, visited: readonly string[] = []): Node {
  const schema = schemas[name];
  if (!schema || visited.includes(name)) return {};
  const own = propertiesOf(schema);
  const attributes: Node = { ...own };
  for (const [, variant] of variantsOf(schema) ?? [])
    for (const [attribute, type] of Object.entries(attributesOf(variant, schemas, [...visited, name])))
      if (!Object.hasOwn(own, attribute))
        attributes[attribute] = Object.hasOwn(attributes, attribute)
          ? merged(attributes[attribute], type, schemas)
          : type;
  return attributes;
}

/** The schema as the generator gets it: an object with the attributes of all variants, which are named for the templates. */
function describedVariants(name: string, schemas: Schemas): Node {
  const { oneOf, discriminator: _, ...schema } = schemas[name] as Node;
  const variants = variantsOf(schemas[name] as Node) ?? [];
  const named = variants.map(([type, target]): Variant => ({ type, model: modelName(target) }));
  return {
    ...schema,
    type: 'object',
    properties: attributesOf(name, schemas),
    'x-tmf-variants': named.map(({ type, model }) => ({
      type,
      model: model === modelName(name) ? `${model}Base` : model,
    })),
    ...(oneOf === undefined && { 'x-tmf-base': true }),
  };
}

/** Alternatives without a discriminator are values of any form. */
function withoutAlternatives(node: Node): void {
  for (const keyword of ['oneOf', 'anyOf', 'not']) delete node[keyword];
}

/** Copies enumerations that are none of texts to where they are used: the templates know named ones of texts alone. */
function withoutOtherEnumerations(document: OpenApiDocument): void {
  const schemas = (document.components.schemas ?? {}) as Record<string, Node>;
  const others = Object.entries(schemas).filter(([, { enum: values, type }]) => values && type !== 'string');
  const copies = new Map(others.map(([name, schema]) => [schemaReference(name), schema]));
  walk(document, (node) => {
    const copy = copies.get(String(node.$ref));
    if (!copy) return;
    delete node.$ref;
    Object.assign(node, copy);
  });
  for (const [name] of others) delete schemas[name];
}

/**
 * Returns the contract for openapi-generator, whose own unions differ from one of its generators to another: schemas with
 * variants are objects, and our templates make the unions.
 */
export function generatorInput(document: OpenApiDocument): OpenApiDocument {
  const published = (document.components.schemas ?? {}) as Record<string, Node>;
  const names = Object.keys(published).filter((name) => variantsOf(published[name] as Node));
  const copy = structuredClone(document);
  withoutOtherEnumerations(copy);
  for (const name of names)
    (copy.components.schemas as Record<string, Node>)[name] = structuredClone(
      describedVariants(name, published),
    );
  walk(copy.components.schemas, (node) => withoutAlternatives(node));
  return copy;
}
