import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';

export type ScalarType = 'string' | 'number' | 'boolean' | 'dateTime';

/** What a contract says of an attribute, with references followed. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-tmf-externalized'?: boolean;
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

/** A part of a contract that documents are made of and queries ask for: few attributes, so that they meet. */
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

/** Attributes at the first level, and at each level below it. */
const BREADTH = [7, 4, 3];
const DEPTH = 4;

/** One resource as its effective contract declares it. */
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
    this.listed = this.resolved(this.resolved(schemaOf(operations?.get?.responses?.['200'])).items ?? {});
    this.created = this.resolved(schemaOf(operations?.post?.requestBody));
  }

  /** The scalar type that the contract declares at a path, through objects and arrays. */
  typeOf(path: readonly string[]): ScalarType | undefined {
    const schema = this.declaredAt(path);
    return schema && scalarType(this.element(schema));
  }

  /** Whether lists come without the texts at a path, unless they are asked for them. */
  isDetached(path: readonly string[]): boolean {
    return this.declaredAt(path)?.['x-tmf-externalized'] === true;
  }

  private declaredAt(path: readonly string[]): Schema | undefined {
    let schema: Schema | undefined = this.listed;
    for (const name of path) {
      const owner: Schema = this.element(schema);
      const declared: Readonly<Record<string, Schema>> = owner.properties ?? {};
      schema = Object.hasOwn(declared, name) ? declared[name] : undefined;
      if (schema === undefined) return undefined;
    }
    return schema;
  }

  /** Some of what a creation may hold. `chance` answers from 0 up to 1. */
  shape(chance: () => number): ObjectShape {
    return this.shapeOf(this.created, 0, chance) as ObjectShape;
  }

  private shapeOf(given: Schema, depth: number, chance: () => number): Shape {
    const schema = this.resolved(given);
    if (schema.type === 'array')
      return { kind: 'array', item: this.shapeOf(schema.items ?? {}, depth, chance) };
    const type = scalarType(schema);
    if (type !== undefined) return { kind: 'scalar', type, schema };
    return schema.properties === undefined ? { kind: 'any' } : this.object(schema, depth, chance);
  }

  private object(schema: Schema, depth: number, chance: () => number): Shape {
    const { properties = {}, required = [] } = schema;
    const isDeep = (name: string) => scalarType(this.element(properties[name])) === undefined;
    const offered = Object.keys(properties).filter(
      (name) => !NOT_MADE.has(name) && !required.includes(name) && (depth < DEPTH || !isDeep(name)),
    );
    const order = new Map(offered.map((name) => [name, chance()]));
    const some = offered
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .slice(0, BREADTH[depth] ?? 2);
    const members = [...required, ...some].map((name) => {
      return [name, this.shapeOf(properties[name] ?? {}, depth + 1, chance)] as const;
    });
    return { kind: 'object', members: Object.fromEntries(members), required };
  }

  private resolved(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return this.resolved(this.contract.components.schemas[name] ?? {});
  }

  /** The schema, or that of the elements of its arrays. */
  private element(given: Schema | undefined): Schema {
    const schema = this.resolved(given ?? {});
    return schema.type === 'array' ? this.element(schema.items) : schema;
  }
}

/** The server gives the first two; the third would be looked up. */
const NOT_MADE = new Set(['id', 'href', '@schemaLocation']);

const schemaOf = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema ?? {};

function scalarType({ type, format }: Schema): ScalarType | undefined {
  if (type === 'string') return format === 'date-time' ? 'dateTime' : 'string';
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'boolean' ? 'boolean' : undefined;
}
