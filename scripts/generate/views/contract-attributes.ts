import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';

/** A contract's declaration of an attribute. */
export interface Declared {
  /** The type in JSON; undefined if the contract does not say it. */
  readonly type: string | undefined;
  readonly isArray: boolean;
  readonly required: boolean;
  /** The name of the schema of its objects. */
  readonly schema: string | undefined;
  /** The values of an enumeration. */
  readonly values: readonly string[] | undefined;
}

const PREFIX = '#/components/schemas/';

/** The attributes that the schemas of a contract declare, with those of all variants. */
export class ContractAttributes {
  constructor(private readonly document: OpenApiDocument) {}

  /** The schemas of a resource: as it is read, and as it is created. Undefined if the contract has no such resource. */
  schemasOf(resource: string): { readonly read: string; readonly create: string } | undefined {
    const { paths } = this.document;
    const item = paths[`/${resource}/{id}`];
    const collection = paths[`/${resource}`];
    const read = schemaIn(item?.get, '200') ?? schemaIn(collection?.post, '201');
    if (read === undefined) return undefined;
    return { read, create: bodyOf(collection?.post) ?? read };
  }

  /** The attributes of a schema. Mandatory are those that are so in each variant. */
  attributesOf(schema: string): ReadonlyMap<string, Declared> {
    const found = new Map<string, Declared>();
    const variants = this.variantsOf(schema);
    const requiredIn = variants.map((each) => new Set(asList(this.node(each)?.required)));
    for (const variant of variants) {
      const properties = this.node(variant)?.properties;
      for (const [name, property] of Object.entries(isNode(properties) ? properties : {})) {
        if (found.has(name) || !isNode(property)) continue;
        found.set(
          name,
          this.declared(
            property,
            requiredIn.every((required) => required.has(name)),
          ),
        );
      }
    }
    return found;
  }

  /** The attribute at a path; undefined if none is declared. */
  attributeAt(schema: string, [name = '', ...deeper]: readonly string[]): Declared | undefined {
    const found = this.attributesOf(schema).get(name);
    if (deeper.length === 0 || found?.schema === undefined) return deeper.length === 0 ? found : undefined;
    return this.attributeAt(found.schema, deeper);
  }

  /** All paths below a schema, each with its attribute. A schema within itself is not entered again. */
  *walk(
    schema: string,
    parents: readonly string[] = [],
    entered: readonly string[] = [],
  ): Generator<[path: readonly string[], declared: Declared]> {
    for (const [name, declared] of this.attributesOf(schema)) {
      const path = [...parents, name];
      yield [path, declared];
      const inner = declared.schema;
      if (inner !== undefined && inner !== schema && !entered.includes(inner))
        yield* this.walk(inner, path, [...entered, schema]);
    }
  }

  /** The value of `@type` of the objects of a schema; undefined if they can be of several unrelated types. */
  typeOf(schema: string): string | undefined {
    const node = this.node(schema);
    if (node?.oneOf !== undefined) return undefined;
    const mapping = Object.entries(this.mappingOf(schema));
    return mapping.find(([, reference]) => reference === PREFIX + schema)?.[0] ?? schema;
  }

  private declared(property: Node, required: boolean): Declared {
    const items = property.type === 'array' && isNode(property.items) ? property.items : undefined;
    const value = items ?? property;
    const schema = referenceIn(value);
    const node = schema === undefined ? value : this.node(schema);
    const isObject = node?.properties !== undefined || node?.oneOf !== undefined;
    return {
      type: isObject ? 'object' : plainType(node?.type),
      isArray: items !== undefined,
      required,
      schema: isObject ? schema : undefined,
      values: Array.isArray(node?.enum) ? (node.enum as string[]) : undefined,
    };
  }

  private variantsOf(schema: string): string[] {
    const node = this.node(schema);
    const others = Object.values(this.mappingOf(schema)).map((reference) => reference.slice(PREFIX.length));
    return node?.oneOf === undefined ? [...new Set([schema, ...others])] : [...new Set(others)];
  }

  private mappingOf(schema: string): Record<string, string> {
    return discriminatorMapping(this.node(schema) ?? {}) ?? {};
  }

  private node(schema: string): Node | undefined {
    const node = this.document.components.schemas?.[schema];
    return isNode(node) ? node : undefined;
  }
}

/** Integers are numbers: what is stored is the same. */
const plainType = (type: unknown) =>
  type === 'integer' ? 'number' : typeof type === 'string' ? type : undefined;

const asList = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

function referenceIn(node: unknown): string | undefined {
  const reference = isNode(node) ? node.$ref : undefined;
  return typeof reference === 'string' ? reference.slice(PREFIX.length) : undefined;
}

function contentSchema(node: unknown): unknown {
  const content = isNode(node) && isNode(node.content) ? Object.values(node.content)[0] : undefined;
  return isNode(content) ? content.schema : undefined;
}

function schemaIn(operation: unknown, status: string): string | undefined {
  const responses = isNode(operation) && isNode(operation.responses) ? operation.responses : {};
  return referenceIn(contentSchema(responses[status]));
}

const bodyOf = (operation: unknown) =>
  isNode(operation) ? referenceIn(contentSchema(operation.requestBody)) : undefined;
