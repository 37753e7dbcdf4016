import type { ResourceSchema } from '../../store/collection.js';
import type { AttributeType, TypeOf } from '../../values/attribute-type.js';
import type { ApiMetadata, Model } from './metadata.js';
import { attributeAt } from './models.js';
import type { Resource } from './resources.js';

const SCALARS: readonly string[] = ['string', 'number', 'boolean', 'dateTime'] satisfies AttributeType[];
const isScalar = (type: string): type is AttributeType => SCALARS.includes(type);

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
