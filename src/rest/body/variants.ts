/** A schema object of OpenAPI or JSON Schema, as far as variants are concerned. */
interface Schema {
  readonly [keyword: string]: unknown;
}

type Schemas = Readonly<Record<string, Schema>>;

/** A schema that holds where a condition does. */
type Conditional = (condition: Schema, then: Schema) => Schema;

const TYPE = '@type';
const BASE_TYPE = '@baseType';
const PREFIX = '#/components/schemas/';

/** For validators that know `if`: their errors are those of the variant, and one that names the condition. */
export const byIf: Conditional = (condition, then) => ({ if: condition, then });

/** For validators of OpenAPI 3.0, which know no `if`. */
export const byAlternative: Conditional = (condition, then) => ({ anyOf: [{ not: condition }, then] });

/** The schemas of the variants by `@type`; undefined for a schema without variants. */
function variantsOf({ discriminator }: Schema): [type: string, reference: string][] | undefined {
  const { mapping } = (discriminator ?? {}) as { mapping?: Record<string, string> };
  return mapping && Object.entries(mapping);
}

/**
 * The schemas with conditions in place of discriminators: an object has the schema of its `@type`. One of another type is
 * an extension: it has the schema of its `@baseType`, or else what all variants have in common.
 */
export function withConditions(schemas: Schemas, conditional: Conditional): Schemas {
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const variants = variantsOf(schema);
    return [name, variants ? conditionsOf(name, schema, variants, schemas, conditional) : schema] as const;
  });
  return Object.fromEntries(entries);
}

function conditionsOf(
  name: string,
  { oneOf, discriminator: _, ...schema }: Schema,
  variants: readonly [string, string][],
  schemas: Schemas,
  conditional: Conditional,
): Schema {
  const types = variants.map(([type]) => type);
  const isExtension = { not: { properties: { [TYPE]: { enum: types } }, required: [TYPE] } };
  const others = variants.filter(([, reference]) => reference !== `${PREFIX}${name}`);
  const conditions = others.flatMap(([type, $ref]) => [
    conditional(hasValue(TYPE, type), { $ref }),
    conditional({ allOf: [isExtension, hasValue(BASE_TYPE, type)] }, { $ref }),
  ]);
  const required = [
    ...((schema.required as string[] | undefined) ?? []),
    ...(oneOf !== undefined && others.every(([, reference]) => requiresType(schemas, reference))
      ? [TYPE]
      : []),
  ];
  return { ...schema, type: 'object', ...(required.length > 0 && { required }), allOf: conditions };
}

const hasValue = (attribute: string, value: string): Schema => ({
  properties: { [attribute]: { enum: [value] } },
  required: [attribute],
});

function requiresType(schemas: Schemas, reference: string): boolean {
  const required = schemas[reference.slice(PREFIX.length)]?.required;
  return Array.isArray(required) && required.includes(TYPE);
}

/** Names of the schemas that have variants, themselves or in their attributes. */
export function schemasWithVariants(schemas: Schemas): ReadonlySet<string> {
  const found = new Set(Object.keys(schemas).filter((name) => variantsOf(schemas[name] as Schema)));
  const texts = Object.entries(schemas).map(([name, schema]) => [name, JSON.stringify(schema)] as const);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, text] of texts)
      if (!found.has(name) && [...found].some((inner) => text.includes(`"${PREFIX}${inner}"`)))
        found.add(name);
  }
  return found;
}
