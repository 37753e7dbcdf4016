interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly not?: Schema;
  readonly discriminator?: { readonly mapping?: Readonly<Record<string, string>> };
}

interface Contract {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Builds a valid example document for a schema, given by name or as an object; of one with variants, the first. The first `depth` levels have all
 * attributes; deeper levels have only mandatory ones.
 */
export function exampleOf(contract: Contract, wanted: string | Schema, depth = 1): Record<string, unknown> {
  const { schemas } = contract.components;
  const resolve = (schema: Schema): Schema =>
    schema.$ref ? resolve(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}) : schema;
  const value = (given: Schema, name: string, levels: number): unknown => {
    const schema = resolve(given);
    if (schema.enum) return schema.enum[0];
    if (schema.example !== undefined) return schema.example;
    if (schema.type === 'array')
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        value(schema.items ?? {}, name, levels),
      );
    const [variant] = Object.entries(schema.oneOf ? (schema.discriminator?.mapping ?? {}) : {});
    if (variant) return { ...object(resolve({ $ref: variant[1] }), levels), '@type': variant[0] };
    const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
    if (alternative && !schema.properties) return value(alternative, name, levels);
    if (schema.not && !schema.properties) return {};
    if (schema.properties) return object(schema, levels);
    if (schema.type === 'object') return {};
    return scalar(schema, name);
  };
  const object = (schema: Schema, levels: number): Record<string, unknown> => {
    const names = Object.keys(schema.properties ?? {});
    const wanted = names.filter((name) => levels > 0 || schema.required?.includes(name));
    return Object.fromEntries(
      wanted.map((name) => [name, value(schema.properties?.[name] ?? {}, name, levels - 1)]),
    );
  };
  return object(resolve(typeof wanted === 'string' ? { $ref: `#/${wanted}` } : wanted), depth);
}

function scalar(schema: Schema, name: string): unknown {
  if (schema.type === 'integer') return within(schema, 7);
  if (schema.type === 'number') return within(schema, 12.5);
  if (schema.type === 'boolean') return true;
  if (schema.format === 'date-time') return '2026-03-01T09:30:00.000Z';
  if (schema.format === 'date') return '2026-03-01';
  if (schema.format?.startsWith('uri')) return `https://example.com/${encodeURIComponent(name)}`;
  return text(schema, `some ${name}`);
}

/** The number, or the limit that it is beyond. */
function within(
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Schema,
  value: number,
) {
  return Math.min(Math.max(value, minimum), maximum);
}

/** Texts in the forms that patterns and formats ask for most. */
const FORMS = {
  uuid: '0b9cb3c2-2b5f-4c1e-9d0a-6f1f2d3c4b5a',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  time: '09:30:00Z',
  duration: 'P1D',
  byte: 'c29tZQ==',
};
const OTHERS = [
  'some',
  'SOME',
  'A',
  'ABC',
  'AB',
  '7',
  '12',
  '123',
  '1234',
  '12345678',
  '+491234567',
  '1.0',
  '1.0.0',
  'de',
  'de-DE',
  '2026-03-01',
  '09:30',
];

/** The text, or one that the limits, the format and the pattern of the schema allow. */
function text(
  { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema,
  value: string,
) {
  const plain = value.slice(0, maxLength).padEnd(minLength, 'x');
  if (format !== undefined && Object.hasOwn(FORMS, format)) return FORMS[format as keyof typeof FORMS];
  if (pattern === undefined) return plain;
  const allowed = new RegExp(pattern, 'u');
  return [plain, ...Object.values(FORMS), ...OTHERS].find((each) => allowed.test(each)) ?? plain;
}
