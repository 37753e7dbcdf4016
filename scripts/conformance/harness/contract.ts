import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';

/** The members of a JSON schema that the runner reads. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  /** Attributes that the server sets, and when. */
  readonly 'x-tmf-values'?: readonly { readonly attribute: string; readonly when: string }[];
}

export interface Operation {
  /** `listAppointment` */
  readonly id: string;
  readonly method: string;
  /** Path template below the base path: `/appointment/{id}`. */
  readonly path: string;
  /** Matches the paths of the operation. */
  readonly pattern: RegExp;
  readonly parameters: ReadonlySet<string>;
  readonly responses: ReadonlyMap<string, Response>;
  /** Accepted media types, without their parameters. */
  readonly bodyTypes: readonly string[];
  readonly bodySchema: Schema | undefined;
  /** Whether the contract marks it as not implemented: the response is 501. */
  readonly isNotImplemented: boolean;
}

export interface Response {
  readonly headers: Readonly<Record<string, { readonly required?: boolean; readonly schema?: Schema }>>;
  /** Schema of the body; undefined if there is no body. */
  readonly schema: Schema | undefined;
}

export type Kind = 'list' | 'create' | 'bulkCreate' | 'retrieve' | 'replace' | 'patch' | 'delete';

/** The operations on one collection and its items. */
export interface Resource {
  /** `appointment` */
  readonly name: string;
  /** `/appointment`; a sub-resource has `{…}` in its path. */
  readonly path: string;
  readonly operations: ReadonlyMap<Kind, Operation>;
  readonly schema: Schema;
  readonly createSchema: Schema;
}

export type ChangeKind = 'create' | 'change' | 'state' | 'delete';

/** Event type that the contract declares at `/listener/…`. */
export interface EventType {
  readonly name: string;
  readonly schema: Schema;
  /** Name of the member that holds the resource: `event`, in some contracts `payload`. */
  readonly payload: string;
}

/** A declared attribute of a simple type, at any depth. */
export interface Leaf {
  /** `validFor.startDateTime` */
  readonly path: string;
  readonly kind: 'text' | 'dateTime' | 'number' | 'boolean' | 'enum' | 'other';
  /** The values of an enumeration, else empty. */
  readonly values: readonly unknown[];
  readonly isRequired: boolean;
  /** Whether the attribute is inside an array. */
  readonly inArray: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'GET collection': 'list',
  'POST collection': 'create',
  'PATCH collection': 'bulkCreate',
  'GET item': 'retrieve',
  'PUT item': 'replace',
  'PATCH item': 'patch',
  'DELETE item': 'delete',
};

const EVENT_NAME_ENDINGS: Readonly<Record<ChangeKind, readonly string[]>> = {
  create: ['CreateEvent', 'CreationNotification'],
  change: ['AttributeValueChangeEvent', 'ChangeEvent'],
  state: ['StateChangeEvent', 'StatusChangeEvent'],
  delete: ['DeleteEvent', 'RemoveEvent'],
};

const isItem = (path: string) => path.endsWith('}');
const isHub = ({ path }: Operation) => /^\/hub(\/|$)/.test(path);

/** Read access to an OpenAPI 3.0 document. */
export class ApiContract {
  /** Operations of the server, including the hub. */
  readonly operations: readonly Operation[];
  readonly resources: readonly Resource[];

  constructor(
    readonly number: string,
    readonly document: OpenApiDocument,
  ) {
    const all = Object.entries(document.paths).flatMap(([path, item]) => this.operationsAt(path, item));
    this.operations = all.filter(({ path }) => !path.startsWith('/listener/'));
    this.resources = this.readResources();
  }

  get basePath(): string {
    return (this.document.servers[0]?.url ?? '').replace(/\/+$/, '');
  }

  /** Returns the operation for a request; `path` is below the base path and has no query. */
  operationAt(method: string, path: string): Operation | undefined {
    const matches = this.operations.filter((each) => each.pattern.test(path));
    const plain = matches.filter((each) => !each.path.includes('{'));
    return (plain.length > 0 ? plain : matches).find((each) => each.method === method);
  }

  /** Returns the methods that the contract declares for a path template. */
  methodsAt(template: string): string[] {
    return this.operations.filter(({ path }) => path === template).map(({ method }) => method);
  }

  resolve(schema: Schema | undefined): Schema {
    if (schema?.$ref !== undefined) return this.resolve(this.at(schema.$ref) as Schema);
    if (schema?.allOf)
      return merged(
        schema,
        schema.allOf.map((part) => this.resolve(part)),
      );
    return schema ?? {};
  }

  /** Returns the simple attributes of a schema, at most `depth` levels deep, sorted by depth. */
  leaves(schema: Schema, depth = 2): Leaf[] {
    const found = this.leavesBelow(schema, '', depth, false);
    return found.sort((a, b) => levels(a) - levels(b));
  }

  /** Returns the event type for a kind of change; undefined if the contract declares none. */
  event(resource: Resource, changeKind: ChangeKind): EventType | undefined {
    const paths = EVENT_NAME_ENDINGS[changeKind].map((ending) =>
      `/listener/${resource.name}${ending}`.toLowerCase(),
    );
    const found = Object.entries(this.document.paths).find(([path]) => paths.includes(path.toLowerCase()));
    const operation = found && this.operationsAt(found[0], found[1])[0];
    if (!operation?.bodySchema) return undefined;
    const schema = operation.bodySchema;
    const { properties = {} } = this.resolve(schema);
    const name =
      schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1) ?? found?.[0].slice('/listener/'.length) ?? '';
    return { name, schema, payload: properties.payload ? 'payload' : 'event' };
  }

  private leavesBelow(schema: Schema, above: string, depth: number, inArray: boolean): Leaf[] {
    const { properties = {}, required = [] } = this.resolve(schema);
    return Object.entries(properties).flatMap(([name, given]) => {
      const path = above === '' ? name : `${above}.${name}`;
      const own = this.resolve(given);
      const inner = own.type === 'array' ? this.resolve(own.items) : own;
      const isMany = inArray || own.type === 'array';
      if (inner.properties) return depth > 1 ? this.leavesBelow(inner, path, depth - 1, isMany) : [];
      const isRequired = required.includes(name);
      return [{ path, kind: kindOf(inner), values: inner.enum ?? [], isRequired, inArray: isMany }];
    });
  }

  private readResources(): Resource[] {
    const own = this.operations.filter((each) => !isHub(each) && !each.isNotImplemented);
    const collection = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);
    const paths = [...new Set(own.map(({ path }) => collection(path)))];
    return paths.map((path) => {
      const operations = new Map(
        own
          .filter((operation) => collection(operation.path) === path)
          .map((each) => [
            KINDS[`${each.method} ${isItem(each.path) ? 'item' : 'collection'}`] as Kind,
            each,
          ]),
      );
      const itemResponse =
        operations.get('retrieve')?.responses.get('200') ?? operations.get('create')?.responses.get('201');
      const listSchema = operations.get('list')?.responses.get('200')?.schema;
      const schema = itemResponse?.schema ?? this.resolve(listSchema).items ?? {};
      const createSchema = operations.get('create')?.bodySchema ?? schema;
      return { name: path.slice(path.lastIndexOf('/') + 1), path, operations, schema, createSchema };
    });
  }

  private operationsAt(path: string, item: Node): Operation[] {
    const methods = ['get', 'post', 'patch', 'put', 'delete'].filter((method) => isNode(item[method]));
    return methods.map((method) => {
      const operation = item[method] as Node;
      const content = this.resolved(operation.requestBody).content as Record<string, Node> | undefined;
      const parameters = [item.parameters, operation.parameters].flat().filter(isNode);
      return {
        id: String(operation.operationId ?? `${method} ${path}`),
        method: method.toUpperCase(),
        path,
        pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
        parameters: new Set(parameters.map((each) => String(this.resolved(each).name))),
        responses: new Map(
          Object.entries(operation.responses as Record<string, Node>).map(([status, each]) => [
            status,
            this.response(each),
          ]),
        ),
        bodyTypes: Object.keys(content ?? {}).map((type) => type.split(';', 1).join()),
        bodySchema: Object.values(content ?? {})[0]?.schema as Schema | undefined,
        isNotImplemented: operation['x-tmf-not-implemented'] === true,
      };
    });
  }

  private response(node: Node): Response {
    const { headers = {}, content = {} } = this.resolved(node) as {
      headers?: Response['headers'];
      content?: Record<string, Node>;
    };
    return { headers, schema: Object.values(content)[0]?.schema as Schema | undefined };
  }

  private resolved(node: unknown): Node {
    if (!isNode(node)) return {};
    return typeof node.$ref === 'string' ? this.resolved(this.at(node.$ref)) : node;
  }

  private at(reference: string): unknown {
    const names = reference.replace(/^#\//, '').split('/');
    return names.reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), this.document);
  }
}

/** Merges the parts of an `allOf` into one schema. */
function merged({ allOf: _, ...own }: Schema, parts: readonly Schema[]): Schema {
  const all = [...parts, own];
  return {
    ...Object.assign({}, ...all),
    required: all.flatMap(({ required = [] }) => required),
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
  };
}

const levels = ({ path }: Leaf) => path.split('.').length;

/** Whether any text of the runner, which are at most this long, is valid, and any of its numbers, which are from 1 to 5. */
const MAX_TEXT_LENGTH = 80;

function isFree({ pattern, maxLength = MAX_TEXT_LENGTH, minimum = 1, maximum = 5 }: Schema): boolean {
  return pattern === undefined && maxLength >= MAX_TEXT_LENGTH && minimum <= 1 && maximum >= 5;
}

function kindOf(schema: Schema): Leaf['kind'] {
  const { type, format, enum: values } = schema;
  if (!values && !isFree(schema)) return 'other';
  if (values) return 'enum';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'boolean';
  if (type !== 'string') return 'other';
  return format === undefined ? 'text' : format === 'date-time' ? 'dateTime' : 'other';
}
