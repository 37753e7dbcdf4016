import type { ResourceSchema, UniqueRule } from '../../store/collection.js';
import type { AttributeType, TypeOf } from '../../values/attribute-type.js';
import type { JsonValue } from '../../values/json.js';

/** The shape of a generated `metadata.ts`: the facts of one API. */
export interface ApiMetadata {
  readonly number: string;
  readonly title: string;
  readonly version: string;
  readonly folder: string;
  /** The first is canonical: `href` is made from it. The others are aliases. */
  readonly basePaths: readonly string[];
  readonly operations: readonly OperationMetadata[];
  readonly events: readonly { readonly listener: string; readonly type: string }[];
  readonly models: Readonly<Record<string, Model>>;
}

export interface OperationMetadata {
  readonly id: string;
  readonly method: string;
  /** A template below the base path: `/appointment/{id}`. */
  readonly path: string;
  readonly body?: string;
  readonly result?: string;
  readonly hub?: boolean;
}

export interface Model {
  /** The model's name in the contract. */
  readonly schema: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly values: readonly ServerValue[];
  /** What no two resources may have in common. */
  readonly unique?: readonly UniqueRule[];
}

export interface Attribute {
  readonly type: string;
  readonly array?: boolean;
  readonly required?: boolean;
  readonly model?: string;
  /** Kept beside the document; lists come without it unless they ask for it. */
  readonly externalized?: boolean;
}

/**
 * A value that the server gives to an attribute; `$now` in it stands for the time, `$id` for a new id, null for no
 * value at all.
 *
 * - `create` and `change`, on creation and on every change, overrule the client.
 * - `absent` fills in on creation what the client left out, or left empty.
 * - `missing` fills in whenever it is not there, also in objects inside of resources.
 * - `follows` is set when the attribute `of` changes, `closes` fills in when that becomes `is` (in lower case); what
 *   the client gives along with the change stays. Their attribute may be a path through objects.
 */
export interface ServerValue {
  readonly attribute: string;
  readonly when: string;
  readonly of?: string;
  readonly is?: string;
  readonly value: JsonValue;
}

export type OperationKind = 'list' | 'create' | 'bulkCreate' | 'retrieve' | 'patch' | 'delete';

/** One resource of an API, put together from its operations. */
export interface Resource {
  readonly api: ApiMetadata;
  /** `appointment` */
  readonly name: string;
  /** The template of the collection: `/appointment`, `/topic/{topicId}/event`. */
  readonly path: string;
  /** The path's variables, outermost first; empty for a top-level resource. */
  readonly parents: readonly string[];
  readonly operations: ReadonlyMap<OperationKind, OperationMetadata>;
  readonly model: Model;
  /** What a creation may hold; the model itself where the contract has no other. */
  readonly createModel: Model;
  /** The attributes that a creation cannot set: the contract leaves them out of its creation schema. */
  readonly serverSet: readonly string[];
  readonly events: readonly string[];
}

const KINDS: Readonly<Record<string, OperationKind>> = {
  'GET collection': 'list',
  'POST collection': 'create',
  'PATCH collection': 'bulkCreate',
  'GET item': 'retrieve',
  'PATCH item': 'patch',
  'DELETE item': 'delete',
};

const isItem = (path: string) => path.endsWith('}');
const collectionOf = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);

/** The resources of an API: its operations, grouped by the collection that they work on. */
export function resourcesOf(api: ApiMetadata): Resource[] {
  const own = api.operations.filter((operation) => !operation.hub);
  const paths = [...new Set(own.map(({ path }) => collectionOf(path)))];
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return paths.map((path, index) => {
    const operations = own.filter((operation) => collectionOf(operation.path) === path);
    return resourceOf(api, path, names[index] as string, operations, names);
  });
}

function resourceOf(
  api: ApiMetadata,
  path: string,
  name: string,
  operations: OperationMetadata[],
  names: string[],
): Resource {
  const byKind = new Map(operations.map((operation) => [kindOf(operation), operation]));
  const result = operations.find((operation) => api.models[operation.result ?? ''])?.result;
  const model = modelOf(api, result);
  const createModel = byKind.get('create')?.body ? modelOf(api, byKind.get('create')?.body) : model;
  const left = Object.keys(model.attributes).filter((each) => !Object.hasOwn(createModel.attributes, each));
  return {
    api,
    name,
    path,
    parents: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
    operations: byKind,
    model,
    createModel,
    serverSet: ['id', 'href', ...left],
    events: api.events.map(({ type }) => type).filter((type) => ownerOf(type, names) === name),
  };
}

function kindOf(operation: OperationMetadata): OperationKind {
  const kind = KINDS[`${operation.method} ${isItem(operation.path) ? 'item' : 'collection'}`];
  if (!kind)
    throw new Error(`${operation.id}: ${operation.method} ${operation.path} is no operation on a resource`);
  return kind;
}

function modelOf(api: ApiMetadata, name: string | undefined): Model {
  const model = name === undefined ? undefined : api.models[name];
  if (!model) throw new Error(`${api.number}: the contract has no model "${name}"`);
  return model;
}

/** The model that an attribute's objects have. */
export const modelIn = (api: ApiMetadata, { model }: Attribute): Model | undefined =>
  model === undefined ? undefined : api.models[model];

/** Whether something holds of a model or of one in it, at any depth; models can be in themselves. */
export function isWithin(
  api: ApiMetadata,
  model: Model,
  holds: (model: Model) => boolean,
  seen = new Set<Model>(),
): boolean {
  if (seen.has(model)) return false;
  seen.add(model);
  return (
    holds(model) ||
    Object.values(model.attributes).some((attribute) => {
      const nested = modelIn(api, attribute);
      return nested !== undefined && isWithin(api, nested, holds, seen);
    })
  );
}

/** Remembers what is made of each model. */
export function perModel<T>(make: (api: ApiMetadata, model: Model) => T) {
  const made = new WeakMap<Model, T>();
  return (api: ApiMetadata, model: Model): T => {
    const known = made.get(model) ?? make(api, model);
    made.set(model, known);
    return known;
  };
}

/** The longest resource name that the event's type begins with. */
function ownerOf(eventType: string, names: string[]): string | undefined {
  const fitting = names.filter((name) => eventType.toLowerCase().startsWith(name.toLowerCase()));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** The attribute of a notification that has the payload: `event`, in some contracts `payload`. */
export function eventPayload(api: ApiMetadata, type: string): string {
  return api.models[type]?.attributes.payload ? 'payload' : 'event';
}

/** The attribute of the payload that has the resource. */
export function eventMember(resource: Resource, type: string): string {
  const { models } = resource.api;
  const payload = models[type]?.attributes[eventPayload(resource.api, type)]?.model;
  const members = Object.entries(models[payload ?? '']?.attributes ?? {});
  const own = members.find(([, { model }]) => models[model ?? ''] === resource.model);
  return own?.[0] ?? resource.name;
}

const SCALARS: readonly string[] = ['string', 'number', 'boolean', 'dateTime'] satisfies AttributeType[];
const isScalar = (type: string): type is AttributeType => SCALARS.includes(type);

/** The declared attribute at a path, through objects and arrays; undefined where nothing is declared. */
export function attributeAt(api: ApiMetadata, model: Model, path: readonly string[]): Attribute | undefined {
  let attributes: Model['attributes'] | undefined = model.attributes;
  let found: Attribute | undefined;
  for (const name of path) {
    found = attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    attributes = found?.model === undefined ? undefined : api.models[found.model]?.attributes;
  }
  return found;
}

/** How deep `relatedParty.id`-like paths are followed: deeper ones are legal to ask for, without an index. */
const REFERENCE_DEPTH = 3;

/** The paths of all ids inside the model's objects and arrays: what others are referred to by. */
function referencePaths(api: ApiMetadata, model: Model, above: readonly string[]): string[] {
  if (above.length >= REFERENCE_DEPTH) return [];
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const nested = attribute.model === undefined ? undefined : api.models[attribute.model];
    if (!nested) return [];
    const path = [...above, name];
    const own = nested.attributes.id ? [[...path, 'id'].join('.')] : [];
    return [...own, ...referencePaths(api, nested, path)];
  });
}

/** The paths of what is kept beside documents. */
function externalizedPaths(api: ApiMetadata, model: Model, above: readonly string[]): string[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const path = [...above, name];
    const nested = attribute.model === undefined ? undefined : api.models[attribute.model];
    if (attribute.externalized) return [path.join('.')];
    return nested && path.length < REFERENCE_DEPTH ? externalizedPaths(api, nested, path) : [];
  });
}

/** The paths of the date-times in the model's single objects: what `validFor`-like periods begin and end with. */
function periodPaths(api: ApiMetadata, { attributes }: Model): string[] {
  const objects = Object.entries(attributes).filter(([, { array, model }]) => !array && model !== undefined);
  return objects.flatMap(([name, { model }]) =>
    Object.entries(api.models[model ?? '']?.attributes ?? {})
      .filter(([, { type, array }]) => type === 'dateTime' && !array)
      .map(([inner]) => `${name}.${inner}`),
  );
}

const snakeCase = (name: string) =>
  name
    .replace(/[-{}/]+/g, '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();

/** What the store is told about a resource. */
export function schemaOf(resource: Resource): ResourceSchema {
  const { attributes } = resource.model;
  const scalars = Object.entries(attributes).filter(
    ([name, { type, array }]) => isScalar(type) && !array && name !== 'id' && name !== 'href',
  );
  return {
    table: tableName(resource),
    columns: [
      ...scalars.map(([name, { type }]) => ({ name, type: type as AttributeType })),
      ...periodPaths(resource.api, resource.model).map((name) => ({ name, type: 'dateTime' as const })),
    ],
    references: referencePaths(resource.api, resource.model, []),
    externalized: externalizedPaths(resource.api, resource.model, []),
    unique: resource.model.unique ?? [],
    typeOf: typesOf(resource.api, resource.model),
  };
}

/** The types of a model's scalar attributes at any depth. */
export function typesOf(api: ApiMetadata, model: Model): TypeOf {
  return (path) => {
    const type = attributeAt(api, model, path)?.type;
    return type !== undefined && isScalar(type) ? type : undefined;
  };
}

const TABLE_NAME_LENGTH = 48;

function tableName(resource: Resource): string {
  const variables = resource.path.replace(/\/\{\w+\}/g, '');
  return snakeCase(`${resource.api.number}${variables}`).slice(0, TABLE_NAME_LENGTH);
}
