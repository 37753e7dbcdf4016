import type { ResourceSchema } from '../../store/collection.js';
import { resourceTables, shortHash } from '../../store/schema/names.js';
import type { AttributeType, ShapeOf, TypeOf } from '../../values/attribute-type.js';
import { apiKeyOf } from './api-key.js';
import type { ApiMetadata, Model } from './metadata.js';
import { attributeAt, modelIn } from './models.js';
import type { Resource } from './resources.js';

const SCALARS: readonly string[] = ['string', 'number', 'boolean', 'dateTime'] satisfies AttributeType[];
const isScalar = (type: string): type is AttributeType => SCALARS.includes(type);

/** Maximum length of paths to indexed references. Clients can filter by longer paths, without an index. */
const MAX_REFERENCE_DEPTH = 3;

/** The paths of all ids in the model's objects and arrays, by which resources refer to others. */
function referencePaths(api: ApiMetadata, model: Model, parents: readonly string[]): string[] {
  if (parents.length >= MAX_REFERENCE_DEPTH) return [];
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const nested = attribute.model === undefined ? undefined : api.models[attribute.model];
    if (!nested) return [];
    const path = [...parents, name];
    const id = nested.attributes.id ? [[...path, 'id'].join('.')] : [];
    return [...id, ...referencePaths(api, nested, path)];
  });
}

/** The paths of the values that are stored outside of documents. */
function externalizedPaths(api: ApiMetadata, model: Model, parents: readonly string[]): string[] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const path = [...parents, name];
    const nested = attribute.model === undefined ? undefined : api.models[attribute.model];
    if (attribute.externalized) return [path.join('.')];
    return nested && path.length < MAX_REFERENCE_DEPTH ? externalizedPaths(api, nested, path) : [];
  });
}

/** The paths of the date-times in the model's objects, such as the begin and end of `validFor`. Arrays are left out. */
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
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();

/** The store's schema of a resource: its table, columns, indexed references and unique values. */
export function schemaOf(resource: Resource): ResourceSchema {
  const { attributes } = resource.model;
  const scalars = Object.entries(attributes).filter(
    ([name, { type, array }]) => isScalar(type) && !array && name !== 'id' && name !== 'href',
  );
  return {
    table: tableName(apiKeyOf(resource.api), resource.path),
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

/** The schema with more columns. */
export const withColumns = (
  schema: ResourceSchema,
  columns: ResourceSchema['columns'] = [],
): ResourceSchema =>
  columns.length === 0 ? schema : { ...schema, columns: [...schema.columns, ...columns] };

/** The types of a model's scalar attributes, by path. */
export function typesOf(api: ApiMetadata, model: Model): TypeOf {
  return (path) => {
    const type = attributeAt(api, model, path)?.type;
    return type !== undefined && isScalar(type) ? type : undefined;
  };
}

/** The shapes at the paths of a model that have no single value. */
export function shapesOf(api: ApiMetadata, model: Model): ShapeOf {
  return (path) => {
    for (let length = 1; length <= path.length; length++) {
      const at = path.slice(0, length);
      const attribute = attributeAt(api, model, at);
      if (!attribute) return undefined;
      if (isScalar(attribute.type)) return length < path.length ? { kind: 'belowScalar', at } : undefined;
      const nested = modelIn(api, attribute);
      if (length === path.length && nested) return { kind: 'object', names: Object.keys(nested.attributes) };
    }
    return undefined;
  };
}

/** Leaves room for suffixes below PostgreSQL's limit of 63. */
const MAX_TABLE_NAME_LENGTH = 48;
const HASH_LENGTH = 8;

/** How the names of the tables end that a resource has beside its own. */
const ENDINGS = Object.values(resourceTables('')).filter((ending) => ending !== '');

/** The name of the table of a resource, from the name of its API (`TMF646`, `TMF646-v5`) and the path of its collection. */
export function tableName(api: string, path: string): string {
  const plain = snakeCase(`${api}${path.replace(/\/\{\w+\}/g, '')}`);
  const isLikePart = ENDINGS.some((ending) => plain.endsWith(ending));
  if (plain.length <= MAX_TABLE_NAME_LENGTH && !isLikePart) return plain;
  return `${plain.slice(0, MAX_TABLE_NAME_LENGTH - HASH_LENGTH - 1)}_${shortHash(plain)}`;
}
