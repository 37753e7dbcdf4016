import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';
import type { JsonMap } from './documents.js';

export type ScalarType = 'string' | 'number' | 'boolean' | 'dateTime';

/** Schema of an attribute in a contract. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-tmf-externalized'?: boolean;
  readonly 'x-tmf-mandatory'?: readonly {
    readonly attribute: string;
    readonly of: string;
    readonly is: unknown;
  }[];
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** Part of a contract for documents and queries: few attributes, so that queries match documents. */
export type Shape =
  | { readonly kind: 'scalar'; readonly type: ScalarType; readonly schema: Schema }
  | { readonly kind: 'any' }
  | { readonly kind: 'array'; readonly item: Shape }
  | {
      readonly kind: 'object';
      readonly members: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
    };

export type ObjectShape = Shape & { readonly kind: 'object' };

/** Maximum optional attributes of an object, by level. */
const MAX_ATTRIBUTES = [7, 4, 3];
const MAX_DEPTH = 4;

/** Resource as its effective contract declares it. */
export class ResourceContract {
  private readonly contract: Contract;
  private readonly listed: Schema;
  private readonly created: Schema;

  constructor(
    readonly folder: string,
    readonly path: string,
  ) {
    this.contract = JSON.parse(readFileSync(fromRoot('generated', folder, 'openapi.json'), 'utf8'));
    const operations = this.contract.paths[path];
    this.listed = this.resolve(this.resolve(schemaOf(operations?.get?.responses?.['200'])).items ?? {});
    this.created = this.resolve(schemaOf(operations?.post?.requestBody));
  }

  /** Returns the scalar type that the contract declares at a path, through objects and arrays. */
  typeOf(path: readonly string[]): ScalarType | undefined {
    const schema = this.declaredAt(path);
    return schema && scalarType(this.elementSchema(schema));
  }

  /** Returns true if lists omit the values at a path unless `fields` requests them. */
  isExternalized(path: readonly string[]): boolean {
    return this.declaredAt(path)?.['x-tmf-externalized'] === true;
  }

  /** Returns a document without the values that make an attribute mandatory which it does not have. */
  withoutUnmetConditions(document: JsonMap): JsonMap {
    const rules = this.listed['x-tmf-mandatory'] ?? [];
    const unmet = rules.filter(({ attribute, of, is }) => {
      const value = document[attribute];
      return document[of] === is && !(Array.isArray(value) && value.length > 0);
    });
    const names = new Set(unmet.map(({ of }) => of));
    return Object.fromEntries(Object.entries(document).filter(([name]) => !names.has(name)));
  }

  private declaredAt(path: readonly string[]): Schema | undefined {
    let schema: Schema | undefined = this.listed;
    for (const name of path) {
      const owner: Schema = this.elementSchema(schema);
      const declared: Readonly<Record<string, Schema>> = owner.properties ?? {};
      schema = Object.hasOwn(declared, name) ? declared[name] : undefined;
      if (schema === undefined) return undefined;
    }
    return schema;
  }

  /** Selects some attributes of a creation. `chance` returns a random number from 0 to 1 (exclusive). */
  shape(chance: () => number): ObjectShape {
    return this.shapeOf(this.created, 0, chance) as ObjectShape;
  }

  private shapeOf(given: Schema, depth: number, chance: () => number): Shape {
    const schema = this.resolve(given);
    if (schema.type === 'array')
      return { kind: 'array', item: this.shapeOf(schema.items ?? {}, depth, chance) };
    const type = scalarType(schema);
    if (type !== undefined) return { kind: 'scalar', type, schema };
    return schema.properties === undefined ? { kind: 'any' } : this.object(schema, depth, chance);
  }

  private object(schema: Schema, depth: number, chance: () => number): Shape {
    const { properties = {}, required = [] } = schema;
    const isDeep = (name: string) => scalarType(this.elementSchema(properties[name])) === undefined;
    const offered = Object.keys(properties).filter(
      (name) => !EXCLUDED.has(name) && !required.includes(name) && (depth < MAX_DEPTH || !isDeep(name)),
    );
    const order = new Map(offered.map((name) => [name, chance()]));
    const some = offered
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .slice(0, MAX_ATTRIBUTES[depth] ?? 2);
    const members = [...required, ...some].map((name) => {
      return [name, this.shapeOf(properties[name] ?? {}, depth + 1, chance)] as const;
    });
    return { kind: 'object', members: Object.fromEntries(members), required };
  }

  private resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return this.resolve(this.contract.components.schemas[name] ?? {});
  }

  /** Returns the schema, or that of the array elements. */
  private elementSchema(given: Schema | undefined): Schema {
    const schema = this.resolve(given ?? {});
    return schema.type === 'array' ? this.elementSchema(schema.items) : schema;
  }
}

/** The server sets `id` and `href`; it would resolve `@schemaLocation`. */
const EXCLUDED = new Set(['id', 'href', '@schemaLocation']);

const schemaOf = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema ?? {};

function scalarType({ type, format }: Schema): ScalarType | undefined {
  if (type === 'string') return format === 'date-time' ? 'dateTime' : 'string';
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'boolean' ? 'boolean' : undefined;
}
