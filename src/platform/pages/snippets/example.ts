import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';

/** The schemas of a contract, by name. */
export type Schemas = Readonly<Record<string, JsonValue>>;

/** Returns the schema that a reference names, and its name. */
export function resolved(
  schema: JsonValue | undefined,
  schemas: Schemas,
): { name?: string; schema: JsonObject } {
  if (!isObject(schema)) return { schema: {} };
  const reference = schema.$ref;
  if (typeof reference !== 'string') return { schema };
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return { name, schema: resolved(schemas[name], schemas).schema };
}

/** Returns an example of a schema with its mandatory attributes, or a describing one if it has none. */
export function exampleOf(given: JsonValue | undefined, schemas: Schemas): JsonValue {
  const { schema } = resolved(given, schemas);
  if (Array.isArray(schema.enum)) return schema.enum[0] ?? null;
  if (schema.type === 'array') return [exampleOf(schema.items, schemas)];
  if (isObject(schema.properties)) return objectExample(schema, schema.properties, schemas);
  if (schema.type === 'object') return {};
  return scalarExample(schema);
}

function objectExample(schema: JsonObject, properties: JsonObject, schemas: Schemas): JsonObject {
  const mandatory = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const names = mandatory.length > 0 ? mandatory : describing(properties);
  return Object.fromEntries(
    names.flatMap((name) =>
      properties[name] === undefined ? [] : [[name, exampleOf(properties[name], schemas)]],
    ),
  );
}

/** The attribute that says most about a resource. */
export const describing = (properties: JsonObject): string[] =>
  ['description', 'name', 'startDateTime', 'value', 'id']
    .filter((name) => properties[name] !== undefined)
    .slice(0, 1);

function scalarExample({ type, format }: JsonObject): JsonValue {
  if (type === 'integer') return 1;
  if (type === 'number') return 12.5;
  if (type === 'boolean') return true;
  if (format === 'date-time') return '2030-05-04T08:00:00Z';
  if (format === 'date') return '2030-05-04';
  if (format === 'uri') return 'https://example.com/';
  return 'example';
}
