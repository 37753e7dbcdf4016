import fc from 'fast-check';
import { ContractAttributes, type Declared } from '../../scripts/generate/views/contract-attributes.js';
import { isNode, type Node, type OpenApiDocument } from '../../scripts/lib/openapi.js';
import type { JsonObject, JsonValue } from '../../src/values/json.js';

/** Deeper objects have what is mandatory only. */
const MAX_DEPTH = 3;

/** Of what is optional, half, at any depth: documents with nearly everything are slow, and all alike. */
const HALF = { freq: 1, nil: undefined, depthSize: 'max' } as const;

/** Names that neither version declares, and some that one of them does. */
const EXTENSIONS = ['channel', 'role', 'partyOrPartyRole', 'ship', 'vessel', 'lastModified'];

/** A text where another version may declare one, otherwise anything. */
const extensions = (names: readonly string[]): fc.Arbitrary<JsonObject> =>
  fc.record(
    {
      ...Object.fromEntries(names.map((name) => [name, fc.constant('a')])),
      'x-ours': fc.constantFrom<JsonValue>(7, true, { name: 'inner', list: [1, { deep: 'x' }] }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );

/** Random documents that a contract accepts as this schema, with extensions. */
export class ContractDocuments {
  private readonly attributes: ContractAttributes;

  constructor(private readonly document: OpenApiDocument) {
    this.attributes = new ContractAttributes(document);
  }

  of(schema: string, depth = 0): fc.Arbitrary<JsonObject> {
    const variants = this.variants(schema);
    if (variants.length === 0) return this.object(schema, undefined, depth);
    return fc.constantFrom(...variants).chain(([type, name]) => this.object(name, type, depth));
  }

  private object(schema: string, type: string | undefined, depth: number): fc.Arbitrary<JsonObject> {
    const declared = [...this.ownAttributes(schema)].filter(([name]) => name !== '@schemaLocation');
    const members = declared
      .filter(([, { required }]) => required || depth < MAX_DEPTH)
      .map(([name, attribute]) => {
        const member = this.member(schema, name, attribute, depth);
        return [name, attribute.required ? member : fc.option(member, HALF)] as const;
      });
    const others = fc.option(
      extensions(EXTENSIONS.filter((name) => !declared.some(([own]) => own === name))),
      { freq: 4, nil: {} },
    );
    return fc.tuple(fc.record(Object.fromEntries(members)), others).map(([own, undeclared]) => ({
      ...undeclared,
      ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as JsonObject),
      ...(type !== undefined && { '@type': type }),
    }));
  }

  private member(schema: string, name: string, declared: Declared, depth: number): fc.Arbitrary<JsonValue> {
    const value: fc.Arbitrary<JsonValue> =
      declared.schema === undefined
        ? this.scalar(schema, name, declared)
        : this.of(declared.schema, depth + 1);
    if (!declared.isArray) return value;
    return fc.array(value, { minLength: declared.required ? 1 : 0, maxLength: 3 });
  }

  private scalar(schema: string, name: string, { type }: Declared): fc.Arbitrary<JsonValue> {
    const property = this.property(schema, name);
    if (name === '@type') return fc.constantFrom('Special', this.typeOf(schema));
    if (Array.isArray(property.enum)) return fc.constantFrom(...(property.enum as string[]));
    if (type === 'number') return fc.integer({ min: 0, max: 9 });
    if (type === 'boolean') return fc.boolean();
    if (type === 'object') return fc.constant({ any: 'thing' });
    if (property.format === 'date-time')
      return fc.constantFrom('2026-11-29T10:00:00Z', '2026-12-01T00:00:00+01:00');
    if (property.format === 'uri') return fc.constant('https://example.com/a');
    return fc.constantFrom('a', 'b', 'Party', 'unidentified', 'red');
  }

  /** The type of the objects of a schema; those for creation have that of the resource. */
  private typeOf(schema: string): string {
    return (this.attributes.typeOf(schema) ?? schema).replace(/_(FVO|Create)$/, '');
  }

  private property(schema: string, name: string): Node {
    const properties = this.node(schema).properties;
    const property = isNode(properties) ? properties[name] : undefined;
    const value = isNode(property) && property.type === 'array' ? property.items : property;
    const reference = isNode(value) ? value.$ref : undefined;
    return typeof reference === 'string'
      ? this.node(reference.slice('#/components/schemas/'.length))
      : ((value ?? {}) as Node);
  }

  private node(schema: string): Node {
    return (this.document.components.schemas?.[schema] ?? {}) as Node;
  }

  /** The attributes of one schema, without those of its variants. */
  private *ownAttributes(schema: string): Generator<[string, Declared]> {
    const { properties, required } = this.node(schema);
    for (const [name, declared] of this.attributes.attributesOf(schema)) {
      if (!isNode(properties) || !Object.hasOwn(properties, name)) continue;
      yield [name, { ...declared, required: Array.isArray(required) && required.includes(name) }];
    }
  }

  private variants(schema: string): [type: string, name: string][] {
    const { discriminator } = this.node(schema);
    const mapping = isNode(discriminator) && isNode(discriminator.mapping) ? discriminator.mapping : {};
    return Object.entries(mapping).map(([type, reference]) => [
      type,
      String(reference).slice('#/components/schemas/'.length),
    ]);
  }
}
