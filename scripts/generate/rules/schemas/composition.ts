import { isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { propertiesOf, requiredOf } from '../creations.js';
import type { ContractRule } from '../rule.js';
import { walk } from '../walk.js';
import { schemaNameOf, schemasOf } from './components.js';

/** Puts the parts of composed schemas together. */
class Composer {
  constructor(private readonly schemas: Record<string, Node>) {}

  /** The schema as one object: attributes of inner parts replace those of outer ones, required ones add up. */
  compose(schema: Node, within: readonly string[] = []): Node {
    const { allOf, ...own } = schema;
    if (!Array.isArray(allOf)) return schema;
    const parts = (allOf as Node[]).map((part) => this.part(part, within));
    const all = [...parts, own];
    const properties = Object.assign({}, ...all.map(propertiesOf)) as Node;
    const required = [...new Set(all.flatMap(requiredOf))];
    // What a discriminator says of the parent holds for the parent alone.
    const inherited = Object.assign({}, ...parts.map(({ discriminator: _, ...rest }) => rest)) as Node;
    return structuredClone({
      ...inherited,
      ...own,
      ...(Object.keys(properties).length > 0 && { type: 'object', properties }),
      ...(required.length > 0 && { required }),
    });
  }

  /** A part of a composed schema; parts that contain themselves end there. */
  private part(part: Node, within: readonly string[]): Node {
    const name = schemaNameOf(part.$ref);
    if (name === undefined) return this.compose(part, within);
    const target = this.schemas[name];
    if (within.includes(name) || !isNode(target)) return {};
    return this.compose(target, [...within, name]);
  }
}

/** A schema with all that it inherits, as one object. */
export const composed = (document: OpenApiDocument, schema: Node): Node =>
  new Composer(schemasOf(document)).compose(schema);

/** A composition of one reference and nothing else is the reference. */
const onlyReference = ({ allOf, type: _, ...rest }: Node): Node | undefined =>
  Array.isArray(allOf) && allOf.length === 1 && Object.keys(rest).length === 0 && schemaNameOf(allOf[0]?.$ref)
    ? (allOf[0] as Node)
    : undefined;

/** Replaces a schema's content in place. */
function replace(schema: Node, content: Node): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, content);
}

/** The composed schemas inside of a part of the document. */
function composedIn(root: unknown): Node[] {
  const found: Node[] = [];
  walk(root, (node) => {
    if (Array.isArray(node.allOf)) found.push(node);
  });
  return found;
}

export const composition: ContractRule = {
  name: 'composed-schema',
  reason:
    'Inherited attributes stand in the schema that inherits them, so that they are indexed, filtered and typed.',
  apply(document: OpenApiDocument) {
    const schemas = schemasOf(document);
    const composer = new Composer(schemas);
    const names = Object.keys(schemas).filter((name) => Array.isArray(schemas[name]?.allOf));
    const whole = names.map((name) => [name, composer.compose(schemas[name] as Node, [name])] as const);
    Object.assign(schemas, Object.fromEntries(whole));
    const inner = composedIn(document);
    for (const schema of inner) replace(schema, onlyReference(schema) ?? composer.compose(schema));
    return [...names, ...(inner.length > 0 ? [`${inner.length} schemas without a name`] : [])];
  },
};
